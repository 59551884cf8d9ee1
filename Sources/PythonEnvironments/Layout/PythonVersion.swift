import Diagnostics

/// A release line of CPython, such as 3.11: what compiled modules and pickled functions depend on.
package struct PythonVersion: Hashable, Sendable {
    package let major: Int
    package let minor: Int

    package init(_ major: Int, _ minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Reads `3.11` and `3.11.7`; what follows the second number does not count.
    ///
    /// - Returns: nil for a text that does not start with two numbers joined by a dot.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, let major = Self.number(parts[0]) else { return nil }
        let digits = parts[1].prefix { $0.isASCII && $0.isNumber }
        guard let minor = Self.number(digits) else { return nil }
        self.init(major, minor)
    }

    /// Int's own reader takes signs, which no version has.
    private static func number(_ text: some StringProtocol) -> Int? {
        text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
    }
}

extension PythonVersion: Comparable {
    package static func < (left: PythonVersion, right: PythonVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }
}

extension PythonVersion: CustomStringConvertible {
    package var description: String { "\(major).\(minor)" }
}

/// As text, `"3.11"`.
extension PythonVersion: TextCodable {}
