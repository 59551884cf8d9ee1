import CommandLine
import DeployEngine
import Diagnostics
import NodeManager

/// The file of a container that `logs` is to print.
struct LogFileChoice: Sendable {
    let context: CommandContext
    let container: LoggedContainer

    /// - Throws: ``DeployError`` `inputNotFound` for a file that the container does not have.
    func file() throws(DeployError) -> String {
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

    func missing(_ file: String) -> DeployError {
        DeployError(
            .inputNotFound, "\(container.container) has no file \(file)",
            hint: "It has " + container.files.map { "\($0.name) (\($0.size) bytes)" }.joined(separator: ", "))
    }
}
