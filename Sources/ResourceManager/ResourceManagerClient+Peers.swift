import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords

extension ResourceManagerClient {
    /// Sends a request to the active peer, whichever that is by now.
    ///
    /// - Throws: ``DeployError`` `clusterUnreachable`, `noActivePeer`, `unexpectedAnswer` where there is none within
    ///   the client's patience; the transfer's own error where an answer was lost that must not be asked for again.
    func perform(_ call: Call) async throws -> RESTAnswer {
        let start = ContinuousClock.now
        var round = 0
        while true {
            let failure: DeployError
            do {
                return try await performOnce(call)
            } catch let error as NoAnswer {
                failure = error.reason
            }
            round += 1
            guard let pause = patience.pause(beforeRound: round, elapsed: ContinuousClock.now - start) else {
                throw failure
            }
            try await Task.sleep(for: pause)
        }
    }

    /// That a request was not served by anybody, and can be sent again.
    private struct NoAnswer: Error {
        let reason: DeployError
    }

    private func performOnce(_ call: Call) async throws -> RESTAnswer {
        let peer = try await activePeer()
        let request = call.request(to: peer, user: user, limits: limits)
        let answer: RESTAnswer
        do {
            answer = RESTAnswer(try await http.send(request), to: request.url)
        } catch let error as DeployError where error.code == .clusterUnreachable {
            selector.unpin(peer)
            guard call.isRepeatable || error.wasNotSent else { throw error }
            throw NoAnswer(reason: unreachable(because: error))
        }
        if let reason = notActive(answer) {
            selector.unpin(peer)
            // A gateway's 502 or 504 does not tell whether the request got through.
            guard call.isRepeatable || answer.status < 500 else { throw reason }
            throw NoAnswer(reason: reason)
        }
        selector.pin(peer)
        return answer
    }

    /// Waits until a ResourceManager that was just started has read its state store; it answers before that, and knows
    /// no application.
    ///
    /// - Throws: ``DeployError`` `noActivePeer` where it takes longer than the client's patience.
    func waitForItsMemory() async throws {
        let start = ContinuousClock.now
        var round = 0
        // Who does not tell of itself, a gateway perhaps, is taken at its word.
        while (try? await clusterInfo())?.haState == "INITIALIZING" {
            round += 1
            guard let pause = patience.pause(beforeRound: round, elapsed: ContinuousClock.now - start) else {
                throw DeployError(
                    .noActivePeer, "the ResourceManager at \(selector.description) is still starting",
                    hint: "It reads its applications from its state store; ask again in a while")
            }
            try await Task.sleep(for: pause)
        }
    }

    private func activePeer() async throws -> ServiceAddress {
        if let active = selector.active { return active }
        guard selector.peers.count > 1 else { return selector.peers[0] }
        let outcomes = await Probe(http: http, user: user).ask(selector.peers)
        if let active = outcomes.active { return active }
        throw NoAnswer(reason: none(of: outcomes))
    }

    /// Why an answer is not the active peer's; nil where it is.
    private func notActive(_ answer: RESTAnswer) -> DeployError? {
        let address = "\(answer.url.scheme)://\(answer.url.authority)"
        if answer.status == 307 || (answer.status == 200 && answer.response.mediaType == "text/plain") {
            return DeployError(
                .noActivePeer, "the ResourceManager at \(address) is not the active one",
                hint: answer.response.headers["Location"].flatMap(HTTPURL.init(parsing:)).map {
                    "The active one is \($0.authority): name both in yarn.resourcemanager.ha.rm-ids"
                } ?? "Wait until one is active")
        }
        if answer.status >= 500, answer.exception == nil {
            return answer.unexpected(from: Self.service)
        }
        return nil
    }

    private func unreachable(because error: DeployError) -> DeployError {
        DeployError(
            .clusterUnreachable, "no ResourceManager answers at \(selector.description)",
            hint: "Check yarn.resourcemanager.webapp.address and that the ResourceManager runs", cause: error)
    }

    private func none(of outcomes: Probe.Outcomes) -> DeployError {
        if outcomes.answers.contains(where: { $0.info != nil }) {
            let states = outcomes.answers.compactMap { answer in answer.info.map { "\(answer.peer) \($0.haState)" } }
            return DeployError(
                .noActivePeer, "no ResourceManager is active: \(states.joined(separator: ", "))",
                hint: "Wait until one is active, or see yarn rmadmin -getAllServiceState")
        }
        if let wrong = outcomes.answers.lazy.compactMap(\.error).first(where: { $0.code == .unexpectedAnswer }) {
            return wrong
        }
        return DeployError(
            .clusterUnreachable, "no ResourceManager answers at \(selector.description)",
            hint: "Check yarn.resourcemanager.ha.rm-ids and that the ResourceManagers run",
            cause: outcomes.answers.lazy.compactMap(\.error).first)
    }
}
