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

        @Test func theyArriveUnchanged() async throws {
            try await ClusterFixture.with { f in
                let file = "/user/\(f.user)/arguments"
                let result = try await f.deploy(
                    ["--wait", "finished"], program: try await f.jar(of: "Arguments"),
                    arguments: ["hdfs://\(file)"] + Self.odd)
                #expect(result.succeeded, "\(result.errorText)")
                let arrived = Array(try await f.cluster.control("hdfs", "-cat", file).utf8)
                #expect(Self.split(arrived) == Self.odd)
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
