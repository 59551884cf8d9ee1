import HadoopRecords
import Subprocesses
import Testing

extension ClusterTier {
    /// What the program is handed, through Flink's configuration file and the JobManager's own reading of it.
    @Suite struct ArgumentTests {
        static let odd = [
            "a#b", "c;d", "e'f", "g\"h", "$HOME", "${user.home}", "j k", "", "größe", "日本", "-D", "-Da=b", "--py", "-d",
            "a:b", "a,b", "[x]", "{y: z}", "- item", "*", "&anchor", "!tag", "%", "@", "`ls`", "\\", "\\n", "tab\there",
            "true", "null", "~", "007", "1e3", " leading", "trailing ", "''", "\"\"", "#", "| pipe", "> out",
            "new\nline",
        ]

        /// Arguments that go together on a Flink.
        struct Case: CustomTestStringConvertible {
            let flink: TestedFlink
            let words: [String]

            var testDescription: String { "\(flink.version) \(words.count)" }

            static let all = ClusterTools.flinks.flatMap { flink in
                lists(for: flink).map { Case(flink: flink, words: $0) }
            }

            /// flink-conf.yaml, which is all that Flink 1.17 reads, holds no `#` and no line break: these go by the
            /// command line, where a shell's own characters cannot be beside them.
            private static func lists(for flink: TestedFlink) -> [[String]] {
                guard flink.version.hasPrefix("1.17.") else { return [odd] }
                return [
                    odd.filter { !$0.contains { "#\n".contains($0) } },
                    odd.filter { word in !["\"", "`", "${"].contains { word.contains($0) } },
                ]
            }
        }

        @Test(arguments: Case.all) func theyArriveUnchanged(_ given: Case) async throws {
            try await ClusterFixture.with { f in
                let file = "/user/\(f.user)/arguments"
                let result = try await f.deploy(
                    given.flink.options + ["--wait", "finished"],
                    program: try await f.jar(of: "Arguments", for: given.flink.home),
                    arguments: ["hdfs://\(file)"] + given.words)
                #expect(result.succeeded, "\(result.errorText)")
                let arrived = Array(try await f.cluster.control("hdfs", "-cat", file).utf8)
                #expect(Self.split(arrived) == given.words)
            }
        }

        /// - Returns: the arguments that Arguments.java wrote.
        private static func split(_ bytes: [UInt8]) -> [String] {
            var (rest, words) = (bytes[...], [String]())
            while let colon = rest.firstIndex(of: UInt8(ascii: ":")),
                let count = Int(String(decoding: rest[..<colon], as: UTF8.self)), rest.count > count
            {
                let start = rest.index(after: colon)
                words.append(String(decoding: rest[start...].prefix(count), as: UTF8.self))
                rest = rest[start...].dropFirst(count)
            }
            return words
        }
    }
}
