package import Diagnostics
import FoundationEssentials
import SQLiteStore

extension Ledger {
    /// Writes down a new token.
    ///
    /// - Parameter hash: of the token, which itself is kept nowhere.
    /// - Throws: ``DeployError`` `usage` for a name that is taken.
    package func addToken(
        _ name: String, hash: String, role: TokenRecord.Role, runAs: String?
    ) throws(DeployError) -> TokenRecord {
        try connection.transaction { () throws(DeployError) in
            if let known = try tokens("WHERE name = :name", ["name": name]).first {
                throw DeployError(
                    .usage, "there is a token \(name) already\(known.revokedAt == nil ? "" : ", which was revoked")",
                    hint: "Names stand in the history of deployments and are not used twice: choose another")
            }
            try connection.run(
                """
                INSERT INTO token (name, hash, role, run_as, created_at) VALUES (:name, :hash, :role, :as, :now)
                """,
                [
                    "name": name, "hash": hash, "role": role, "as": runAs,
                    "now": Date.currentMillisecond().milliseconds,
                ])
            guard let record = try tokens("WHERE name = :name", ["name": name]).first else {
                throw DeployError(.defect, "the token \(name) is gone")
            }
            return record
        }
    }

    /// Every token that there is or was, in the order of their names.
    package func tokens() throws(DeployError) -> [TokenRecord] {
        try tokens("ORDER BY name", [:])
    }

    /// The token of a hash; nil for one that nobody has, or that was revoked.
    package func token(hash: String) throws(DeployError) -> TokenRecord? {
        try tokens("WHERE hash = :hash AND revoked_at IS NULL", ["hash": hash]).first
    }

    /// - Throws: ``DeployError`` `inputNotFound` where there is no such token, or it was revoked before.
    package func revokeToken(_ name: String) throws(DeployError) {
        try connection.run(
            "UPDATE token SET revoked_at = :now WHERE name = :name AND revoked_at IS NULL",
            ["name": name, "now": Date.currentMillisecond().milliseconds])
        guard connection.changes == 1 else {
            throw DeployError(
                .inputNotFound, "there is no token \(name) to revoke",
                hint: "bobbin token list shows those that there are")
        }
    }

    private func tokens(
        _ condition: String, _ values: [String: any SQLiteConvertible]
    ) throws(DeployError) -> [TokenRecord] {
        var found: [TokenRecord] = []
        for row in try connection.run("SELECT * FROM token " + condition, values) { found.append(try TokenRecord(row)) }
        return found
    }
}
