import HadoopREST
import HadoopRecords

struct NodesWire: Decodable {
    let nodes: List?

    struct List: Decodable { let node: OneOrMany<Node>? }

    struct Node: Decodable {
        let id: String
        let state: String?
        let usedMemoryMB: Number?
        let availMemoryMB: Number?
        let usedVirtualCores: Number?
        let availableVirtualCores: Number?
        let healthReport: String?
        let numContainers: Number?
        let nodeHTTPAddress: String?
        let version: String?
        let nodeLabels: OneOrMany<String>?
    }

    var records: [NodeReport] { (nodes?.node?.elements ?? []).map(\.record) }
}

extension NodesWire.Node {
    var record: NodeReport {
        NodeReport(
            id: id, state: state ?? "UNKNOWN",
            available: Resource(memory: availMemoryMB?.int64 ?? 0, vCores: availableVirtualCores?.int ?? 0),
            used: Resource(memory: usedMemoryMB?.int64 ?? 0, vCores: usedVirtualCores?.int ?? 0),
            labels: (nodeLabels?.elements ?? []).filter { !$0.isEmpty },
            healthReport: healthReport ?? "", containers: numContainers?.int,
            httpAddress: nodeHTTPAddress.flatMap { $0.isEmpty ? nil : $0 },
            version: version.flatMap { $0.isEmpty ? nil : $0 })
    }
}
