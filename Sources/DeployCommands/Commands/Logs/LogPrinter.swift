import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords
import NodeManager

/// Prints one log file as `logs` was asked to.
struct LogPrinter: Sendable {
    let cluster: Cluster
    let context: CommandContext
    let logs: FoundLogs
    let container: LoggedContainer

    private var choice: LogFileChoice { LogFileChoice(context: context, container: container) }

    /// - Throws: ``DeployError`` `inputNotFound` for a file that the container does not have.
    func print() async throws {
        let file = try choice.file()
        guard let source = logs.source(of: container) else { return }
        let writer = DescriptorWriter(context.console.output.descriptor, name: "standard output")
        do {
            try await print(file, from: source, to: writer)
        } catch is DescriptorWriter.ReaderGone {
            return
        }
    }

    private func print(_ file: String, from source: any LogSource, to writer: DescriptorWriter) async throws {
        let lines = context.parsed.integer(LogsOptions.tail)
        let follows = context.parsed.flag(LogsOptions.follow) && container.place == .node
        var start: (bytes: [UInt8], end: Int64)?
        if let lines {
            start = try await LogTail.read(lines, of: file, of: container.container, from: source)
            if start == nil, !follows { throw choice.missing(file) }
            try await writer.write(start?.bytes ?? [])
        } else if !follows {
            guard
                try await source.read(
                    file, of: container.container, last: nil, to: { try await writer.write($0.bytes) })
            else { throw choice.missing(file) }
        }
        guard follows else { return }
        let console = context.console
        let followsAttempts =
            context.parsed.value(LogsOptions.container) == nil && container.role == .jobManager
        let follower = LogFollower(
            cluster: cluster, application: container.container.application, followsAttempts: followsAttempts
        ) {
            try await writer.write($0)
        } note: {
            console.note($0)
        }
        try await follower.follow(file, of: container, after: start)
    }
}
