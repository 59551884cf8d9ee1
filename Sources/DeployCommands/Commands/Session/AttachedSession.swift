import DeployEngine
import Diagnostics
import Glibc
import HadoopRecords

/// A session in the foreground: what is typed is obeyed until it ends, or the user leaves it.
struct AttachedSession: Sendable {
    /// What ends it.
    private enum Event: Sendable {
        case stopped
        case inputEnded
        case ended(ApplicationReport)
    }

    let context: CommandContext
    let cluster: Cluster
    let session: FoundSession
    /// Whether this process started it: then it ends with this process.
    let isOurs: Bool

    static let help = "  stop   ends the session and what runs in it; so does quit\n  help   prints these lines"

    /// - Throws: ``DeployError`` `applicationFailed` or `applicationKilled` where it ends so by itself, `interrupted`.
    func run() async throws {
        let console = context.console
        console.say(
            "Type stop and Enter to stop the session" + (isOurs ? "; so does Ctrl-C" : "; Ctrl-C leaves it running"))
        do {
            guard let ended = try await follow() else {
                // What was begun by a word is not taken back by a signal.
                _ = try await Task {
                    try await SessionEnd(context: context, cluster: cluster).stop(session, force: true)
                }.value
                return
            }
            SessionProperties(context: context).forget(session)
            try await Closing(cluster: cluster, ledger: try await ClusterAccess(context: context).ledgerIfThere())
                .close(ended, usual: try await Undo(cluster: cluster).usualStagingFolder(of: ended))
            if let error = await Ending(source: cluster).error(of: ended) { throw error }
            console.step("finished", "\(session.id) was stopped from elsewhere")
        } catch is CancellationError {
            throw await interrupted()
        }
    }

    /// - Returns: the session as it ended; nil where the user wants it to.
    private func follow() async throws -> ApplicationReport? {
        try await withThrowingTaskGroup(of: Event.self) { group in
            group.addTask { try await .ended(watch()) }
            group.addTask { await obey() }
            defer { group.cancelAll() }
            while let event = try await group.next() {
                switch event {
                case .ended(let report): return report
                case .stopped: return nil
                case .inputEnded: continue
                }
            }
            return nil
        }
    }

    private func watch() async throws -> ApplicationReport {
        let console = context.console
        return try await SessionWatch(cluster: cluster).untilEnd(of: session.application) { event in
            switch event {
            case .state(let status):
                // Lines that grow belong to whoever has the terminal.
                if tcgetpgrp(console.talk.descriptor) == getpgrp() {
                    console.progress("session", SessionText.summary(status))
                }
            case .unreachable(let error): console.warning("\(error.message); the session may well run")
            }
        }
    }

    private func obey() async -> Event {
        for await line in TypedLines.lines() {
            switch line {
            case "stop", "quit": return .stopped
            case "help": context.console.relay(Self.help)
            case "": break
            default: context.console.relay("'\(line)' is no command:\n\(Self.help)")
            }
        }
        return .inputEnded
    }

    /// What a signal ends: what this process started, and nothing else.
    func interrupted() async -> DeployError {
        guard isOurs else {
            return DeployError(
                .interrupted, "interrupted; \(session.id) goes on",
                hint: "Stop it with: bobbin yarn-session stop \(session.id)")
        }
        // A cancelled task could not stop it any more.
        return await Task {
            do {
                _ = try await SessionEnd(context: context, cluster: cluster).stop(session, force: true)
                return DeployError(.interrupted, "interrupted; \(session.id) is stopped")
            } catch {
                return DeployError(
                    .interrupted, "interrupted, and \(session.id) could not be stopped",
                    hint: "Stop it with: bobbin yarn-session stop \(session.id)", cause: error)
            }
        }.value
    }
}
