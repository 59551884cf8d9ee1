package import CommandLine
import DeployEngine
import HadoopRecords
import ResourceManager

/// `bobbin list`: the Flink applications of the cluster.
package enum ListCommand: Command {
    package static let specification = CommandSpecification(
        "list",
        abstract: "List the Flink applications of the cluster",
        discussion: "Those that have not ended, unless --all is given; the newest first.",
        options: [InspectionOptions.all],
        examples: [
            .init("bobbin list", "The applications that wait or run."),
            .init("bobbin list -a -o json", "All that the ResourceManager remembers, for a program."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let cluster = try ClusterAccess(context: context).cluster()
        try await ClusterAccess(context: context).recover(cluster)
        let states = YarnApplicationState.allCases.filter { !$0.isTerminal }
        let query = ApplicationQuery(
            states: context.parsed.flag(InspectionOptions.all) ? [] : Set(states), types: [ApplicationType.flink])
        let applications = try await cluster.resourceManager.applications(query)
            .sorted { $0.applicationID > $1.applicationID }
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(applications))
        case .id: for application in applications { context.console.data(application.applicationID.description) }
        case .table where applications.isEmpty:
            let all = context.parsed.flag(InspectionOptions.all)
            context.console.note("no Flink application" + (all ? "" : "; bobbin list -a shows those that have ended"))
        case .table: context.console.data(ApplicationTable.table(applications))
        }
    }
}
