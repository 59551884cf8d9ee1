import HadoopREST
import HadoopRecords

/// `.../containers`, whose numbers are texts; an attempt that has ended gives `{}`.
struct ContainersWire: Decodable {
    let container: OneOrMany<Container>?

    struct Container: Decodable {
        let containerId: ContainerID
        let allocatedMB: Number?
        let allocatedVCores: Number?
        let nodeHttpAddress: String?
        let containerState: String?
    }

    var records: [ContainerReport] {
        (container?.elements ?? []).map { container in
            ContainerReport(
                containerID: container.containerId,
                nodeHTTPAddress: container.nodeHttpAddress.flatMap(Self.authority), state: container.containerState,
                allocated: Resource(
                    memory: container.allocatedMB?.int64 ?? 0, vCores: container.allocatedVCores?.int ?? 0))
        }
    }

    /// `http://host:port` gives `host:port`, as the attempts have it.
    private static func authority(_ address: String) -> String? {
        let rest = address.firstRange(of: "://").map { String(address[$0.upperBound...]) } ?? address
        return rest.isEmpty || rest == "null" || rest == "N/A" ? nil : rest
    }
}
