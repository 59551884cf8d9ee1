/// A distribution that pip or conda has installed, by the name of its folder or file in `site-packages`.
package struct Distribution: Hashable, Sendable {
    /// Normalised, see ``normalise(_:)``.
    package let name: String
    /// Empty where the name tells none.
    package let version: String

    /// Reads `apache_flink-1.20.5.dist-info`, `docopt-0.6.2-py3.11.egg-info`, and `x-1.0-py3.8.egg`.
    package init?(folderName: some StringProtocol) {
        let suffixes = [".dist-info", ".egg-info", ".egg"]
        guard let suffix = suffixes.first(where: { folderName.hasSuffix($0) }) else { return nil }
        let parts = folderName.dropLast(suffix.count).split(separator: "-", omittingEmptySubsequences: false)
        let place = parts.indices.dropFirst().first { parts[$0].first?.isNumber == true } ?? parts.endIndex
        name = Self.normalise(parts[..<place].joined(separator: "-"))
        version = place < parts.endIndex ? String(parts[place]) : ""
        guard !name.isEmpty else { return nil }
    }

    /// The one spelling of a distribution's name: lower case, with `-` for each run of `-`, `_`, and `.` (PEP 503).
    package static func normalise(_ name: some StringProtocol) -> String {
        name.split { "-_.".contains($0) }.joined(separator: "-").lowercased()
    }
}
