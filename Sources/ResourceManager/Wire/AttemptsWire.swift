import HadoopREST

struct AttemptsWire: Decodable {
    let appAttempts: List?

    struct List: Decodable { let appAttempt: OneOrMany<Attempt>? }

    struct Attempt: Decodable {
        let id: Number
        let appAttemptId: String?
        let containerId: String?
        let nodeId: String?
        let nodeHttpAddress: String?
        let logsLink: String?
        let startTime: Number?
        let finishedTime: Number?
        let appAttemptState: String?
    }

    var records: [ApplicationAttemptReport] {
        (appAttempts?.appAttempt?.elements ?? []).map(\.record)
    }
}

extension AttemptsWire.Attempt {
    var record: ApplicationAttemptReport {
        ApplicationAttemptReport(
            number: id.int, attemptID: appAttemptId, containerID: present(containerId), nodeID: present(nodeId),
            nodeHTTPAddress: present(nodeHttpAddress), logsLink: present(logsLink),
            startTime: startTime?.int64 ?? 0, finishedTime: finishedTime?.int64 ?? 0, state: appAttemptState)
    }

    private func present(_ text: String?) -> String? { text.flatMap { $0.isEmpty || $0 == "null" ? nil : $0 } }
}
