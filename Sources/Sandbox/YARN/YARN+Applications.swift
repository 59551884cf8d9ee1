import HadoopRPC
import HadoopRecords

/// What becomes of applications, from their submission to their end.
extension YARN {
    func newApplication() -> ApplicationID {
        lastNumber += 1
        return ApplicationID(clusterTimestamp: clusterTimestamp, number: lastNumber)
    }

    /// Takes an application; one that is known already is left as it is.
    ///
    /// - Throws: ``RPCException`` `InvalidResourceRequestException`.
    func submit(_ context: ApplicationSubmissionContext, as user: String) throws(RPCException) {
        let id = context.applicationID
        guard records[id] == nil else { return }
        let queue = SandboxQueue.named(context.queue)
        try resources.check(context.resource, in: queue)
        var record = ApplicationRecord(
            context, of: user, in: queue?.path ?? context.queue ?? "default", at: Clock.now)
        record.state = .newSaving
        records[id] = record
        spawn { await self.admit(context, to: queue) }
    }

    /// The way from NEW_SAVING to ACCEPTED, or to FAILED for a queue that does not take it.
    private func admit(_ context: ApplicationSubmissionContext, to queue: SandboxQueue?) async {
        let id = context.applicationID
        await save(id)
        guard var record = records[id], !record.state.isTerminal else { return }
        record.state = .submitted
        records[id] = record
        guard let queue, queue.isRunning else {
            end(
                id, .failed, .failed,
                queue == nil
                    ? "Application \(id) submitted by user \(record.user) to unknown queue: \(record.queue)"
                    : "Queue \(record.queue) is STOPPED. Cannot accept submission of application: \(id)")
            return
        }
        records[id]?.state = .accepted
        live[id] = LiveApplication(
            context: context, queue: queue,
            maxAttempts: (1...2).contains(context.maxAppAttempts) ? context.maxAppAttempts : 2,
            session: MasterSession(at: Clock.now))
        schedule()
    }

    func update(_ id: ApplicationID, _ change: (inout ApplicationRecord) -> Void) {
        guard var record = records[id] else { return }
        change(&record)
        records[id] = record
        spawn { await self.save(id) }
    }

    func save(_ id: ApplicationID) async {
        guard let record = records[id] else { return }
        // What cannot be kept is still told while the sandbox runs.
        try? await history.save(record)
    }

    /// Ends an application from outside its ApplicationMaster.
    func end(
        _ id: ApplicationID, _ state: YarnApplicationState, _ status: FinalApplicationStatus, _ diagnostics: String
    ) {
        guard records[id]?.state.isTerminal == false else { return }
        update(id) { record in
            record.diagnostics += diagnostics
            record.end(state, status, at: Clock.now)
        }
        release(id, state == .killed ? .byResourceManager : .afterCompletion)
    }

    /// Takes back all that an application has.
    func release(_ id: ApplicationID, _ reason: ContainerStop) {
        guard let application = live.removeValue(forKey: id) else { return }
        if let port = application.port { server.close(port) }
        for container in containers(of: id) { stop(container, reason) }
        removeFoldersWhenEmpty(of: id)
        schedule()
    }

    /// - Returns: whether it had ended before.
    /// - Throws: ``RPCException`` `ApplicationNotFoundException`.
    @discardableResult
    func kill(_ id: ApplicationID, _ diagnostics: String?, by user: String) throws(RPCException) -> Bool {
        let record = try application(id)
        guard !record.state.isTerminal else { return true }
        end(
            id, .killed, .killed,
            diagnostics.flatMap { $0.isEmpty ? nil : $0 } ?? "Application \(id) was killed by user \(user) at 127.0.0.1"
        )
        return false
    }

    /// - Throws: ``RPCException`` `ApplicationNotFoundException`.
    func application(_ id: ApplicationID) throws(RPCException) -> ApplicationRecord {
        guard let record = records[id] else {
            throw .yarn("ApplicationNotFoundException", "Application with id '\(id)' doesn't exist in RM.")
        }
        return record
    }
}
