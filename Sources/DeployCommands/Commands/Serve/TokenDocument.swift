import DeployService
import FoundationEssentials
import Ledger

/// A token as `-o json` prints it.
struct TokenDocument: Encodable {
    let name: String
    let role: String
    let runAs: String?
    let createdAt: Date
    let revokedAt: Date?
    /// The token itself, where it was just made.
    let token: String?

    init(_ record: TokenRecord, secret: TokenSecret?) {
        name = record.name
        role = record.role.rawValue
        runAs = record.runAs
        createdAt = record.createdAt
        revokedAt = record.revokedAt
        token = secret?.text
    }
}
