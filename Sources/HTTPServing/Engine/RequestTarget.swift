/// The target of a request line, taken apart.
struct RequestTarget {
    /// Without the query, and without the server of a target that names one.
    let rawPath: String
    let rawQuery: String?

    init(_ target: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        rawPath = Self.path(parts.first ?? "")
        rawQuery = parts.count > 1 ? String(parts[1]) : nil
    }

    /// A proxy's request names the server as well, RFC 9112 section 3.2.2.
    private static func path(_ text: Substring) -> String {
        guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }) else {
            return String(text)
        }
        let rest = text.dropFirst(scheme.count)
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }

    /// The decoded parts of the path.
    ///
    /// - Throws: ``HTTPRefusal`` 400.
    func segments() throws(HTTPRefusal) -> [String] {
        guard rawPath.hasPrefix("/") else { throw .badRequest("the target of the request is no path") }
        guard rawPath != "/" else { return [] }
        var segments: [String] = []
        for part in rawPath.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            let segment = try PercentDecoding.decode(part)
            guard !segment.unicodeScalars.contains("\0") else { throw .badRequest("the path has a NUL in it") }
            guard !segment.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) else {
                throw .badRequest("the path has a part . or ..")
            }
            segments.append(segment)
        }
        return segments
    }

    /// The decoded parameters of the query, where `+` is a blank.
    ///
    /// - Throws: ``HTTPRefusal`` 400.
    func query() throws(HTTPRefusal) -> HTTPServerQuery {
        try HTTPServerQuery(encoded: rawQuery ?? "")
    }
}
