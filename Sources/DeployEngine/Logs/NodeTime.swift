/// A time as nodes write it: `Sat Nov 21 19:12:41 +0000 2026` (the pattern is fixed in `ContainerLogsUtils`).
struct NodeTime: Comparable {
    /// Year, month, day, hours, minutes, and seconds, all in the zone of the node.
    private let parts: [Int]

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// - Returns: nil for other texts.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 6, let month = Self.months.firstIndex(of: String(words[1])), let day = Int(words[2]),
            let year = Int(words[5])
        else { return nil }
        let time = words[3].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3 else { return nil }
        parts = [year, month, day] + time
    }

    static func < (left: NodeTime, right: NodeTime) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }
}
