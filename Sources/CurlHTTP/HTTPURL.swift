import HadoopRecords

/// An `http` or `https` URL as it goes over the wire.
///
/// The part behind the host is kept byte for byte: NameNodes leave characters raw in `Location` that other URL types
/// refuse or encode again.
package struct HTTPURL: Hashable, Sendable {
    /// `http` or `https`.
    package let scheme: String
    package let host: String
    package let port: Int
    /// Path and query, percent-encoded; it starts with `/`.
    package let target: String

    /// - Parameters:
    ///   - path: plain text; it is encoded here.
    ///   - query: names and values in plain text; they are encoded here.
    package init(
        scheme: String = "http", host: String, port: Int, path: String, query: [(name: String, value: String)] = []
    ) {
        self.scheme = scheme
        self.host = host
        self.port = port
        let pairs = query.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
        let encoded = PercentEncoding.encode(path.hasPrefix("/") ? path : "/" + path, keeping: "/")
        target = pairs.isEmpty ? encoded : encoded + "?" + pairs.joined(separator: "&")
    }

    /// Reads a URL that is encoded already, such as a `Location` header.
    ///
    /// - Returns: nil where the scheme, host, or port is none.
    package init?(parsing text: String) {
        let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let scheme = parts[0].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let end = parts[1].firstIndex { "/?#".contains($0) } ?? parts[1].endIndex
        let authority = parts[1][..<end]
        let rest = String(parts[1][end...].prefix { $0 != "#" })
        guard !authority.contains("@"), let address = HostAndPort(authority, defaultPort: scheme == "https" ? 443 : 80)
        else { return nil }
        self.scheme = scheme
        host = address.host
        port = address.port
        target = (rest.hasPrefix("/") ? rest : "/" + rest).encodingControls()
    }

    private init(scheme: String, host: String, port: Int, target: String) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.target = target
    }

    /// `host:port`, with an IPv6 host in brackets.
    package var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// The same path and query on another server.
    package func at(scheme: String, host: String, port: Int) -> HTTPURL {
        HTTPURL(scheme: scheme, host: host, port: port, target: target)
    }
}

extension String {
    /// Blanks and control characters would end the line that a request starts with.
    fileprivate func encodingControls() -> String {
        String(
            unicodeScalars.map { scalar in
                scalar.value <= 0x20 || scalar.value == 0x7f ? PercentEncoding.encode(String(scalar)) : String(scalar)
            }.joined())
    }
}

extension HTTPURL: CustomStringConvertible {
    package var description: String { "\(scheme)://\(authority)\(target)" }
}
