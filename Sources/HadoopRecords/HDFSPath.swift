import Diagnostics

/// A place in a Hadoop file system: `hdfs://namenode:8020/user/me`, or without a scheme on the default file system.
///
/// The path is plain text, never percent-encoded, as Hadoop's `Path` has it.
package struct HDFSPath: Hashable, Sendable {
    /// `hdfs`, `s3a`, ...; nil for the default file system.
    package let scheme: String?
    /// `host:port` or a name service; nil where the URI has none.
    package let authority: String?
    /// Absolute, free of `.`, `..`, and doubled slashes.
    package let path: String

    package init(scheme: String?, authority: String?, path: String) {
        self.scheme = scheme
        self.authority = authority
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        self.path = "/" + parts.joined(separator: "/")
    }

    /// - Returns: nil for a text that is neither a URI nor an absolute path.
    package init?(_ text: String) {
        if text.hasPrefix("/"), !text.hasPrefix("//") {
            self.init(scheme: nil, authority: nil, path: text)
            return
        }
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex,
            text[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }),
            text[text.index(after: colon)...].hasPrefix("/")
        else { return nil }
        var rest = text[text.index(after: colon)...]
        var authority: String?
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: "/") ?? rest.endIndex
            authority = end == rest.startIndex ? nil : String(rest[..<end])
            rest = rest[end...]
        }
        self.init(scheme: text[..<colon].lowercased(), authority: authority, path: String(rest))
    }

    /// The last part; empty for the root.
    package var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
    package var parent: HDFSPath { self / ".." }

    package static func / (folder: HDFSPath, child: String) -> HDFSPath {
        HDFSPath(scheme: folder.scheme, authority: folder.authority, path: folder.path + "/" + child)
    }

    /// This path with the scheme and authority of `fileSystem` where it has none of its own, as Hadoop's
    /// `FileSystem.makeQualified` gives it.
    package func qualified(by fileSystem: HDFSPath) -> HDFSPath {
        if scheme == nil { return HDFSPath(scheme: fileSystem.scheme, authority: fileSystem.authority, path: path) }
        guard authority == nil, scheme == fileSystem.scheme else { return self }
        return HDFSPath(scheme: scheme, authority: fileSystem.authority, path: path)
    }

    /// Whether both lie on the same file system; paths without a scheme belong to `defaultFS`.
    package func isOnSameFileSystem(as other: HDFSPath, defaultFS: HDFSPath) -> Bool {
        let (left, right) = (qualified(by: defaultFS), other.qualified(by: defaultFS))
        return left.scheme == right.scheme && left.authority == right.authority
    }
}

extension HDFSPath: CustomStringConvertible {
    package var description: String {
        guard let scheme else { return path }
        return authority.map { "\(scheme)://\($0)\(path)" } ?? "\(scheme):\(path)"
    }
}

extension HDFSPath: TextCodable {}
