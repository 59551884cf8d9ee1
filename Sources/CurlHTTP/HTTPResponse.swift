/// An answer that came to its end.
package struct HTTPResponse: Sendable {
    package let status: Int
    package let headers: HTTPHeaders
    package let body: [UInt8]

    package init(status: Int, headers: HTTPHeaders, body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The media type in lower case, without parameters: `application/json`.
    package var mediaType: String? {
        headers["Content-Type"].map { type in
            let end = type.firstIndex(of: ";") ?? type.endIndex
            return type[..<end].lowercased().filter { $0 != " " }
        }
    }
}
