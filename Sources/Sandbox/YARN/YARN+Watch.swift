import HadoopRecords
import Threads

/// What happens because time has passed.
extension YARN {
    /// How long an ApplicationMaster may be silent (`yarn.am.liveness-monitor.expiry-interval-ms`), and how long its
    /// process may go on when it has said that it is done; in milliseconds.
    private static let silence: Int64 = 600_000
    private static let farewell: Int64 = 60_000

    func watch() async {
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            let now = Clock.now
            for (id, application) in live { watch(id, application, now) }
            expirePromises(now)
            await watchMemory()
        }
        continuation.finish()
    }

    private func watch(_ id: ApplicationID, _ application: LiveApplication, _ now: Int64) {
        if let expires = application.expires, expires < now {
            return end(
                id, .killed, .killed, "Application \(id) is killed by RM since it exceeded its lifetime period")
        }
        guard let master = application.master.flatMap({ containers[$0] }) else { return }
        let silent = now - application.session.lastHeard
        if application.session.isFinished, silent > Self.farewell { stop(master, .afterCompletion) }
        if silent > Self.silence {
            update(id) {
                $0.diagnostics += "ApplicationMaster for attempt \($0.attempts.last?.id.description ?? "") timed out.\n"
            }
            stop(master, .byResourceManager)
        }
    }

    private func expirePromises(_ now: Int64) {
        let expired = containers.values.filter {
            $0.run == nil && !$0.isMaster && now - $0.created > allocationExpiry
        }
        for container in expired { takeBack(container, "Container expired since it was unused") }
        if !expired.isEmpty { schedule() }
    }

    private func watchMemory() async {
        guard containers.values.contains(where: { $0.run?.group != nil }),
            let table = try? await BlockingThread.run(named: "memory", { ProcessTable() })
        else { return }
        for container in containers.values {
            guard let group = container.run?.group, let use = table.groups[group] else { continue }
            let limit = container.resource.memory << 20
            if use.resident > limit {
                stop(container, .memory(used: use.resident, limit: limit, virtual: use.virtual))
            }
        }
    }

    func stopAll() async {
        for id in live.keys.sorted() {
            end(id, .killed, .killed, "The sandbox was stopped.\n")
            await save(id)
        }
        for container in containers.values { await container.run?.stop(.byResourceManager) }
    }
}
