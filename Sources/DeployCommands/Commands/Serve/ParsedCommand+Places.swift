import CommandLine
import Diagnostics

extension ParsedCommand {
    /// An error about the value of an option, with the line of the file that has it, where one has.
    func located(_ error: DeployError, _ option: OptionSpecification) -> DeployError {
        uses.first { $0.option == option }?.located(error) ?? error
    }
}

extension OptionUse {
    /// The same error; where the option stands in a file, file and line come first.
    func located(_ error: DeployError) -> DeployError {
        guard !name.hasPrefix("-"), !error.message.hasPrefix(name) else { return error }
        return DeployError(
            error.code, "\(name): \(error.message)", hint: error.hint, cause: error.cause, retriable: error.retriable)
    }
}
