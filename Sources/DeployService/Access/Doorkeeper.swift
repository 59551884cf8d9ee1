import Diagnostics
import HTTPServing
package import Ledger
import Synchronization

/// Says who asks, by the token of a request.
package final class Doorkeeper: Sendable {
    /// How long the ledger's answer counts, so that a revoked token is soon known.
    private static let memory = Duration.seconds(5)

    private let ledger: Ledger
    /// The Hadoop user of tokens that name none.
    private let user: String
    private let known = Mutex<[String: (principal: Principal, at: ContinuousClock.Instant)]>([:])

    package init(ledger: Ledger, user: String) {
        self.ledger = ledger
        self.user = user
    }

    /// - Throws: ``HTTPRefusal`` 401 for no token or one of no one.
    func principal(of request: HTTPServerRequest) async throws -> Principal {
        guard let token = Self.token(of: request) else { throw Self.unknown }
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
