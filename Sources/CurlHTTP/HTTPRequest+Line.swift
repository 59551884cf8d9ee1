extension HTTPRequest {
    /// The request in one line, without the parameters of its query, which may hold a token; WebHDFS's operation stays.
    var line: String {
        let parts = url.target.split(separator: "?", maxSplits: 1)
        let operation = parts.count > 1 ? parts[1].split(separator: "&").first { $0.hasPrefix("op=") } : nil
        return "\(method.rawValue) \(url.scheme)://\(url.authority)\(parts.first ?? "/")"
            + (operation.map { "?\($0)" } ?? "")
    }
}
