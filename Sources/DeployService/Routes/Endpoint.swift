import HTTPServing
package import Ledger

/// What answers a route, who may ask, and how it is documented.
package struct Endpoint: Sendable {
    /// Who may ask.
    package enum Access: Sendable, Hashable {
        /// Anybody, without a token.
        case open
        case role(TokenRecord.Role)
    }

    package let access: Access
    /// What it does, in one sentence without a full stop.
    package let summary: String
    /// What it takes and gives, for the description of the API.
    package let shape: EndpointShape
    let answer: @Sendable (ServiceCall) async throws -> HTTPServerResponse

    init(
        _ access: Access, _ summary: String, _ shape: EndpointShape,
        answer: @escaping @Sendable (ServiceCall) async throws -> HTTPServerResponse
    ) {
        self.access = access
        self.summary = summary
        self.shape = shape
        self.answer = answer
    }
}
