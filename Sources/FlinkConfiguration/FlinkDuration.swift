package import Diagnostics

/// Durations in Flink's spelling: a whole number and a unit, `10 s`, `500ms`, `1 min`; a number alone is milliseconds.
///
/// These are the rules of `org.apache.flink.util.TimeUtils`, the same from 1.13 to 2.2; ISO 8601 (`PT10S`) is not among
/// them.
package enum FlinkDuration {
    /// - Throws: ``DeployError`` `configurationMalformed` that names the text.
    package static func parse(_ text: String) throws(DeployError) -> Duration {
        let (number, label) = try numberAndLabel(of: text, kind: "duration", example: "10 s")
        let parts: (seconds: Int64, fraction: Int64)? =
            switch label {
            case "d", "day", "days": (86_400, 1)
            case "h", "hour", "hours": (3_600, 1)
            case "m", "min", "minute", "minutes": (60, 1)
            case "s", "sec", "secs", "second", "seconds": (1, 1)
            case "", "ms", "milli", "millis", "millisecond", "milliseconds": (1, 1_000)
            case "µs", "micro", "micros", "microsecond", "microseconds": (1, 1_000_000)
            case "ns", "nano", "nanos", "nanosecond", "nanoseconds": (1, 1_000_000_000)
            default: nil
            }
        guard let parts else {
            throw DeployError(
                .configurationMalformed, "'\(text)' is no duration: '\(label)' is no unit",
                hint: "Units are d, h, min, s, ms, µs, and ns; a number alone is milliseconds.")
        }
        let (seconds, overflow) = (number / parts.fraction).multipliedReportingOverflow(by: parts.seconds)
        guard !overflow else {
            throw DeployError(.configurationMalformed, "'\(text)' is longer than 64 bits of seconds can count")
        }
        let rest = number % parts.fraction * (1_000_000_000_000_000_000 / parts.fraction)
        return Duration(secondsComponent: seconds, attosecondsComponent: rest)
    }
}
