import CommandLine
import DeployEngine
import Diagnostics
import HadoopConfiguration
import HadoopRecords
import LocalFiles
import WebHDFS

/// What the commands of `bobbin fs` have in common.
struct FsSession {
    let context: CommandContext
    let cluster: Cluster
    let paths: RemotePaths

    init(_ context: CommandContext) throws(DeployError) {
        self.context = context
        cluster = try ClusterAccess(context: context).cluster()
        paths = RemotePaths(cluster)
    }

    var parsed: ParsedCommand { context.parsed }

    /// What the words stand for, each file once, and which of them failed.
    func find(_ words: some Sequence<String>) async throws -> Outcomes<FileStatus> {
        var outcomes = Outcomes<FileStatus>()
        for word in words {
            let known = Set(outcomes.values.map(\.path))
            try await outcomes.add { try await paths.find(word).filter { !known.contains($0.path) } }
        }
        return outcomes
    }

    /// `--mode`, else what the umask leaves of `full`.
    func mode(_ option: OptionSpecification, full: UInt16) throws(DeployError) -> UInt16 {
        if let text = parsed.value(option) { return try ModeChange.octal(text) }
        let umask = try cluster.hadoop.trimmed(HadoopKey.permissionsUmask) ?? ""
        // The symbolic form, which nobody uses, is left to the default.
        return full & ~(UInt16(umask, radix: 8) ?? 0o022)
    }

    /// Ends a command that did what it could: the first failure is thrown, the others are said.
    func conclude(_ failures: [DeployError]) throws(DeployError) {
        for failure in failures.dropFirst() { context.console.failure(failure) }
        if let first = failures.first { throw first }
    }

    /// The paths of what was done, for `-o json` and `-o id`.
    func data(_ done: [String]) throws(DeployError) {
        switch context.output {
        case .json: context.console.data(try JSONOutput.text(done))
        case .id: for path in done { context.console.data(path) }
        case .table: break
        }
    }

    /// A transfer's line, which grows on a terminal.
    func report(_ label: String) -> @Sendable (StagingProgress) -> Void { context.console.transfer(label) }
}
