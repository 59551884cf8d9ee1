import CurlHTTP
import Diagnostics
import FoundationEssentials
package import HadoopRecords

/// Sets and ends the faults of a sandbox that runs.
package struct FaultClient: Sendable {
    /// A fault that is set.
    package struct Entry: Hashable, Sendable, Codable {
        package let name: Fault
        /// nil for all requests.
        package let times: Int?
        /// In milliseconds.
        package let delay: Int64
    }

    private let http = HTTPClient()
    private let port: Int

    package init(_ state: SandboxState) {
        port = state.webPort
    }

    /// - Throws: ``DeployError`` `clusterUnreachable`, `unexpectedAnswer`; so do the others.
    package func list() async throws -> [Entry] { try await send(.get, "faults") }

    package func set(_ fault: Fault, _ setting: FaultSetting) async throws {
        var query = [(name: "delay", value: "\(setting.delay)")]
        if let times = setting.times { query.append((name: "times", value: "\(times)")) }
        _ = try await send(.put, "faults/\(fault.rawValue)", query) as [Entry]
    }

    /// - Parameter fault: nil for all.
    package func end(_ fault: Fault?) async throws {
        _ = try await send(.delete, fault.map { "faults/\($0.rawValue)" } ?? "faults") as [Entry]
    }

    /// Kills the processes of a container.
    ///
    /// - Parameter word: its id, or as much of it as tells it from others; nil for the newest worker, or the newest
    ///   ApplicationMaster where there is none.
    /// - Throws: ``DeployError`` `inputNotFound` where none like that runs.
    package func killContainer(_ word: String?) async throws -> ContainerID {
        struct Answer: Decodable { let container: ContainerID }
        let query = word.map { [(name: "container", value: $0)] } ?? []
        return (try await send(.put, "faults/\(Fault.killContainer.rawValue)", query) as Answer).container
    }

    private func send<Answer: Decodable>(
        _ method: HTTPMethod, _ path: String, _ query: [(name: String, value: String)] = []
    ) async throws -> Answer {
        let url = HTTPURL(host: "127.0.0.1", port: port, path: "/sandbox/\(path)", query: query)
        let answer = try await http.send(HTTPRequest(method, url))
        guard answer.status == 200 else {
            let words = String(decoding: answer.body, as: UTF8.self).filter { !$0.isNewline }
            throw DeployError(answer.status == 404 ? .inputNotFound : .unexpectedAnswer, words)
        }
        do {
            return try JSONDecoder().decode(Answer.self, from: Data(answer.body))
        } catch {
            throw DeployError(.unexpectedAnswer, "the sandbox does not tell of its faults", cause: error)
        }
    }
}
