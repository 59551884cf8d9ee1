import DeployService
import Ledger

/// The token that a service has which nobody has given one.
struct FirstToken: Sendable {
    private static let name = "first"

    let ledger: Ledger

    /// - Parameter tell: told the token, once.
    func make(_ tell: (String) -> Void) async throws {
        guard try await ledger.tokens().isEmpty else { return }
        let secret = TokenSecret.random()
        _ = try await ledger.addToken(Self.name, hash: secret.hash, role: .operator, runAs: nil)
        tell(secret.text)
    }
}
