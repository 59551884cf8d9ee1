package import CommandLine
import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords
import Ledger

/// `bobbin savepoint`: takes a savepoint of a job that goes on, or removes one.
package enum SavepointCommand: Command {
    package static let specification = CommandSpecification(
        "savepoint",
        abstract: "Take a savepoint of a job that goes on, or remove one",
        discussion: """
            The request is in the ledger before the JobManager hears of it: whatever happens to this command, bobbin \
            savepoints list finds the savepoint's path.

            --dispose has a JobManager remove a savepoint: that of ID, or of -m, else that which took it, else the one of \
            your applications with the newest Flink, which reads what older ones have written.
            """,
        usage: ["[OPTIONS] [ID] JOB [DIR]", "[OPTIONS] --dispose PATH [ID]"],
        options: [JobOptions.type, JobOptions.detached, JobOptions.dispose, JobOptions.jarFile] + JobOptions.place,
        positionals: [JobOptions.optionalID, JobOptions.job, JobOptions.folder],
        examples: [
            .init("bobbin savepoint clicks hdfs:///savepoints", "Prints the savepoint's path."),
            .init("bobbin savepoint --dispose hdfs:///savepoints/savepoint-3f2c9d-0a1b2c3d4e5f", "Removes it."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let words = context.parsed.positionals
        if let path = context.parsed.value(JobOptions.dispose) { return try await dispose(path, words, context) }
        guard !words.isEmpty || context.parsed.wasGiven(JobOptions.applicationID) else {
            throw JobArguments.noJob("savepoint")
        }
        let arguments = JobArguments(savepoint: words)
        let wish = SavepointWish(
            kind: .savepoint, folder: arguments.folder, format: JobOptions.format(context.parsed),
            isDetached: context.parsed.flag(JobOptions.detached),
            timeout: context.parsed.duration(GlobalOptions.timeout))
        try await SavepointRun(context: context, words: arguments.job, wish: wish).run()
    }

    private static func dispose(_ path: String, _ words: [String], _ context: CommandContext) async throws {
        guard words.count < 2 else {
            throw DeployError(
                .usage, "--dispose takes no \"\(words[1])\"", hint: "bobbin savepoint --dispose PATH [ID]")
        }
        if let jobs = try await ServiceJobs(context) {
            guard words.isEmpty else {
                throw DeployError(
                    .usage, "a service chooses itself who removes a savepoint, and \(words[0]) is named",
                    hint: "bobbin savepoint --dispose PATH")
            }
            return try show(path, removedBy: try await jobs.dispose(path), context)
        }
        let access = try await JobAccess(context)
        let name = try access.application(words.first)
        let managers = try await JobFinder(access.source).jobManagers(of: name)
        let user = name == nil ? access.cluster?.user : nil
        let ledger = try await ClusterAccess(context: context).ledgerIfThere()
        let owner = try await ledger?.savepoints(1000).first { $0.path == path }?.applicationID
        let known = managers.filter { user == nil || $0.application?.user == user }
        guard let (client, manager) = try await SavepointDisposal.choice(of: known, preferring: owner) else {
            throw DeployError(
                .inputNotFound, "no JobManager answers that could remove the savepoint",
                hint: "Flink removes savepoints: name a running application, or a JobManager with -m HOST:PORT")
        }
        try await SavepointDisposal(client).dispose(path, timeout: context.parsed.duration(GlobalOptions.timeout))
        try await ledger?.dispose(savepoint: path)
        let who = manager.application.map { "\($0.applicationID)" } ?? "\(client.address)"
        try show(path, removedBy: who, context)
    }

    private static func show(_ path: String, removedBy who: String, _ context: CommandContext) throws(DeployError) {
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(["disposed": path]))
        case .id: context.console.data(path)
        case .table:
            context.console.note("\(path) is removed, by the JobManager of \(who)")
        }
    }
}
