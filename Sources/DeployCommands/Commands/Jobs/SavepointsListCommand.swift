package import CommandLine
import CurlHTTP
import DeployEngine
import Diagnostics
import Ledger

/// `bobbin savepoints list`: what was asked for, and what became of it.
package enum SavepointsListCommand: Command {
    package static let specification = CommandSpecification(
        "list",
        abstract: "List the savepoints that were asked for from here, and what became of them",
        discussion: """
            The newest first, from the ledger. Those of which it is not known what became of them, because their command was \
            ended or did not wait, are asked for again: their JobManagers, and their folders where those have gone.
            """,
        examples: [
            .init("bobbin savepoints list", "Paths of savepoints, newest first."),
            .init("bobbin savepoints list -o json", "The same for a program."),
        ])

    package static func run(_ context: CommandContext) async throws {
        if let jobs = try await ServiceJobs(context) { return try show(try await jobs.savepoints(), context) }
        let access = ClusterAccess(context: context)
        guard let ledger = try await access.ledgerIfThere() else { return try show([], context) }
        let open = try await ledger.openSavepoints()
        if !open.isEmpty {
            let cluster = open.contains { $0.applicationID != nil } ? try cluster(access) : nil
            let http = cluster?.jobManagerHTTP ?? access.jobManagerHTTP
            _ = try await SavepointReview(ledger: ledger, cluster: cluster, http: http).run()
        }
        try show(try await ledger.savepoints(100), context)
    }

    /// Without a cluster the list is still worth its while.
    private static func cluster(_ access: ClusterAccess) throws(DeployError) -> Cluster? {
        do {
            return try access.cluster()
        } catch  where error.code == .configurationMissing {
            access.context.console.warning("\(error.message); applications were not asked again")
            return nil
        }
    }

    private static func show(_ records: [SavepointRecord], _ context: CommandContext) throws(DeployError) {
        switch context.output {
        case .json: context.console.data(try JSONOutput.text(records))
        case .id: for record in records { context.console.data(record.triggerID) }
        case .table where records.isEmpty: context.console.note("no savepoint was asked for from here")
        case .table: context.console.data(SavepointTable.table(records))
        }
    }
}
