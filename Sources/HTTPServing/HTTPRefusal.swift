/// An answer that says no, to be thrown: by this module for requests that make no sense, and by whoever answers them.
package struct HTTPRefusal: Error, Hashable, Sendable {
    /// 400 to 599.
    package let status: Int
    /// One sentence without a full stop at its end; it is meant for the client.
    package let message: String
    /// Lines that the answer has to have, such as `Allow`.
    package let headers: HTTPServerHeaders

    package init(_ status: Int, _ message: String, headers: HTTPServerHeaders = HTTPServerHeaders()) {
        self.status = status
        self.message = message
        self.headers = headers
    }

    package static func badRequest(_ message: String) -> HTTPRefusal {
        HTTPRefusal(400, message)
    }

    package static func notFound(_ path: String) -> HTTPRefusal {
        HTTPRefusal(404, "there is nothing at \(path)")
    }

    package static func methodNotAllowed(_ method: HTTPServerMethod, allow: [HTTPServerMethod]) -> HTTPRefusal {
        let allowed = allow.map(\.rawValue).joined(separator: ", ")
        return HTTPRefusal(405, "\(method) is not possible here, but \(allowed)", headers: ["Allow": allowed])
    }

    /// - Parameter limit: in bytes.
    package static func bodyTooLarge(limit: Int64) -> HTTPRefusal {
        HTTPRefusal(413, "the body is larger than \(limit) bytes")
    }

    /// The server is being stopped; what the request set out to do may have happened.
    package static let stopping = HTTPRefusal(503, "the server is being stopped")
}
