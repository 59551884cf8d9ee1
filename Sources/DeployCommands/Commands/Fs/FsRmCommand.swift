package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords
import Ledger
import WebHDFS

/// `bobbin fs rm`: removes files and folders.
package enum FsRmCommand: Command {
    package static let specification = CommandSpecification(
        "rm",
        abstract: "Remove files and folders of HDFS for good: the trash is not used",
        discussion: """
            Asks first where an application that lives uses what is to go, and where it is your home, a folder with homes, \
            or the root; where nobody can be asked it refuses. Known are the staging folders of live applications, and what \
            those of your ledger take from HDFS.
            """,
        options: [FsOptions.recursive, FsOptions.missingIsFine, FsOptions.yes, FsOptions.skipTrash],
        positionals: [FsOptions.paths],
        examples: [
            .init("bobbin fs rm -r /apps/clicks/old", "A folder with all that is in it."),
            .init("bobbin fs rm -f '/apps/clicks/*.tmp'", "Files, if there are any."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let session = try FsSession(context)
        let found = try await session.find(context.parsed.positionals)
        var outcomes = Outcomes<String>()
        var files: [FileStatus] = []
        for file in found.values {
            try await outcomes.add {
                guard !file.isFolder || context.parsed.flag(FsOptions.recursive) else {
                    throw DeployError(
                        .usage, "\(session.paths.shown(file.path)) is a folder", hint: "--recursive removes folders")
                }
                files.append(file)
                return []
            }
        }
        if !files.isEmpty, !context.parsed.flag(FsOptions.yes) { try await ask(files, session) }
        for file in files {
            try await outcomes.add {
                let fileSystem = try session.cluster.fileSystem(of: file.path)
                let isGone = try await fileSystem.delete(file.path, recursive: file.isFolder)
                return isGone ? [session.paths.shown(file.path)] : []
            }
        }
        let missing = context.parsed.flag(FsOptions.missingIsFine)
        try session.data(outcomes.values)
        if !outcomes.values.isEmpty {
            let what = outcomes.values.count == 1 ? outcomes.values[0] : "\(outcomes.values.count) files and folders"
            context.console.note("removed \(what); the trash is not used")
        }
        try session.conclude(found.failures.filter { !missing || $0.code != .inputNotFound } + outcomes.failures)
    }

    /// - Throws: ``DeployError`` `refusedByGuard` where there is a reason against it, and nobody overrules it.
    private static func ask(_ files: [FileStatus], _ session: FsSession) async throws {
        let ledger = try await ClusterAccess(context: session.context).ledgerIfThere()
        let reasons = try await FolderUse(session.cluster, ledger: ledger).reasons(against: files)
        guard !reasons.isEmpty else { return }
        let names = files.map { session.paths.shown($0.path) }
        let what = names.count == 1 ? names[0] : "\(names.count) files and folders"
        let refusal = DeployError(
            .refusedByGuard, "\(what) not removed: \(reasons.joined(separator: "; "))",
            hint: "--yes removes it all the same")
        guard Confirmation.isPossible(session.context.console) else { throw refusal }
        for reason in reasons { session.context.console.warning(reason) }
        guard try await Confirmation.ask("Remove \(what) for good?", session.context.console) else {
            throw DeployError(.refusedByGuard, "\(what) not removed, as you said")
        }
    }
}
