package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords

/// `bobbin wait`: until an application has come as far as is asked.
package enum WaitCommand: Command {
    package static let specification = CommandSpecification(
        "wait",
        abstract: "Wait until an application runs, executes a job, or has ended",
        discussion: """
            Exit status 0 when the stage is reached (for finished: when it succeeded), 1 when the application failed or \
            was killed, 75 when --timeout passed.
            """,
        options: [InspectionOptions.stage], positionals: [InspectionOptions.applicationID],
        examples: [
            .init("bobbin wait application_1795246195732_0012", "Until it has ended."),
            .init("bobbin wait --for executing --timeout 5m application_1795246195732_0012", "Until a job executes."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let id = try ApplicationArgument(context).id()
        let view = try await context.view()
        let stage = context.parsed.stage(InspectionOptions.stage) ?? .finished
        let reporter = DeploymentReporter(context)
        let application = try await Tracker(source: view, id: id) { reporter.show($0) }
            .follow(until: stage, timeout: context.parsed.duration(GlobalOptions.timeout))
        if application.state.isTerminal {
            try await view.close(application)
        }
        if let error = await Ending(source: view).error(of: application) { throw error }
        if let doubt = await Ending(source: view).doubt(of: application) {
            context.console.warning("\(application.applicationID) \(doubt.clause)")
        }
        try await reporter.finish(view.status(around: application))
    }
}
