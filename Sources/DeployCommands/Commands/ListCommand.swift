package import CommandLine
import HadoopRecords

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
        let applications = try await context.view().applications(endedToo: context.parsed.flag(InspectionOptions.all))
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
