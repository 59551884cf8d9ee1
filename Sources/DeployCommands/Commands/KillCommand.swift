package import CommandLine
import Diagnostics
import HadoopRecords

/// `bobbin kill`: ends an application at once.
package enum KillCommand: Command {
    package static let specification = CommandSpecification(
        "kill",
        abstract: "End an application at once, without a savepoint",
        discussion: """
            Kills it through YARN, waits until it has ended, and removes the staging folder that a killed application \
            leaves in HDFS. One that has ended already is fine.
            """,
        positionals: [InspectionOptions.applicationID],
        examples: [.init("bobbin kill application_1795246195732_0012", "End it.")])

    package static func run(_ context: CommandContext) async throws {
        let id = try ApplicationArgument(context).id()
        guard let application = try await context.view().kill(id) else { throw ApplicationArgument.unknown(id) }
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(application))
        case .id: context.console.data(id.description)
        case .table: context.console.note("\(id) is \(application.state.rawValue)")
        }
    }
}
