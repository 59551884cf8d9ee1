import HadoopRPC
import HadoopRecords

/// The scheduler's port of one application.
struct ApplicationMasterService: RPCService {
    let protocolName = RPCProtocol.applicationMaster
    let yarn: YARN
    let application: ApplicationID

    func answer(_ method: String, _ request: ProtobufMessage, from user: String?) async throws -> [UInt8] {
        switch method {
        case "registerApplicationMaster":
            try await yarn.register(
                application, host: request.text(1) ?? "", port: try request.count(2) ?? -1,
                trackingURL: request.text(3))
        case "allocate": try await yarn.allocate(application, try AllocateRequest(request))
        case "finishApplicationMaster":
            try await yarn.finish(
                application, FinalApplicationStatus(number: try request.count(3) ?? 0) ?? .undefined,
                request.text(1) ?? "", trackingURL: request.text(2))
        default: throw RPCException.noSuchMethod(method, in: protocolName.rawValue)
        }
    }
}
