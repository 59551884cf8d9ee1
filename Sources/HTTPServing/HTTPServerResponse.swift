/// The answer to a request. `Date`, `Content-Length`, and `Transfer-Encoding` are written by the server; for HEAD it
/// leaves the content out, and does not ask a stream for it.
package struct HTTPServerResponse: Sendable {
    /// 200 to 599.
    package var status: Int
    package var headers: HTTPServerHeaders
    package var content: HTTPServerContent

    package init(
        _ status: Int = 200, headers: HTTPServerHeaders = HTTPServerHeaders(), content: HTTPServerContent = .bytes([])
    ) {
        self.status = status
        self.headers = headers
        self.content = content
    }

    /// - Parameter type: the media type.
    package static func bytes(
        _ bytes: [UInt8], type: String, status: Int = 200, headers: HTTPServerHeaders = HTTPServerHeaders()
    ) -> HTTPServerResponse {
        HTTPServerResponse(status, headers: headers.with("Content-Type", type), content: .bytes(bytes))
    }

    package static func text(
        _ text: String, status: Int = 200, headers: HTTPServerHeaders = HTTPServerHeaders()
    ) -> HTTPServerResponse {
        bytes(Array(text.utf8), type: "text/plain; charset=utf-8", status: status, headers: headers)
    }

    /// No answer at all: see ``HTTPServerContent``.
    package static let noAnswer = HTTPServerResponse(content: .nothing)

    /// A stream of server-sent events, which ends when `produce` returns, the client leaves, or the server stops; in the
    /// latter cases the task of `produce` is cancelled.
    package static func events(
        headers: HTTPServerHeaders = HTTPServerHeaders(),
        _ produce: @escaping @Sendable (HTTPServerEvents) async throws -> Void
    ) -> HTTPServerResponse {
        let headers = headers.with("Content-Type", "text/event-stream").with("Cache-Control", "no-store")
            .with("X-Accel-Buffering", "no")
        return HTTPServerResponse(headers: headers, content: .events(produce))
    }

    /// What a refusal says, as plain text.
    package static func plain(_ refusal: HTTPRefusal) -> HTTPServerResponse {
        text(refusal.message + "\n", status: refusal.status, headers: refusal.headers)
    }

    /// The answer to OPTIONS.
    package static func options(allow: [HTTPServerMethod]) -> HTTPServerResponse {
        HTTPServerResponse(204, headers: ["Allow": allow.map(\.rawValue).joined(separator: ", ")])
    }
}

extension HTTPServerHeaders {
    /// The same with a line of that name, unless there is one.
    fileprivate func with(_ name: String, _ value: String) -> HTTPServerHeaders {
        var headers = self
        if headers[name] == nil { headers[name] = value }
        return headers
    }
}
