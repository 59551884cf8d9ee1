/// What a client asks for.
package struct HTTPServerRequest: Sendable {
    package let method: HTTPServerMethod
    /// The path as it was sent, still percent-encoded, without the query. Never a name of a file.
    package let rawPath: String
    /// The query as it was sent, without the `?`; nil where there was none.
    package let rawQuery: String?
    /// The parts of the path between slashes, each percent-decoded: `/a%20b/c/` gives `a b`, `c`, and an empty one.
    /// None of them has a NUL or is, or has between encoded slashes, `.` or `..`; they may have a slash, and control
    /// characters. Empty for `/`, and for a path that is refused.
    package let segments: [String]
    package let query: HTTPServerQuery
    package let headers: HTTPServerHeaders
    /// The address of the client, without port: `127.0.0.1`, `::1`. An IPv4 client of an IPv6 socket has its IPv4 one.
    package let clientAddress: String
    /// Whether the request came over TLS.
    package let isSecure: Bool
    /// What the client sends along; can be read once.
    package let body: HTTPServerBody

    /// For tests of what answers requests, without a server.
    package init(
        method: HTTPServerMethod, rawPath: String, rawQuery: String? = nil, segments: [String] = [],
        query: HTTPServerQuery = HTTPServerQuery(), headers: HTTPServerHeaders = HTTPServerHeaders(),
        clientAddress: String = "127.0.0.1", isSecure: Bool = false, body: HTTPServerBody = HTTPServerBody()
    ) {
        self.method = method
        self.rawPath = rawPath
        self.rawQuery = rawQuery
        self.segments = segments
        self.query = query
        self.headers = headers
        self.clientAddress = clientAddress
        self.isSecure = isSecure
        self.body = body
    }
}
