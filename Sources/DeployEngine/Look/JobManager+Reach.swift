import CurlHTTP
import Diagnostics
import FlinkREST
import HadoopREST

extension JobManager {
    /// Asks something that changes nothing: of the JobManager itself or, where its address cannot be reached from here,
    /// through the ResourceManager's proxy.
    ///
    /// - Returns: the answer, and the client that brought it.
    /// - Throws: what `question` throws; where neither way leads there, the failure of the first.
    func ask<Answer: Sendable>(
        _ question: (FlinkRESTClient) async throws -> Answer
    ) async throws -> (answer: Answer, client: FlinkRESTClient) {
        do {
            return (try await question(client), client)
        } catch let error as DeployError where error.isOutOfReach {
            guard let proxied, let answer = try? await question(proxied) else { throw error }
            return (answer, proxied)
        }
    }
}

extension DeployError {
    /// Whether no connection could be made: the host has no name here, or no way leads to it.
    fileprivate var isOutOfReach: Bool {
        guard let failure = cause as? CurlFailure, !failure.mayHaveArrived else { return false }
        return [.nameNotResolved, .refused, .timedOut].contains(failure.kind)
    }
}
