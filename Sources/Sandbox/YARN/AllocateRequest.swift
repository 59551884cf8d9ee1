import HadoopRPC
import HadoopRecords

/// An ApplicationMaster's heartbeat (`AllocateRequestProto`).
struct AllocateRequest: Sendable {
    let asks: [ResourceRequest]
    let releases: [ContainerID]
    /// That of the answer that it got last.
    let responseID: Int
    /// From 0 to 1.
    let progress: Float

    init(_ message: ProtobufMessage) throws(ProtobufFault) {
        asks = try message.records(1)
        releases = try message.records(2)
        responseID = try message.count(4) ?? 0
        let told = message.float(5) ?? 0
        progress = told.isNaN ? 0 : told
    }
}
