import Diagnostics
import FoundationEssentials
import HTTPServing
import Synchronization

/// A server that is told something, and remembers it.
final class Receiver: Sendable {
    private let state = Mutex<(bodies: [JSONValue], refusals: Int)>(([], 0))

    var bodies: [JSONValue] { state.withLock { $0.bodies } }

    /// - Parameters:
    ///   - refusals: how often it answers 503 first.
    ///   - answer: what it says then.
    static func run(
        refusals: Int = 0, answer: String = "ok", _ body: (Receiver, Int) async throws -> Void
    ) async throws {
        let receiver = Receiver()
        receiver.state.withLock { $0.refusals = refusals }
        let server = try HTTPServer.start { request in
            var content: [UInt8] = []
            for try await piece in request.body { content += piece }
            let value = try JSONDecoder().decode(JSONValue.self, from: Data(content))
            let isRefused = receiver.state.withLock { state in
                state.refusals -= 1
                if state.refusals < 0 { state.bodies.append(value) }
                return state.refusals >= 0
            }
            return isRefused ? HTTPServerResponse(503) : .text(answer)
        }
        do {
            try await body(receiver, server.port)
        } catch {
            await server.stop(within: .seconds(1))
            throw error
        }
        await server.stop(within: .seconds(1))
    }
}
