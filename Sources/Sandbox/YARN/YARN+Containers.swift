import HadoopRPC
import HadoopRecords
import LocalFiles
import Threads

/// The containers of the node, and what ApplicationMasters want of it (`ContainerManagementProtocol`).
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

    /// Kills the processes of a container, as the system does when it is out of memory.
    ///
    /// - Parameter word: which one is meant; nil for the newest worker, or the newest ApplicationMaster where there is none.
    /// - Returns: the one whose processes ended; nil where none like that runs.
    func crash(_ word: String?) -> ContainerID? {
        let running = containers.values.filter { $0.run?.group != nil }.sorted {
            ($0.created, $0.id) < ($1.created, $1.id)
        }
        let meant =
            word.map { word in running.last { $0.id.isMeant(by: word) } }
            ?? running.last { !$0.isMaster } ?? running.last
        meant?.run?.crash()
        return meant?.id
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

    /// Starts a container that was promised.
    ///
    /// - Returns: false where there is none that waits to be started.
    @discardableResult
    func start(
        _ id: ContainerID, _ context: ContainerLaunchContext, adding additions: [String: String] = [:]
    ) -> Bool {
        guard var container = containers[id], container.run == nil, let record = records[id.application] else {
            return false
        }
        let run = ContainerRun(
            ContainerLaunch(
                id: id, user: record.user, resource: container.resource, context: context,
                configuration: node.folder.applications / id.application.description, additions: additions),
            on: node)
        container.run = run
        containers[id] = container
        spawn { await self.ended(id, await run.run()) }
        return true
    }

    /// Takes back a container that was not started, and tells its ApplicationMaster.
    func takeBack(_ container: SandboxContainer, _ diagnostics: String) {
        containers[container.id] = nil
        live[container.id.application]?.session.complete(
            ContainerStatus(
                id: container.id, state: .complete, diagnostics: diagnostics, exitStatus: ContainerExitStatus.aborted,
                capability: container.resource))
    }

    /// Ends a container, or takes back a promise.
    func stop(_ container: SandboxContainer, _ reason: ContainerStop) {
        if let run = container.run {
            spawn { await run.stop(reason) }
        } else {
            containers[container.id] = nil
        }
    }

    private func ended(_ id: ContainerID, _ end: ContainerEnd) {
        guard let container = containers.removeValue(forKey: id) else { return }
        if live[id.application]?.master == id {
            masterEnded(id.application, end)
        } else {
            live[id.application]?.session.complete(
                ContainerStatus(
                    id: id, state: .complete, diagnostics: end.diagnostics, exitStatus: end.exitStatus,
                    capability: container.resource))
        }
        removeFoldersWhenEmpty(of: id.application)
        schedule()
    }

    func removeFoldersWhenEmpty(of id: ApplicationID) {
        guard !node.keepsFolders, live[id] == nil, containers(of: id).isEmpty else { return }
        let folders = [node.folder.containers / id.description, node.folder.applications / id.description]
        spawn {
            try? await BlockingThread.run(named: "remove") {
                for folder in folders { SandboxFolder.remove(folder) }
            }
        }
    }
}
