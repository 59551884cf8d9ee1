import FlinkConfiguration
import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport

/// Asks Flink's own classes how they read configuration folders: one Java process for all cases of a version.
struct FlinkOracle {
    /// What Flink says of one case.
    struct Answer: Decodable, Sendable {
        let values: [String: String]?
        let error: String?
        let answers: [String: [Value?]]?
    }

    enum Value: Decodable, Hashable, Sendable {
        case bool(Bool)
        case int(Int)
        case text(String)
        case list([String])
        case map([String: String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let value = try? container.decode(Bool.self) {
                self = .bool(value)
            } else if let value = try? container.decode(Int.self) {
                self = .int(value)
            } else if let value = try? container.decode(String.self) {
                self = .text(value)
            } else if let value = try? container.decode([String].self) {
                self = .list(value)
            } else {
                self = .map(try container.decode([String: String].self))
            }
        }
    }

    /// The types that a key is read as.
    static let types = ["string", "list", "map", "bool", "int", "double", "memory", "duration"]

    let home: FlinkHome
    let folder = TemporaryFolder()

    func add(
        _ name: String, _ content: [UInt8], as kind: ConfigurationFileKind, dynamic: [String: String] = [:],
        keys: some Collection<String>
    ) throws {
        try folder.write(content, to: "\(name)/\(kind.rawValue)")
        try folder.write(dynamic.map { "\($0.key)\0\($0.value)\0" }.joined(), to: "\(name)/dynamic")
        let queries = keys.flatMap { key in Self.types.map { "\($0) \(key)\n" } }.joined()
        try folder.write(queries, to: "\(name)/queries")
    }

    /// The answers by the names of the cases.
    func ask() async throws -> [String: Answer] {
        let program = RepositoryRoot.folder() / "Oracle/ReadConfigurations.java"
        let result = try await Subprocess.run(
            "java",
            [
                "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-cp", home.distribution.text, program.text,
                folder.path.text,
            ], deadline: .seconds(300))
        guard result.succeeded else { throw OracleFailure(text: result.errorText) }
        return try JSONDecoder().decode([String: Answer].self, from: Data(result.output))
    }
}

struct OracleFailure: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
}
