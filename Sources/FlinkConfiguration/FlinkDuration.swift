package import Diagnostics

/// Durations in Flink's spelling: a whole number and a unit, `10 s`, `500ms`, `1 min`; a number alone is milliseconds.
///
/// These are the rules of `org.apache.flink.util.TimeUtils`. ISO 8601 (`PT10S`) is read since 2.0, and so are
/// numbers above 64 bits.
package enum FlinkDuration {
    /// - Parameter version: the Flink whose rules hold; nil for those of the newest.
    /// - Throws: ``DeployError`` `configurationMalformed` that names the text.
    package static func parse(_ text: String, version: FlinkVersion? = nil) throws(DeployError) -> Duration {
        let isNew = version.map { $0 >= FlinkVersion(2, 0) } ?? true
        if isNew, let duration = ISODuration.parse(StructuredText.trimmed(text)) { return duration }
        let (digits, label) = try numberAndLabel(of: text, kind: "duration", example: "10 s")
        let unit: (seconds: Int128, fraction: Int128)? =
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
        guard let unit else {
            throw DeployError(
                .configurationMalformed, "'\(text)' is no duration: '\(label)' is no unit",
                hint: "Units are d, h, min, s, ms, µs, and ns; a number alone is milliseconds")
        }
        let limit = isNew ? Int128.max / 86_400 : Int128(Int64.max)
        guard let number = Int128(digits), number <= limit,
            let seconds = Int64(exactly: number / unit.fraction * unit.seconds)
        else {
            throw DeployError(.configurationMalformed, "'\(text)' is longer than 64 bits can count")
        }
        let attoseconds = Int64(number % unit.fraction * (1_000_000_000_000_000_000 / unit.fraction))
        return Duration(secondsComponent: seconds, attosecondsComponent: attoseconds)
    }
}
