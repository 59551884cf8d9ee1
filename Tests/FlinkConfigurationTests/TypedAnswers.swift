import Diagnostics

@testable import FlinkConfiguration

/// What Bobbin's getters make of a key, in the form of the oracle's answers: nothing where the value is refused.
func answer(_ configuration: FlinkConfiguration, _ type: String, _ key: String) -> [FlinkOracle.Value?] {
    do {
        return [try value(configuration, type, key)]
    } catch {
        return []
    }
}

private func value(
    _ configuration: FlinkConfiguration, _ type: String, _ key: String
) throws(DeployError) -> FlinkOracle.Value? {
    switch type {
    case "string": configuration.string(key).map { .text($0) }
    case "list": try configuration.list(key).map { .list($0) }
    case "map": try configuration.map(key).map { .map($0) }
    case "bool": try configuration.bool(key).map { .bool($0) }
    case "int": try configuration.int(key).map { .int($0) }
    case "double":
        try configuration.double(key).map { .text(String($0.isNaN ? 0x7ff8_0000_0000_0000 : $0.bitPattern, radix: 16)) }
    case "memory": try configuration.memory(key).map { .text("\($0.bytes) \($0)") }
    case "duration":
        try configuration.duration(key).map {
            .text("\($0.components.seconds) \($0.components.attoseconds / 1_000_000_000)")
        }
    default: throw DeployError(.defect, "the oracle was asked for no such type: \(type)")
    }
}
