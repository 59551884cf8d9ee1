import CommandLine
import DeployEngine
import DeployService
import Diagnostics
import HadoopRecords
import ServiceClient

/// `logs` through a service, which finds and follows the files.
struct ServiceLogs: Sendable {
    let context: CommandContext
    let service: ServiceClient
    let id: ApplicationID
    private var path: String { "/api/v1/deployments/\(id)/logs" }

    func print() async throws {
        let parsed = context.parsed
        guard !parsed.flag(LogsOptions.history) else {
            throw DeployError(
                .usage, "--history asks the cluster's log server, and a service reads the logs wherever they are",
                hint: "Leave --history out")
        }
        guard try await ServiceView(service: service).application(id) != nil else {
            throw ApplicationArgument.unknown(id)
        }
        let found = FoundLogs(listed: try await service.get(Page<LoggedContainer>.self, path).items)
        guard !found.containers.isEmpty else {
            throw DeployError(
                .inputNotFound, "no logs of \(id) are to be found", hint: "Why, bobbin explain \(id) may tell")
        }
        if parsed.flag(LogsOptions.list) || context.output != .table { return try LogsCommand.list(found, context) }
        let word = parsed.value(LogsOptions.container)
        guard let container = try found.choose(word) else {
            throw DeployError(
                .inputNotFound, "\(id) has no container \(word ?? "") with logs",
                hint: "It has \(found.containers.map(\.container.text).joined(separator: ", "))")
        }
        try await print(try LogFileChoice(context: context, container: container).file(), of: container)
    }

    private func print(_ file: String, of container: LoggedContainer) async throws {
        var query = [(name: "container", value: container.container.text), (name: "file", value: file)]
        if let lines = context.parsed.integer(LogsOptions.tail) { query.append(("tail", String(lines))) }
        if context.parsed.flag(LogsOptions.follow) { query.append(("follow", "true")) }
        let writer = DescriptorWriter(context.console.output.descriptor, name: "standard output")
        do {
            try await service.download(path, query) { try await writer.write($0) }
        } catch is DescriptorWriter.ReaderGone {
            return
        }
    }
}
