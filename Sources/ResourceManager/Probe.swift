import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords

/// Finds the active one among the peers: asks all of them at once for `/info`, which a standby answers as well.
struct Probe: Sendable {
    let http: HTTPClient
    let user: String?
    /// A peer that takes longer is as good as down.
    var limits = HTTPLimits(connect: .seconds(2), total: .seconds(3))
    /// How long the others may take once one has said that it is active: of two, the later one counts.
    var grace: Duration = .milliseconds(200)

    struct Answer: Sendable {
        let peer: ServiceAddress
        let info: ClusterInfo?
        /// By the peer's clock, in seconds since 1970.
        var time: Int64?
        let error: DeployError?
    }

    struct Outcomes: Sendable {
        let answers: [Answer]

        /// The active peer; of two, for a moment in a failover, the one that was started last.
        var active: ServiceAddress? {
            answers.filter { $0.info?.isActive == true }
                .max { ($0.info?.clusterTimestamp ?? 0) < ($1.info?.clusterTimestamp ?? 0) }?.peer
        }
    }

    func ask(_ peers: [ServiceAddress]) async -> Outcomes {
        await withTaskGroup(of: Answer?.self) { group in
            for peer in peers { group.addTask { await ask(peer) } }
            var answers: [Answer] = []
            var isGraceRunning = false
            for await answer in group {
                guard let answer else { break }
                answers.append(answer)
                if answers.count == peers.count { break }
                if answer.info?.isActive == true, !isGraceRunning {
                    isGraceRunning = true
                    group.addTask {
                        try? await Task.sleep(for: grace)
                        return nil
                    }
                }
            }
            group.cancelAll()
            return Outcomes(answers: answers)
        }
    }

    private func ask(_ peer: ServiceAddress) async -> Answer {
        let request = Call(.get, "info").request(to: peer, user: user, limits: limits)
        do {
            let answer = RESTAnswer(try await http.send(request), to: request.url)
            guard answer.isSuccess else {
                throw answer.failure(from: ResourceManagerClient.service, to: "tell of itself")
            }
            let info = try answer.decode(ClusterInfoWire.self, from: ResourceManagerClient.service).record
            return Answer(peer: peer, info: info, time: answer.time, error: nil)
        } catch let error as DeployError {
            return Answer(peer: peer, info: nil, error: error)
        } catch {
            return Answer(
                peer: peer, info: nil, error: DeployError(.clusterUnreachable, "\(peer) was not asked", cause: error))
        }
    }
}
