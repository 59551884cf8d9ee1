package import Diagnostics
package import FoundationEssentials
import SQLiteStore

extension Ledger {
    /// Writes down that a browser is signed in, and forgets those whose time has come.
    ///
    /// - Parameters:
    ///   - hash: of what the browser holds.
    ///   - token: the name of the token that it was signed in with.
    package func addLogin(
        hash: String, token: String, csrf: String, at now: Date, until end: Date
    ) throws(DeployError) {
        try connection.transaction { () throws(DeployError) in
            try connection.run("DELETE FROM login WHERE expires_at <= :now", ["now": now.milliseconds])
            try connection.run(
                """
                INSERT INTO login (hash, token, csrf, created_at, expires_at)
                VALUES (:hash, :token, :csrf, :now, :end)
                """,
                ["hash": hash, "token": token, "csrf": csrf, "now": now.milliseconds, "end": end.milliseconds])
        }
    }

    /// The sign-in of a hash; nil for one that nobody has, whose time has come, or whose token was revoked.
    package func login(hash: String, at now: Date) throws(DeployError) -> LoginRecord? {
        let row = try connection.run(
            """
            SELECT token.*, login.csrf, login.expires_at FROM login JOIN token ON token.name = login.token
            WHERE login.hash = :hash AND login.expires_at > :now AND token.revoked_at IS NULL
            """, ["hash": hash, "now": now.milliseconds]
        ).first
        guard let row else { return nil }
        return LoginRecord(
            token: try TokenRecord(row), csrf: try row.value("csrf"),
            expiresAt: Date(milliseconds: try row.value("expires_at")))
    }

    /// Signs a browser out; one that is not signed in is fine.
    package func removeLogin(hash: String) throws(DeployError) {
        try connection.run("DELETE FROM login WHERE hash = :hash", ["hash": hash])
    }
}
