import Diagnostics
import HTTPServing
package import Ledger
import Synchronization

/// Says who asks: by the token of a request, or by the cookie of a browser that is signed in.
package final class Doorkeeper: Sendable {
    /// How long the ledger's answer counts, so that a revoked token is soon known.
    private static let memory = Duration.seconds(5)

    private let ledger: Ledger
    /// The Hadoop user of tokens that name none.
    private let user: String
    private let hosts: ServedHosts
    let signIns: SignIns
    private let known = Mutex<[String: (principal: Principal, at: ContinuousClock.Instant)]>([:])

    package init(ledger: Ledger, user: String, hosts: ServedHosts) {
        self.ledger = ledger
        self.user = user
        self.hosts = hosts
        signIns = SignIns(ledger: ledger, user: user)
    }

    /// - Throws: ``HTTPRefusal`` 401 for no token or one of no one; 403 for what a browser sends for a page of another
    ///   site.
    func principal(of request: HTTPServerRequest) async throws -> Principal {
        if let token = Self.token(of: request) { return try await holder(of: token) }
        guard SignInCookie.value(of: request) != nil, let visitor = try await visitor(of: request) else {
            throw Self.unknown
        }
        if !ForgeryGuard.isSafe(request.method) {
            try ForgeryGuard.check(request.headers[ForgeryGuard.header], of: visitor, request)
        }
        return visitor.principal
    }

    /// Who is signed in with the browser that sends a request; nil where it is not.
    ///
    /// - Throws: ``HTTPRefusal`` for a name that this service does not have.
    func visitor(of request: HTTPServerRequest) async throws -> Visitor? {
        try hosts.check(request)
        return try await signIns.visitor(of: request)
    }

    /// What a sign-in has to be like, whoever it is.
    ///
    /// - Throws: ``HTTPRefusal`` for a name that this service does not have, and for what a page of another site sends.
    func check(_ request: HTTPServerRequest) throws(HTTPRefusal) {
        try hosts.check(request)
        try ForgeryGuard.checkOrigin(request)
    }

    private func holder(of token: String) async throws -> Principal {
        let hash = TokenSecret(token).hash
        let recent = known.withLock { $0[hash] }
        if let recent, ContinuousClock.now - recent.at < Self.memory { return recent.principal }
        guard let record = try await ledger.token(hash: hash) else {
            known.withLock { $0[hash] = nil }
            throw Self.unknown
        }
        let principal = Principal(name: record.name, role: record.role, user: record.runAs ?? user)
        known.withLock { $0[hash] = (principal, .now) }
        return principal
    }

    static let unknown = HTTPRefusal(
        401, "a token is needed: Authorization: Bearer TOKEN", headers: ["WWW-Authenticate": "Bearer realm=\"bobbin\""])

    private static func token(of request: HTTPServerRequest) -> String? {
        guard let value = request.headers["Authorization"] else { return nil }
        let parts = value.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }
}
