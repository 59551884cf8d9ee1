import CommandLine
import FlinkREST

extension JobOptions {
    /// The value of `--type`; nil where it was not given.
    static func format(_ parsed: ParsedCommand) -> SavepointFormat? {
        parsed.value(type).flatMap { SavepointFormat(rawValue: $0.uppercased()) }
    }
}
