import Diagnostics
import FoundationEssentials
import HTTPServing
import Ledger
import LocalFiles

/// Browsers that are signed in: with a token once, by a cookie from then on, also after a restart of the service.
struct SignIns: Sendable {
    /// How long one lasts, in seconds.
    private static let age = 7 * 86_400

    let ledger: Ledger
    /// The Hadoop user of tokens that name none.
    let user: String

    /// Who sends a request, by its cookie; nil where it has none that is good.
    func visitor(of request: HTTPServerRequest) async throws -> Visitor? {
        guard let secret = SignInCookie.value(of: request), !secret.isEmpty,
            let login = try await ledger.login(hash: TokenSecret(secret).hash, at: .now)
        else { return nil }
        let token = login.token
        return Visitor(
            principal: Principal(name: token.name, role: token.role, user: token.runAs ?? user), csrf: login.csrf)
    }

    /// - Returns: the line `Set-Cookie`.
    /// - Throws: ``HTTPRefusal`` 401 for a token of no one.
    func enter(_ token: String, _ request: HTTPServerRequest) async throws -> String {
        guard let record = try await ledger.token(hash: TokenSecret(token).hash) else {
            throw HTTPRefusal(401, "nobody has this token, or it was revoked")
        }
        let secret = TokenSecret.randomDigits()
        let now = Date.now
        try await ledger.addLogin(
            hash: TokenSecret(secret).hash, token: record.name, csrf: TokenSecret.randomDigits(), at: now,
            until: now.addingTimeInterval(Double(Self.age)))
        return SignInCookie(for: request).line(secret, age: Self.age)
    }

    /// - Returns: the line `Set-Cookie` that takes the cookie away.
    func leave(_ request: HTTPServerRequest) async throws -> String {
        if let secret = SignInCookie.value(of: request) {
            try await ledger.removeLogin(hash: TokenSecret(secret).hash)
        }
        return SignInCookie(for: request).line("", age: 0)
    }
}
