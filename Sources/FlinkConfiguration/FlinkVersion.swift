/// A Flink release. Suffixes (`-SNAPSHOT`, `-csa1.2.0`) are kept and do not count in comparisons.
package struct FlinkVersion: Hashable, Sendable, Comparable, Codable {
    package let major: Int
    package let minor: Int
    package let patch: Int
    /// With its hyphen or dot; empty for a plain release.
    package let suffix: String

    package init(_ major: Int, _ minor: Int, _ patch: Int = 0, suffix: String = "") {
        self.major = major
        self.minor = minor
        self.patch = patch
        self.suffix = suffix
    }

    /// Reads `1.17.2`, `1.20-SNAPSHOT`, `1.18.1-csadh1.0`.
    ///
    /// - Returns: nil for a text that does not start with two numbers.
    package init?(_ text: String) {
        let core = text.prefix { $0.isNumber || $0 == "." }
        let numbers = core.split(separator: ".").prefix(3).compactMap { Int($0) }
        guard numbers.count >= 2, text.first?.isNumber == true else { return nil }
        let length = numbers.prefix(3).map { String($0).count }.reduce(numbers.count - 1, +)
        self.init(numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 0, suffix: String(text.dropFirst(length)))
    }

    package static func < (left: FlinkVersion, right: FlinkVersion) -> Bool {
        (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
    }

    package static func == (left: FlinkVersion, right: FlinkVersion) -> Bool {
        (left.major, left.minor, left.patch, left.suffix) == (right.major, right.minor, right.patch, right.suffix)
    }
}

extension FlinkVersion: CustomStringConvertible {
    package var description: String { "\(major).\(minor).\(patch)\(suffix)" }
}
