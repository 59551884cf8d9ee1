import Diagnostics

/// A release of the GNU C library, which libraries name the oldest of that they run on: 2.17 of CentOS 7, 2.28 of
/// RHEL 8.
package struct GlibcVersion: Hashable, Sendable {
    package let major: Int
    package let minor: Int

    package init(_ major: Int, _ minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Reads `2.17`, and `2.2.5` of the oldest symbols as `2.2`.
    package init?(_ text: some StringProtocol) {
        guard let version = PythonVersion(text) else { return nil }
        self.init(version.major, version.minor)
    }
}

extension GlibcVersion: Comparable {
    package static func < (left: GlibcVersion, right: GlibcVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }
}

extension GlibcVersion: CustomStringConvertible {
    package var description: String { "\(major).\(minor)" }
}

/// As text, `"2.17"`.
extension GlibcVersion: TextCodable {}
