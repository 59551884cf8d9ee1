import FoundationEssentials

extension Date {
    /// Now, as exact as the ledger can tell it again.
    static func currentMillisecond() -> Date { Date(milliseconds: Date.now.milliseconds) }

    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }
}
