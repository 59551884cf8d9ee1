import FoundationEssentials
import Ledger
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterFixture {
    /// What `-o json` says of a failure.
    struct Refusal: Decodable {
        let code: String
        let message: String
        let hint: String?
        let cause: String?
    }

    /// Deploys what must fail.
    ///
    /// - Returns: what was said: the one document on standard output.
    func refusal(
        _ options: [String] = [], program: LocalPath? = nil, arguments: [String] = [], conf: LocalPath? = nil,
        status: Int32
    ) async throws -> Refusal {
        let result = try await deploy(
            ["-o", "json"] + options, program: program, arguments: arguments, conf: conf)
        #expect(result.end == .exited(status), "\(result.outputText)\(result.errorText)")
        let document = try? JSONDecoder().decode([String: Refusal].self, from: Data(result.output))
        let refusal = try #require(document?["error"], "\(result.outputText)\(result.errorText)")
        #expect(!refusal.message.contains("\n"))
        #expect(!result.errorText.contains("\tat "), "a stack trace: \(result.errorText)")
        return refusal
    }

    /// That nothing of this user is on the cluster, and that the ledger knows.
    func expectNothingLeft() async throws {
        #expect(try await applications().allSatisfy(\.isTerminal))
        #expect(try await stagingFolders().isEmpty)
        let records = try await records()
        #expect(records.allSatisfy { [.undone, .ended].contains($0.stage) && $0.owner == nil }, "\(records)")
    }

    /// A copy of the cluster's configuration with more properties in a file of it.
    func conf(adding properties: [String: String], to name: String) throws -> LocalPath {
        let text = properties.map { "<property><name>\($0)</name><value>\($1)</value></property>" }.joined()
        return try conf(to: name) { $0.replacing("</configuration>", with: text + "</configuration>") }
    }

    /// A copy of the cluster's configuration with another address in a file of it.
    func conf(replacing address: String, by other: String, in name: String) throws -> LocalPath {
        try conf(to: name) { content in
            guard content.contains(">\(address)<") else {
                throw ClusterFailure(text: "\(name) has no value \(address)")
            }
            return content.replacing(">\(address)<", with: ">\(other)<")
        }
    }

    private func conf(to name: String, change: (String) throws -> String) throws -> LocalPath {
        let copy = folder / "conf-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: cluster.conf.text, toPath: copy.text)
        let content = String(decoding: try LocalFileSystem.read(copy / name), as: UTF8.self)
        try Data(change(content).utf8).write(to: URL(filePath: (copy / name).text))
        return copy
    }
}
