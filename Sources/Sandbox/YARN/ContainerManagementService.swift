import HadoopRPC
import HadoopRecords

/// The NodeManager's port.
struct ContainerManagementService: RPCService {
    let protocolName = RPCProtocol.containerManagement
    let yarn: YARN

    func answer(_ method: String, _ request: ProtobufMessage, from user: String?) async throws -> [UInt8] {
        var answer = ProtobufWriter()
        switch method {
        case "startContainers":
            for one in try request.messages(1) {
                let (id, exception) = try await yarn.start(try one.required(2), try one.required(1))
                if let exception { answer.add(3, failure(id, exception)) } else { answer.add(2, id) }
            }
        case "stopContainers":
            let ids = try request.records(1, as: ContainerID.self)
            await yarn.stopContainers(ids)
            answer.add(1, each: ids)
        case "getContainerStatuses":
            for id in try request.records(1, as: ContainerID.self) {
                if let status = await yarn.status(of: id) {
                    answer.add(1, status)
                } else {
                    answer.add(
                        2,
                        failure(id, .yarn("YarnException", "Container \(id.text) is not handled by this NodeManager")))
                }
            }
        default: throw RPCException.noSuchMethod(method, in: protocolName.rawValue)
        }
        return answer.bytes
    }

    /// `ContainerExceptionMapProto`.
    private func failure(_ id: ContainerID, _ exception: RPCException) -> [UInt8] {
        var failure = ProtobufWriter()
        failure.add(1, id)
        failure.add(2) { serialized in
            serialized.add(1, exception.message)
            serialized.add(2, "")
            serialized.add(3, exception.className)
        }
        return failure.bytes
    }
}
