import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles
import Testing

/// A session's plan, where it differs from a program's.
@Suite struct SessionTests {
    private static let versions = [FlinkVersion(1, 17, 2), FlinkVersion(1, 20, 5), FlinkVersion(2, 2, 0)]

    private func sample(
        _ version: FlinkVersion = FlinkVersion(1, 20, 5), _ properties: [String] = [], detached: Bool = false,
        python: Bool = false, ship: [String] = []
    ) -> Sample {
        Sample(version).with { sample in
            sample.request = DeploymentRequest(
                target: .session, runsPython: python,
                dynamicProperties: properties.map { DynamicProperty(definition: $0, option: "-D") },
                detached: detached, shipFiles: ship, workingFolder: LocalPath("/client"))
            sample.add(file: "/opt/flink/lib/flink-dist-\(version).jar")
            sample.add(folder: "/client/extra", ["words.txt"])
            sample.add(file: "/client/single.txt")
        }
    }

    @Test(arguments: versions) func itWaitsForJobsUnderItsOwnEntryPoint(_ version: FlinkVersion) throws {
        let plan = try sample(version).plan()
        #expect(plan.name == "Flink session cluster")
        #expect(plan.command.entrypoint == "org.apache.flink.yarn.entrypoint.YarnSessionClusterEntrypoint")
        #expect(plan.configuration.string("execution.target") == "yarn-session")
        #expect(plan.configuration.string("internal.cluster.execution-mode") == "NORMAL")
        #expect(!plan.resources.contains { $0.key.contains("clicks") || $0.key.hasPrefix("opt/") })
    }

    /// `-d` and its absence are both written down (`FlinkYarnSessionCli.applyDescriptorOptionToConfig`).
    @Test func whetherTheClientStaysIsWrittenDown() throws {
        #expect(try sample().effective().string("execution.attached") == "true")
        #expect(try sample(detached: true).effective().string("execution.attached") == "false")
        let given = try sample(FlinkVersion(1, 20, 5), ["execution.attached=true"], detached: true).effective()
        #expect(given.string("execution.attached") == "true")
    }

    /// `yarn-session.sh` gives the jar of its lib folder whatever the file has.
    @Test func flinksOwnJarIsThatOfTheLibFolderUnlessAPropertyNamesOne() throws {
        let usual = sample().with { $0.settings["yarn.flink-dist-jar"] = "hdfs:///flink/flink-dist.jar" }
        #expect(try usual.effective().string("yarn.flink-dist-jar") == "file:/opt/flink/lib/flink-dist-1.20.5.jar")
        let given = try sample(FlinkVersion(1, 20, 5), ["yarn.flink-dist-jar=hdfs:///other-dist.jar"]).effective()
        #expect(given.string("yarn.flink-dist-jar") == "hdfs:///other-dist.jar")
    }

    @Test func shippedFilesTakeThePlaceOfTheFilesAndAPropertyThatOfBoth() throws {
        let key = "yarn.ship-files"
        let base = sample(ship: ["extra"]).with { $0.settings[key] = "/elsewhere" }
        #expect(try base.effective().list(key) == ["extra"])
        #expect(try base.plan().resources.contains { $0.key == "extra/words.txt" })
        let property = sample(FlinkVersion(1, 20, 5), ["\(key)=/client/single.txt"], ship: ["extra"])
        #expect(try property.plan().resources.contains { $0.key == "single.txt" })
        #expect(try !property.plan().resources.contains { $0.key == "extra/words.txt" })
    }

    /// Flink's own session client does not ship the driver, and Python programs fail in its sessions.
    @Test(arguments: versions) func pythonsDriverComesWhereItIsAskedFor(_ version: FlinkVersion) throws {
        let launched = try sample(version, python: true).plan().launched()
        #expect(launched.localResources["opt/flink-python.jar"] != nil)
        #expect(launched.environment["FLINK_OPT_DIR"] == "./opt")
        #expect(launched.environment["_CLIENT_SHIP_FILES"]?.contains("opt/flink-python.jar") == true)
        #expect(launched.environment["_FLINK_CLASSPATH"]?.contains("flink-python") == false)
    }

    @Test func withoutTheDriverAPythonSessionIsRefused() throws {
        let failure = sample(python: true).with { $0.pythonJars = [] }.failure
        #expect(failure?.code == .inputNotFound)
    }
}
