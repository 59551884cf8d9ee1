import LocalFiles

/// What the `href` of an include points at.
struct IncludeReference: Hashable, Sendable {
    let href: String

    init(_ href: String) {
        self.href = href
    }

    /// The file that is meant; nil for a place that is not on this machine.
    ///
    /// - Parameter folder: that of the outermost file. Hadoop starts there also for includes inside of included files.
    func path(from folder: LocalPath) -> LocalPath? {
        let lower = href.lowercased()
        if lower.hasPrefix("file:") {
            let rest = href.dropFirst(5)
            guard rest.hasPrefix("//") else { return LocalPath(Self.decoded(rest), relativeTo: folder) }
            let authority = rest.dropFirst(2).prefix { $0 != "/" }
            guard authority.isEmpty || authority == "localhost" else { return nil }
            return LocalPath(Self.decoded(rest.dropFirst(2 + authority.count)))
        }
        let remote = ["http:", "https:", "ftp:", "jar:", "mailto:"]
        return remote.contains(where: lower.hasPrefix) ? nil : LocalPath(href, relativeTo: folder)
    }

    /// With `%20` and the like replaced.
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
