import CurlHTTP
import Diagnostics
import FoundationEssentials
import Ledger

/// Tells one target what happens, in order and each event once, or again after a kill before that was noted; what it could not be told when the service ended, it is
/// told by the next one.
struct Notifier: Sendable {
    /// Why something failed is known a little later than that it failed.
    private static let patience = 10.0
    /// Who hears of it later than that hears of something else first.
    private static let age = 86400.0
    private static let pauses: [Duration] = [.seconds(1), .seconds(5), .seconds(15), .seconds(60)]

    let target: NotificationTarget
    let choice: NotificationChoice
    let http: HTTPClient
    let feed: EventFeed
    let reader: DeploymentReader
    let report: @Sendable (String) -> Void

    /// Tells until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                try await tellAll()
            } catch is CancellationError {
                return
            } catch {
                report("\(target.description) is not told for now: \(error)")
                guard (try? await Task.sleep(for: .seconds(5))) != nil else { return }
            }
        }
    }

    /// A target that is new hears of what happens from now on.
    private func tellAll() async throws {
        let ledger = feed.ledger
        var number: Int64
        if let known = try await ledger.told(target.name) {
            number = known
        } else {
            number = try await ledger.lastEvent()
            try await ledger.tell(target.name, number)
        }
        while true {
            try await feed.wait(after: number)
            for passage in try await ledger.events(after: number, limit: 100) {
                if choice.has(Notification.word(of: passage)) { try await tell(passage) }
                number = passage.event.number
                try await ledger.tell(target.name, number)
            }
        }
    }

    private func tell(_ passage: EventPassage) async throws {
        var deployment = try await reader.document(of: passage.event.deployment)
        while Notification.word(of: passage) == DeploymentState.failed.rawValue, deployment.explanation == nil,
            Date.now.timeIntervalSince(passage.event.time) < Self.patience
        {
            try await Task.sleep(for: .seconds(1))
            deployment = try await reader.document(of: passage.event.deployment)
        }
        try await send(target.shape.body(Notification(passage, deployment)), of: passage.event)
    }

    /// A target that is out of reach is asked again; one that refuses is not.
    private func send(_ body: [UInt8], of event: DeploymentEvent) async throws {
        var tries = 0
        while Date.now.timeIntervalSince(event.time) < Self.age {
            let request = HTTPRequest(
                .post, target.url, headers: [(name: "Content-Type", value: "application/json")], body: .bytes(body))
            let reason: String
            do {
                let answer = try await http.send(request, limit: 1 << 20)
                switch answer.status {
                case 200..<300:
                    if let refusal = target.shape.refusal(in: answer.body) {
                        report("\(target.description) has not taken event \(event.number): \(refusal)")
                    }
                    return
                case 408, 429, 500...: reason = "status \(answer.status)"
                default:
                    return report(
                        "\(target.description) has not taken event \(event.number): status \(answer.status)")
                }
            } catch let error as DeployError {
                reason = error.code.rawValue
            }
            if tries == 0 { report("\(target.description) is asked again: \(reason)") }
            try await Task.sleep(for: Self.pauses[min(tries, Self.pauses.count - 1)])
            tries += 1
        }
        report("\(target.description) is not told of event \(event.number), which is a day old")
    }
}
