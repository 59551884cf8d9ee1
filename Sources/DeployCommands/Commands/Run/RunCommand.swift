package import CommandLine
import DeployEngine
import Diagnostics

/// `bobbin run`: one job, where `-t` and its like say.
package enum RunCommand: Command {
    package static let specification = CommandSpecification(
        "run",
        abstract: "Run one job in a session, on any JobManager, or on a cluster of its own",
        discussion: """
            A session or a JobManager gets the program and runs its main itself: no Java is needed here. The job is \
            followed to its end; -d returns once it is submitted. Interrupted, the command leaves the job as it is, \
            with -sae it cancels it.

            Without a target it goes where Flink's client would: where execution.target of Flink's configuration says, \
            else to the session that was started last on this machine, else to rest.address and rest.port. With \
            -t yarn-application it is run-application by another name; with -t yarn-per-job, which Flink has until 1.20, \
            main runs on this machine, which takes a JDK, and its job on a cluster of its own.

            On a JobManager a program cannot wait for its job, read its results, or execute a second one: what comes \
            after that does not run, which is said. With --client-main main runs here, as with Flink's own client.
            """,
        usage: [
            "[--session SESSION | -m HOST:PORT | -t TARGET] [OPTIONS] PROGRAM [ARGUMENTS...]",
            "[--session SESSION | -m HOST:PORT | -t TARGET] [OPTIONS] -pym MODULE [ARGUMENTS...]",
        ],
        options: RunOptions.all,
        positionals: RunApplicationCommand.specification.positionals,
        examples: [
            .init("bobbin run --session etl clicks.jar --from hdfs:///in", "Run a jar in a session, to its end."),
            .init("bobbin run -d -p 4 -m flink.example.org:8081 clicks.jar", "Return once the JobManager has the job."),
            .init(
                "bobbin run --session etl --env hdfs:///envs/p311.zip job.py",
                "Run a Python program in a session that was started with --python."),
            .init("bobbin run -s hdfs:///savepoints/savepoint-1f clicks.jar", "Go on from a savepoint."),
            .init("bobbin run -t yarn-application clicks.jar", "The same as bobbin run-application clicks.jar."),
        ],
        stopsAtFirstPositional: true, programOptions: RunApplicationCommand.specification.programOptions,
        hintWhenBare: RunApplicationCommand.specification.hintWhenBare)

    package static func run(_ context: CommandContext) async throws {
        let target = try await RunTargetReader(context: context).read()
        let mainRunsHere = context.parsed.flag(RunOptions.clientMain)
        if mainRunsHere, case .application = target.kind {
            throw DeployError(
                .usage, "--client-main and \(target.origin): an application's main runs on the cluster",
                hint: "Leave one out")
        }
        try await run(at: target, mainRunsHere: mainRunsHere, context)
    }

    /// - Parameter mainRunsHere: for a cluster that runs: whether this machine or its JobManager runs the program's main.
    static func run(at target: RunTarget, mainRunsHere: Bool, _ context: CommandContext) async throws {
        switch target.kind {
        case .application:
            try await Submission(context: context).run()
        case .perJob: try await PerJobRun(context: context).run()
        case .session(let word) where context.serviceURL != nil && !mainRunsHere:
            try await ServiceJobRun(context: context, word: word, origin: target.origin).run()
        case .session, .jobManager:
            let place = try await RunPlace(context: context).place(of: target)
            if mainRunsHere {
                return try await ClientRun(context: context, place: place, origin: target.origin).run()
            }
            try await JobRun(context: context, place: place, origin: target.origin).run()
        }
    }
}
