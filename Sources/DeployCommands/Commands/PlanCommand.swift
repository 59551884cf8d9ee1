package import CommandLine
import DeployEngine
import DeployService
import Diagnostics
import FlinkDeployment

/// `bobbin plan`: everything that a submission would send and upload.
package enum PlanCommand: Command {
    package static let specification = CommandSpecification(
        "plan",
        abstract: "Show what a submission would send and upload; changes nothing",
        discussion: """
            Reads and checks all that the submission would, and ends there. With -o json the document holds the exact \
            body of the request; the application's id and the files' times, which do not exist yet, are zero, and \
            secrets are left out. With run -t yarn-per-job main runs on this machine as far as its job.

            Exit status 2 where a check found something that will fail.
            """,
        usage: ["-f FILE", "run-application [OPTIONS] PROGRAM [ARGUMENTS...]", "yarn-session [OPTIONS]"],
        options: [SubmissionOptions.file],
        examples: [
            .init("bobbin plan -f clicks.yaml", "Show the plan of each deployment of a file."),
            .init("bobbin plan run-application clicks.jar", "Show the plan of a submission."),
            .init("bobbin plan run-application -o json clicks.jar", "The same for a program to read."),
        ],
        subcommands: [
            subcommand(RunApplicationCommand.specification), subcommand(RunCommand.specification),
            CommandSpecification(
                SessionCommand.specification.name, abstract: "Plan: start a session",
                options: SessionStartCommand.specification.options,
                examples: [.init("bobbin plan yarn-session -nm etl -s 4", "Show the plan of a session.")]),
        ])

    package static func run(_ context: CommandContext) async throws {
        let command = context.parsed.path.last
        if command == RunCommand.specification.name { return try await planRun(context) }
        guard command == SessionCommand.specification.name else {
            return try await Submission(context: context).plan()
        }
        let request = try SessionRequestReader(context: context).request()
        if let service = try await context.service {
            return try await ServiceSubmission(context: context, service: service).plan(request, .session)
        }
        try await PlanPrinter(context: context).print(
            try await DeploymentPreparation(context: context).prepare(request))
    }

    private static func planRun(_ context: CommandContext) async throws {
        switch try await RunTargetReader(context: context).read().kind {
        case .application: try await Submission(context: context).plan()
        case .perJob: try await PerJobRun(context: context).plan()
        case .session, .jobManager:
            throw DeployError(
                .usage, "a plan is what YARN would be sent, and a cluster that runs takes no more than the program",
                hint: "Run it, or plan it with -t \(DeploymentTarget.application.rawValue)")
        }
    }

    private static func subcommand(_ command: CommandSpecification) -> CommandSpecification {
        CommandSpecification(
            command.name, abstract: "Plan: \(command.abstract.prefix(1).lowercased())\(command.abstract.dropFirst())",
            usage: command.usage, options: command.options, positionals: command.positionals,
            examples: command.examples.map {
                .init($0.command.replacing("bobbin ", with: "bobbin plan "), $0.explanation)
            },
            stopsAtFirstPositional: true, programOptions: command.programOptions, hintWhenBare: command.hintWhenBare)
    }
}
