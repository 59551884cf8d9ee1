/// A number of bytes for a person to read: `11 B`, `35 kB`, `212 MB`, `1.4 GB` (powers of 1,000).
package func describe(bytes: Int64) -> String {
    let units = ["B", "kB", "MB", "GB", "TB", "PB"]
    var value = Double(bytes)
    var unit = 0
    while value >= 999.5, unit < units.count - 1 {
        value /= 1000
        unit += 1
    }
    if unit >= 3, value < 99.95 {
        let tenths = Int64((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }
    return "\(Int64(value.rounded())) \(units[unit])"
}

/// A span of time for a person to read, in seconds with one decimal below a minute: `0.4 s`, `2 m 05 s`, `3 h 12 m`.
package func describe(_ duration: Duration) -> String {
    let tenths = duration.components.seconds * 10 + duration.components.attoseconds / 100_000_000_000_000_000
    let seconds = tenths / 10
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return switch seconds {
    case ..<60: "\(seconds).\(tenths % 10) s"
    case ..<3600: "\(seconds / 60) m \(two(seconds % 60)) s"
    default: "\(seconds / 3600) h \(two(seconds / 60 % 60)) m"
    }
}
