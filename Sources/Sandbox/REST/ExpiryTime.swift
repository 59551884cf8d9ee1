import FoundationEssentials

/// A time as YARN's timeouts spell it: `2026-12-01T00:00:00.000+0000`.
struct ExpiryTime: Hashable, Sendable {
    /// Since 1970.
    let milliseconds: Int64

    init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// - Returns: nil for a text that is no such time.
    init?(_ text: String) {
        let parts = text.split(whereSeparator: { "-T:.+Z".contains($0) })
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count >= 6, numbers.count == parts.count else { return nil }
        var components = DateComponents()
        (components.year, components.month, components.day) = (numbers[0], numbers[1], numbers[2])
        (components.hour, components.minute, components.second) = (numbers[3], numbers[4], numbers[5])
        guard let zone = TimeZone(secondsFromGMT: 0) else { return nil }
        components.timeZone = zone
        guard let date = Calendar(identifier: .gregorian).date(from: components) else { return nil }
        var offset = 0
        if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), text[sign...].count == 5,
            let zone = Int(text[text.index(after: sign)...])
        {
            offset = (zone / 100 * 60 + zone % 100) * (text[sign] == "-" ? -60_000 : 60_000)
        }
        let fraction = text.contains(".") && numbers.count > 6 ? numbers[6] : 0
        milliseconds = Int64(date.timeIntervalSince1970) * 1000 + Int64(fraction - offset)
    }

    var text: String {
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        return date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)).replacing("Z", with: "+0000")
    }
}
