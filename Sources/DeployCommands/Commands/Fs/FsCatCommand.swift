package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords
import WebHDFS

/// `bobbin fs cat`: what is in files.
package enum FsCatCommand: Command {
    package static let specification = CommandSpecification(
        "cat",
        abstract: "Print files of HDFS, byte by byte as they are",
        options: [],
        positionals: [FsOptions.paths],
        examples: [
            .init("bobbin fs cat /apps/clicks/out/part-* | head", "The first lines; no more than needed is read.")
        ])

    package static func run(_ context: CommandContext) async throws {
        try await print(context.parsed.positionals, context)
    }

    /// - Parameter count: how many files there may be; nil for any number.
    static func print(_ words: [String], _ context: CommandContext, only count: Int? = nil) async throws {
        let session = try FsSession(context)
        let found = try await session.find(words)
        if let count, found.values.count > count {
            throw DeployError(
                .usage, "\(found.values.count) files would run together on standard output",
                hint: "bobbin fs cat prints several, bobbin fs get copies them to a folder")
        }
        let output = DescriptorWriter(context.console.output.descriptor, name: "standard output")
        var failures = found.failures
        for file in found.values {
            do {
                guard !file.isFolder else {
                    throw DeployError(.usage, "\(session.paths.shown(file.path)) is a folder")
                }
                try await session.cluster.fileSystem(of: file.path).stream(file) { try await output.write($0) }
            } catch is DescriptorWriter.ReaderGone {
                break
            } catch let error as DeployError where error.code != .clusterUnreachable {
                failures.append(error)
            }
        }
        try session.conclude(failures)
    }
}
