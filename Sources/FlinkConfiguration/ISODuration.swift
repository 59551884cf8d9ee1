/// Durations in ISO 8601, of days and smaller parts, as Java's `Duration.parse` reads them: `PT10S`, `P1DT2H`, `PT0.5S`.
enum ISODuration {
    /// - Returns: nil for a text that is none, for a negative one, and for one beyond 64 bits of seconds.
    static func parse(_ text: String) -> Duration? {
        let pattern =
            /([-+]?)P(?:([-+]?[0-9]+)D)?(?:T(?:([-+]?[0-9]+)H)?(?:([-+]?[0-9]+)M)?(?:([-+]?[0-9]+)(?:[.,]([0-9]{0,9}))?S)?)?/
            .ignoresCase().asciiOnlyDigits()
        guard let match = text.wholeMatch(of: pattern)?.output, !text.uppercased().hasSuffix("T") else { return nil }
        let parts = [(match.2, 86_400), (match.3, 3_600), (match.4, 60), (match.5, 1)].filter { $0.0 != nil }
        guard !parts.isEmpty else { return nil }
        var seconds: Int64 = 0
        for (digits, factor) in parts {
            guard let number = digits.flatMap({ Int64($0) }) else { return nil }
            let (product, isBeyond) = number.multipliedReportingOverflow(by: Int64(factor))
            let (sum, isAbove) = seconds.addingReportingOverflow(product)
            if isBeyond || isAbove { return nil }
            seconds = sum
        }
        // The least number of seconds has no positive one beside it.
        guard seconds > .min else { return nil }
        let sign: Int64 = match.1 == "-" ? -1 : 1
        let fractionSign: Int64 = match.5?.first == "-" ? -1 : 1
        let attoseconds = fractionSign * attoseconds(match.6 ?? "")
        let duration = Duration(secondsComponent: sign * seconds, attosecondsComponent: sign * attoseconds)
        return duration < .zero ? nil : duration
    }

    private static func attoseconds(_ digits: Substring) -> Int64 {
        var number = Int64(digits) ?? 0
        for _ in digits.count..<18 { number *= 10 }
        return number
    }
}
