import CommandLine
import DeployEngine

extension ParsedCommand {
    /// The stage that an option names; nil where it is not given.
    func stage(_ option: OptionSpecification) -> WaitStage? { value(option).flatMap(WaitStage.init) }
}
