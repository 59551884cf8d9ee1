import HadoopRPC
import HadoopRecords

/// What ApplicationMasters want of the node (`ContainerManagementProtocol`).
extension YARN {
    /// - Returns: why it was not started; nil where it was.
    func start(_ token: Token, _ context: ContainerLaunchContext) throws(ProtobufFault) -> (ContainerID, RPCException?)
    {
        let promised = try ContainerTokenIdentifier(try ProtobufMessage(token.identifier[...]))
        guard start(promised.container, context) else {
            return (
                promised.container,
                .yarn("InvalidContainerException", "\(promised.container.text) is not waiting to be started here")
            )
        }
        return (promised.container, nil)
    }

    func stopContainers(_ ids: [ContainerID]) {
        for container in ids.compactMap({ containers[$0] }) { stop(container, .byApplicationMaster) }
    }

    /// - Returns: nil for a container that is not on the node any more.
    func status(of id: ContainerID) -> ContainerStatus? {
        guard let container = containers[id], container.run != nil else { return nil }
        return ContainerStatus(
            id: id, state: .running, exitStatus: ContainerExitStatus.invalid, capability: container.resource)
    }
}
