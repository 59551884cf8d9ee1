import HadoopRPC
import HadoopRecords

/// Who gets what of the node.
extension YARN {
    /// The containers that hold something of the node, in the order of their ids.
    func containers(of id: ApplicationID) -> [SandboxContainer] {
        containers.values.filter { $0.id.application == id }.sorted { $0.id < $1.id }
    }

    func used(by id: ApplicationID? = nil, in queue: SandboxQueue? = nil) -> Resource {
        containers.values.filter { (id == nil || $0.id.application == id) && (queue == nil || $0.queue == queue) }
            .reduce(.nothing) { $0 + $1.resource }
    }

    var free: Resource { resources.total - used() }

    /// First come, first served: ApplicationMasters that wait, then what they ask for.
    func schedule() {
        for id in live.keys.sorted() where records[id]?.state.isTerminal == false {
            guard let application = live[id] else { continue }
            if application.master == nil { startAttempt(id, application) }
            guard application.session.isRegistered else { continue }
            for ask in application.session.wanted {
                let wanted = resources.rounded(ask.capability)
                var rest = ask.containers
                while rest > 0, fits(wanted, in: application.queue) {
                    grant(wanted, for: ask, to: id)
                    rest -= 1
                }
            }
        }
    }

    func fits(_ wanted: Resource, in queue: SandboxQueue) -> Bool {
        NodeResources.fits(wanted, beside: used(), in: resources.total)
            && NodeResources.fits(wanted, beside: used(in: queue), in: queue.limit(of: resources.total))
    }

    func promise(
        _ resource: Resource, _ priority: Priority, _ request: Int64, to id: ApplicationID, attempt: Int, isMaster: Bool
    ) -> SandboxContainer {
        let number = isMaster ? 1 : (live[id]?.containerCount ?? 0) + 1
        live[id]?.containerCount = number
        let container = SandboxContainer(
            id: ContainerID(application: id, attempt: attempt, number: number), resource: resource, priority: priority,
            allocationRequestID: request, queue: live[id]?.queue ?? SandboxQueue.all[0], created: Clock.now,
            isMaster: isMaster)
        containers[container.id] = container
        return container
    }

    private func grant(_ resource: Resource, for ask: ResourceRequest, to id: ApplicationID) {
        guard let attempt = records[id]?.attempts.last?.id.number else { return }
        let container = promise(
            resource, ask.priority, ask.allocationRequestID, to: id, attempt: attempt, isMaster: false)
        live[id]?.session.grant(record(of: container), for: ask)
    }
}
