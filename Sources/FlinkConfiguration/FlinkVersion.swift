/// A Flink release. Suffixes (`-SNAPSHOT`, `-csa1.2.0`) are kept and do not count for the order.
package struct FlinkVersion: Hashable, Sendable, Codable {
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

    /// Reads `1.17.2`, `1.20-SNAPSHOT`, `1.18.1-csadh1.0`, `1.17.1.0-amzn-0`: up to three numbers joined by dots, and a
    /// suffix.
    ///
    /// - Returns: nil for a text that does not start with two numbers.
    package init?(_ text: String) {
        var numbers: [Int] = []
        var rest = Substring(text)
        while numbers.count < 3 {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits) else { break }
            numbers.append(number)
            rest = rest.dropFirst(digits.count)
            guard numbers.count < 3, rest.first == ".", rest.dropFirst().first.map(Self.isDigit) == true else { break }
            rest = rest.dropFirst()
        }
        guard numbers.count >= 2 else { return nil }
        self.init(numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 0, suffix: String(rest))
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}

extension FlinkVersion: Comparable {
    package static func < (left: FlinkVersion, right: FlinkVersion) -> Bool {
        (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
    }
}

extension FlinkVersion: CustomStringConvertible {
    package var description: String { "\(major).\(minor).\(patch)\(suffix)" }
}
