import Testing

extension ClusterTier {
    /// What a real cluster would refuse, or make fail later, ends before anything is staged.
    @Suite struct RefusedDeploymentTests {
        struct Case: Sendable, CustomTestStringConvertible {
            let testDescription: String
            let options: [String]
            let status: Int32
            let code: String
            /// Parts of the message and of the hint.
            let message: String
            let hint: String
        }

        static let cases = [
            Case(
                testDescription: "an unknown queue", options: ["--queue", "nowhere"], status: 78,
                code: "queue-refused", message: "no queue nowhere", hint: "root.default"),
            Case(
                testDescription: "a stopped queue", options: ["--queue", "stopped"], status: 78,
                code: "queue-refused", message: "root.stopped is STOPPED", hint: "--queue"),
            Case(
                testDescription: "above the queue's maximum", options: ["--queue", "small"], status: 78,
                code: "above-maximum", message: "the queue root.small gives one container at most 512 MiB",
                hint: "another queue"),
            Case(
                testDescription: "above the cluster's maximum", options: ["-Djobmanager.memory.process.size=900g"],
                status: 78, code: "above-maximum", message: "the JobManager wants 921600 MiB",
                hint: "yarn.scheduler.maximum-allocation-mb"),
            Case(
                testDescription: "more cores than any node has", options: ["-Dyarn.appmaster.vcores=4000"], status: 78,
                code: "above-maximum", message: "4000 vcores", hint: "yarn.appmaster.vcores"),
            Case(
                testDescription: "a class that is not there", options: ["-c", "org.example.Gone"], status: 65,
                code: "input-malformed", message: "org.example.Gone", hint: "with its package"),
            Case(
                testDescription: "a folder in HDFS that is somebody else's",
                options: ["-Dyarn.staging-directory=hdfs:///user/nobody-else"], status: 77, code: "not-allowed",
                message: "refuses to make the folder", hint: "-Dyarn.staging-directory"),
            Case(
                testDescription: "a folder of libraries that is not there",
                options: ["-Dyarn.provided.usrlib.dir=hdfs:///nowhere/usrlib"], status: 66, code: "input-not-found",
                message: "/nowhere/usrlib does not exist", hint: "bobbin fs ls"),
        ]

        @Test(arguments: cases)
        func eachEndsInOneMessageAndLeavesNothing(_ refused: Case) async throws {
            try await ClusterFixture.with { f in
                try await f.cluster.makeFolder("/user/nobody-else", of: "nobody-else")
                let error = try await f.refusal(refused.options, status: refused.status)
                #expect(error.code == refused.code)
                #expect(error.message.contains(refused.message), "\(error.message)")
                let hint = try #require(error.hint)
                #expect(hint.contains(refused.hint), "\(hint)")
                #expect(try await f.applications().isEmpty)
                try await f.expectNothingLeft()
            }
        }
    }
}
