package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords
import ResourceManager

/// `bobbin logs`: what the containers of an application have written.
package enum LogsCommand: Command {
    package static let specification = CommandSpecification(
        "logs",
        abstract: "Print the log files of an application, while it runs and after it has ended",
        discussion: """
            The bytes go to standard output as they are. While the application runs its nodes are asked, after that the \
            aggregated logs in HDFS are read, or the cluster's log server is asked. With --follow no line is lost where \
            the log is rolled over, and the JobManager's log is followed from one attempt to the next.

            With --list, or -o json, it lists the containers and files in place of a file's content.
            """,
        options: [
            LogsOptions.container, LogsOptions.file, LogsOptions.tail, LogsOptions.follow, LogsOptions.history,
            LogsOptions.list,
        ],
        positionals: [InspectionOptions.applicationID],
        examples: [
            .init("bobbin logs application_1795246195732_0012", "The JobManager's log."),
            .init("bobbin logs application_1795246195732_0012 --tail 100 --follow", "Its end, and what comes."),
            .init("bobbin logs application_1795246195732_0012 --list", "Which containers and files there are."),
            .init(
                "bobbin logs application_1795246195732_0012 --container 2 --file taskmanager.out",
                "What a program prints in a TaskManager."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let parsed = context.parsed
        let id = try ApplicationArgument(context).id()
        if parsed.flag(LogsOptions.follow), parsed.flag(LogsOptions.history) {
            throw DeployError(
                .usage, "--follow and --history cannot be together",
                hint: "A log server has the logs of what has ended, to which nothing is added")
        }
        if let service = try await context.service {
            return try await ServiceLogs(context: context, service: service, id: id).print()
        }
        let cluster = try ClusterAccess(context: context).cluster()
        guard let application = try await cluster.resourceManager.application(id) else {
            throw ApplicationArgument.unknown(id)
        }
        let search = LogSearch(cluster: cluster, application: application)
        let lists = parsed.flag(LogsOptions.list) || context.output != .table
        let found = try await search.found(
            lists || parsed.value(LogsOptions.container) != nil ? .all : .jobManager,
            inHistory: parsed.flag(LogsOptions.history))
        for failure in found.failures { context.console.note(failure.message) }
        if lists { return try list(found, context) }
        let (logs, container) = try await search.choose(parsed.value(LogsOptions.container), from: found)
        try await LogPrinter(cluster: cluster, context: context, logs: logs, container: container).print()
    }

    static func list(_ found: FoundLogs, _ context: CommandContext) throws(DeployError) {
        switch context.output {
        case .json: context.console.data(try JSONOutput.text(found.containers))
        case .id: for container in found.containers { context.console.data(container.container.text) }
        case .table: context.console.data(LogTable.table(found.containers))
        }
    }
}
