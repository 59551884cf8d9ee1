/// Spans of time as users write them: a whole number and a unit, such as `90s`, `10m`, `500 ms`.
package enum DurationText {
    /// The duration that the text names; nil if it names none. A number alone has no meaning here: Flink would take it
    /// for milliseconds, most people for seconds.
    package static func parse(_ text: String) -> Duration? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Int64(digits), number <= 1_000_000_000 else { return nil }
        switch unit.lowercased() {
        case "ms": return .milliseconds(number)
        case "s", "sec": return .seconds(number)
        case "m", "min": return .seconds(number * 60)
        case "h": return .seconds(number * 3600)
        case "d": return .seconds(number * 86400)
        default: return nil
        }
    }
}
