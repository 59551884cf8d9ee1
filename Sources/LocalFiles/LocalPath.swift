/// An absolute path on this machine, free of `.`, `..`, and doubled slashes.
package struct LocalPath: Hashable, Sendable, Codable, Comparable {
    /// The path as the system calls take it; it starts with `/`.
    package let text: String

    /// - Parameters:
    ///   - text: absolute, or relative to `folder`.
    ///   - folder: where a relative path starts.
    package init(_ text: String, relativeTo folder: LocalPath = LocalPath(components: [])) {
        let start = text.hasPrefix("/") ? [] : folder.components
        var parts = start
        for part in text.split(separator: "/") where part != "." {
            if part == ".." {
                _ = parts.popLast()
            } else {
                parts.append(String(part))
            }
        }
        self.init(components: parts)
    }

    private init(components: [String]) {
        text = "/" + components.joined(separator: "/")
    }

    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var components: [String] { text.split(separator: "/").map(String.init) }
    /// The last part; empty for the root.
    package var name: String { components.last ?? "" }
    /// The folder it lies in; the root lies in itself.
    package var parent: LocalPath { LocalPath(components: components.dropLast()) }

    package static func / (folder: LocalPath, child: String) -> LocalPath {
        LocalPath(components: folder.components + child.split(separator: "/").map(String.init))
    }

    package static func < (left: LocalPath, right: LocalPath) -> Bool { left.text < right.text }

    /// The rest of this path below `folder`, without a leading slash; nil where it does not lie there.
    package func relative(to folder: LocalPath) -> String? {
        guard components.starts(with: folder.components) else { return nil }
        return components.dropFirst(folder.components.count).joined(separator: "/")
    }
}

extension LocalPath: CustomStringConvertible {
    package var description: String { text }
}
