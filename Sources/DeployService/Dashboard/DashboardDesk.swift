import Diagnostics
import HTTPServing
import Ledger

/// Makes routes of pages: who is not signed in is asked to, what went wrong becomes a page.
struct DashboardDesk: Sendable {
    /// In bytes; forms are small.
    private static let formLimit = 256 << 10

    let service: Service

    /// A page.
    ///
    /// - Parameter role: who may see it, or send its form.
    func page(
        _ method: HTTPServerMethod, _ pattern: String, _ summary: String, role: TokenRecord.Role = .viewer,
        answer: @escaping @Sendable (PageCall) async throws -> PageAnswer
    ) throws -> HTTPRoute<Endpoint> {
        try HTTPRoute(
            method, pattern,
            Endpoint(.open, summary, EndpointShape(gives: "HTML")) { call in
                try await respond(call, role, answer)
            })
    }

    private func respond(
        _ call: ServiceCall, _ role: TokenRecord.Role, _ answer: (PageCall) async throws -> PageAnswer
    ) async throws -> HTTPServerResponse {
        let request = call.request
        var visitor: Visitor?
        do {
            visitor = try await service.doorkeeper.visitor(of: request)
            guard let visitor else { return PageAnswer.redirect(SignInPage.address(leadingTo: request)) }
            let form = try await form(of: request, visitor)
            guard visitor.principal.has(role) else {
                throw DeployError(
                    .notAllowed, "the token \(visitor.principal.name) may look, and not change anything",
                    hint: "A token with the role operator may")
            }
            let call = ServiceCall(request: request, parameters: call.parameters, principal: visitor.principal)
            return try await answer(PageCall(call: call, visitor: visitor, form: form)).response(visitor)
        } catch let end as CancellationError {
            throw end
        } catch {
            return ProblemPage(error).answer.response(visitor)
        }
    }

    /// - Throws: ``HTTPRefusal`` for a form that does not come from a page of this service.
    private func form(of request: HTTPServerRequest, _ visitor: Visitor) async throws -> HTTPServerQuery {
        guard !ForgeryGuard.isSafe(request.method) else { return HTTPServerQuery() }
        let form = try await Self.form(of: request)
        try ForgeryGuard.check(form[ForgeryGuard.field], of: visitor, request)
        return form
    }

    /// The fields of a form, whoever sent it.
    static func form(of request: HTTPServerRequest) async throws -> HTTPServerQuery {
        let media = request.headers["Content-Type"]?.prefix { $0 != ";" }.lowercased()
        guard media == "application/x-www-form-urlencoded" else {
            throw HTTPRefusal(415, "a form is sent as application/x-www-form-urlencoded")
        }
        let bytes = try await request.body.collect(limit: formLimit)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw HTTPRefusal.badRequest("no UTF-8") }
        return try HTTPServerQuery(encoded: text)
    }
}
