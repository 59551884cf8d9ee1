import FoundationEssentials

/// Points in time as tables print them: UTC, to the second.
enum TimeText {
    /// - Parameter milliseconds: since 1970; 0 for what has not happened.
    static func text(_ milliseconds: Int64) -> String {
        guard milliseconds > 0 else { return "-" }
        return Date(timeIntervalSince1970: Double(milliseconds / 1000)).formatted(.iso8601)
    }

    static func text(_ date: Date) -> String { text(Int64(date.timeIntervalSince1970 * 1000)) }
}
