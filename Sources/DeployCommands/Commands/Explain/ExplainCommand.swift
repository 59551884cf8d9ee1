package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords
import ResourceManager

/// `bobbin explain`: why an application is in the state that it is in.
package enum ExplainCommand: Command {
    package static let specification = CommandSpecification(
        "explain",
        abstract: "Say why an application waits, runs without a job, or has failed",
        discussion: """
            Looks at the scheduler, the nodes, the application's attempts and containers, the JobManager, and its logs; \
            says what is the matter, quotes the line that shows it, and names what helps. Where nothing that is known \
            explains it, it says so, and where to look.

            Any Flink application of the cluster, whoever submitted it. It changes nothing.
            """,
        positionals: [InspectionOptions.applicationID],
        examples: [
            .init("bobbin explain application_1795246195732_0012", "Say it as a person reads it."),
            .init(
                "bobbin explain -o json application_1795246195732_0012", "The same for a program: code, evidence, cure."
            ),
        ])

    package static func run(_ context: CommandContext) async throws {
        let id = try ApplicationArgument(context).id()
        let view = try await context.view(recovering: false)
        guard let application = try await view.application(id) else { throw ApplicationArgument.unknown(id) }
        let explanation = await view.explanation(of: application, patience: nil)
        switch context.output {
        case .json: context.console.data(try JSONOutput.text(ExplanationDocument(application, explanation)))
        case .id: context.console.data(explanation?.code ?? "none")
        case .table: context.console.data(ExplanationText(application, explanation).text)
        }
    }
}
