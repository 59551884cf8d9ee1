package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords

/// `bobbin status`: one application, YARN's side and Flink's.
package enum StatusCommand: Command {
    package static let specification = CommandSpecification(
        "status",
        abstract: "Show an application: its state, jobs, attempts, and resources",
        discussion: "Any Flink application of the cluster, whoever submitted it, and from any machine.",
        positionals: [InspectionOptions.applicationID],
        examples: [
            .init("bobbin status application_1795246195732_0012", "Show it as a person reads it."),
            .init("bobbin status -o json application_1795246195732_0012", "The same for a program."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let id = try ApplicationArgument(context).id()
        guard let status = try await context.view().status(of: id, explaining: true) else {
            throw ApplicationArgument.unknown(id)
        }
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(status))
        case .id: context.console.data(id.description)
        case .table: context.console.data(StatusText(status).text)
        }
    }
}
