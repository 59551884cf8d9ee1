import HadoopRPC
import HadoopRecords
import LocalFiles
import Threads

/// The attempts of an application: each has an ApplicationMaster.
extension YARN {
    func startAttempt(_ id: ApplicationID, _ application: LiveApplication) {
        let wanted = resources.rounded(application.context.resource)
        guard fits(wanted, in: application.queue) else { return }
        let number = (records[id]?.attempts.count ?? 0) + 1
        let now = Clock.now
        let container = promise(wanted, Priority(0), -1, to: id, attempt: number, isMaster: true)
        live[id]?.master = container.id
        live[id]?.session.lastHeard = now
        update(id) { record in
            record.attempts.append(
                AttemptRecord(
                    id: ApplicationAttemptID(application: id, number: number), container: container.id, started: now))
            if record.launched == 0 { record.launched = now }
        }
        do {
            let port = try live[id]?.port ?? server.listen(ApplicationMasterService(yarn: self, application: id))
            live[id]?.port = port
            let folder = node.folder.applications / id.description
            spawn { [configuration] in
                try? await BlockingThread.run(named: "conf") {
                    try configuration.write(to: folder, schedulerPort: port.number)
                }
                await self.start(
                    container.id, application.context.amContainerSpec,
                    adding: [
                        "APPLICATION_WEB_PROXY_BASE": "/proxy/\(id)", "APP_SUBMIT_TIME_ENV": "\(now)",
                        "MAX_APP_ATTEMPTS": "\(application.maxAttempts)",
                    ])
            }
        } catch {
            end(id, .failed, .failed, "no port for the scheduler of \(id): \(error)")
        }
    }

    func masterEnded(_ id: ApplicationID, _ ended: ContainerEnd) {
        guard let application = live[id], let attempt = records[id]?.attempts.last else { return }
        guard !application.session.isFinished else { return release(id, .afterCompletion) }
        let isLast = attempt.id.number >= application.maxAttempts
        let told = """
            AM Container for \(attempt.id) exited with  exitCode: \(ended.exitStatus)
            Failing this attempt.Diagnostics: \(ended.diagnostics)For more detailed output, check the application's logs.

            """
        guard isLast else {
            let keeps = application.context.keepContainersAcrossApplicationAttempts
            // What was promised and not started is nobody's any more.
            for container in containers(of: id) where !keeps || container.run == nil {
                stop(container, .afterCompletion)
            }
            update(id) { record in
                record.state = .accepted
                record.diagnostics = "[Attempt \(attempt.id.number)] \(told)"
                record.trackingURL = nil
                record.rpcAddress = nil
                record.attempts[record.attempts.count - 1].finished = Clock.now
                record.attempts[record.attempts.count - 1].state = .failed
            }
            var next = application
            // What ended in between is for the next attempt to know.
            next.session = MasterSession(at: Clock.now)
            var old = application.session
            for status in old.takeCompleted() where keeps { next.session.complete(status) }
            next.master = nil
            live[id] = next
            return
        }
        end(
            id, .failed, .failed,
            """
            Application \(id) failed \(attempt.id.number) times (global limit =2; local limit is \
            =\(application.maxAttempts)) due to \(told). Failing the application.
            """)
    }
}
