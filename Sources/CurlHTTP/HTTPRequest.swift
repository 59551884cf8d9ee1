/// One request; redirects are not followed.
package struct HTTPRequest: Sendable {
    package var method: HTTPMethod
    package var url: HTTPURL
    package var headers: [(name: String, value: String)]
    package var body: HTTPBody
    package var limits: HTTPLimits
    /// Told how many bytes of the body have been sent so far; called on the client's own thread.
    package var onSent: (@Sendable (Int64) -> Void)?

    package init(
        _ method: HTTPMethod, _ url: HTTPURL, headers: [(name: String, value: String)] = [], body: HTTPBody = .empty,
        limits: HTTPLimits = HTTPLimits(), onSent: (@Sendable (Int64) -> Void)? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.limits = limits
        self.onSent = onSent
    }
}
