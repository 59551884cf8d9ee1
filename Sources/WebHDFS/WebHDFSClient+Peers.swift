import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords

extension WebHDFSClient {
    /// Sends an operation to the active peer, whichever that is by now.
    ///
    /// - Throws: ``DeployError`` `clusterUnreachable`, `noActivePeer`, `safeMode`, `unexpectedAnswer` where there is
    ///   none within the client's patience; the transfer's own error where an answer was lost that must not be asked
    ///   for again.
    func perform(_ operation: Operation) async throws -> RESTAnswer {
        let start = ContinuousClock.now
        var round = 0
        while true {
            var failures: [DeployError] = []
            for peer in selector.inOrder {
                switch try await ask(peer, operation) {
                case .success(let answer):
                    selector.pin(peer)
                    return answer
                case .failure(let failure):
                    selector.unpin(peer)
                    failures.append(failure)
                }
            }
            round += 1
            guard let pause = patience.pause(beforeRound: round, elapsed: ContinuousClock.now - start) else {
                throw summary(of: failures)
            }
            try await Task.sleep(for: pause)
        }
    }

    /// Has the active peer found out by an operation that a standby refuses: a standby redirects writers all the same.
    func findActivePeer() async throws {
        guard selector.peers.count > 1, selector.active == nil else { return }
        _ = try await perform(Operation(.get, "GETFILESTATUS", HDFSPath(scheme: nil, authority: nil, path: "/")))
    }

    /// - Returns: the answer of a peer that serves, or why the next one should be asked.
    private func ask(_ peer: ServiceAddress, _ operation: Operation) async throws -> Result<RESTAnswer, DeployError> {
        let request = operation.request(to: peer, user: user, limits: limits)
        let answer: RESTAnswer
        do {
            answer = RESTAnswer(try await http.send(request), to: request.url)
        } catch let error as DeployError where error.code == .clusterUnreachable {
            guard operation.isRepeatable || error.wasNotSent else { throw error }
            return .failure(error)
        }
        if let exception = answer.exception, DeployError.Code(of: exception) == .noActivePeer {
            return .failure(answer.failure(from: Self.service, to: "serve \(operation.name)"))
        }
        if answer.status >= 500, answer.exception == nil {
            let failure = answer.unexpected(from: Self.service)
            // A gateway's 502 or 504 does not tell whether the request got through.
            guard operation.isRepeatable else { throw failure }
            return .failure(failure)
        }
        return .success(answer)
    }

    private func summary(of failures: [DeployError]) -> DeployError {
        if let waiting = failures.first(where: { $0.code == .safeMode }) { return waiting }
        if let passive = failures.first(where: { $0.code == .noActivePeer }) {
            return DeployError(
                .noActivePeer, "no NameNode is active at \(selector.description)",
                hint: "Wait until one is active, or see hdfs haadmin -getAllServiceState", cause: passive.cause)
        }
        if let wrong = failures.first(where: { $0.code == .unexpectedAnswer }) { return wrong }
        return DeployError(
            .clusterUnreachable, "no NameNode answers at \(selector.description)",
            hint: "Check dfs.namenode.http-address and that the NameNode runs", cause: failures.first)
    }
}
