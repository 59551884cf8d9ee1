/// A bar that fills up from the left.
package enum ProgressBar {
    /// - Parameter cells: its length in columns.
    package static func text(done: Int64, total: Int64, cells: Int = 20) -> String {
        let share = total > 0 ? min(1, max(0, Double(done) / Double(total))) : 1
        let full = Int(share * Double(cells))
        return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
    }
}
