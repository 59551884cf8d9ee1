import HadoopREST
import HadoopRecords

/// `app` of `/apps` and `/apps/{id}`: who may not view an application sees the times and sizes as 0 or not at all.
struct ApplicationWire: Decodable {
    let id: ApplicationID
    let user: String?
    let name: String?
    let queue: String?
    let state: YarnApplicationState
    let finalStatus: FinalApplicationStatus?
    let trackingUI: String?
    let trackingUrl: String?
    let diagnostics: String?
    let applicationType: String?
    let applicationTags: String?
    let startedTime: Number?
    let finishedTime: Number?
    let amContainerLogs: String?
    let amHostHttpAddress: String?
    let amRPCAddress: String?
    let allocatedMB: Number?
    let allocatedVCores: Number?
    let runningContainers: Number?
    let logAggregationStatus: String?
    let numNonAMContainerPreempted: Number?

    struct One: Decodable { let app: ApplicationWire }
    struct Many: Decodable {
        let apps: List?
        struct List: Decodable { let app: OneOrMany<ApplicationWire>? }
    }

    var record: ApplicationReport {
        ApplicationReport(
            applicationID: id, name: name ?? "", user: user ?? "", queue: queue ?? "", type: applicationType ?? "",
            state: state, finalStatus: finalStatus ?? .undefined, diagnostics: diagnostics ?? "",
            tags: (applicationTags ?? "").split(separator: ",").map(String.init),
            trackingURL: trackingUI == "UNASSIGNED" ? nil : present(trackingUrl),
            amRPCAddress: present(amRPCAddress), amHostHTTPAddress: present(amHostHttpAddress),
            amContainerLogs: present(amContainerLogs), startedTime: startedTime?.int64 ?? 0,
            finishedTime: finishedTime?.int64 ?? 0, allocated: allocated,
            runningContainers: runningContainers.flatMap { $0.int64 < 0 ? nil : $0.int },
            logAggregationStatus: present(logAggregationStatus),
            preemptedContainers: numNonAMContainerPreempted?.int)
    }

    private var allocated: Resource? {
        guard let allocatedMB, let allocatedVCores, allocatedMB.int64 >= 0 else { return nil }
        return Resource(memory: allocatedMB.int64, vCores: allocatedVCores.int)
    }

    private func present(_ text: String?) -> String? {
        text.flatMap { $0.isEmpty || $0 == "N/A" || $0 == "null" ? nil : $0 }
    }
}
