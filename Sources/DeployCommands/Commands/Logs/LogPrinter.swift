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

    /// - Throws: ``DeployError`` `inputNotFound` for a file that the container does not have.
    func print() async throws {
        let file = try file()
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
            if start == nil, !follows { throw missing(file) }
            try await writer.write(start?.bytes ?? [])
        } else if !follows {
            guard
                try await source.read(
                    file, of: container.container, last: nil, to: { try await writer.write($0.bytes) })
            else { throw missing(file) }
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

    private func file() throws(DeployError) -> String {
        let names = container.files.map(\.name)
        // A container that has just been started has not written its log yet.
        if context.parsed.flag(LogsOptions.follow), container.place == .node, let usual = container.usualFile,
            usual == context.parsed.value(LogsOptions.file) ?? usual
        {
            return usual
        }
        guard let file = context.parsed.value(LogsOptions.file) ?? container.usualFile ?? names.first else {
            throw missing("any file")
        }
        guard names.contains(file) else { throw missing(file) }
        return file
    }

    private func missing(_ file: String) -> DeployError {
        DeployError(
            .inputNotFound, "\(container.container) has no file \(file)",
            hint: "It has " + container.files.map { "\($0.name) (\($0.size) bytes)" }.joined(separator: ", "))
    }
}
