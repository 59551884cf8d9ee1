import Diagnostics

extension DeploymentReader {
    /// - Throws: ``DeployError`` `inputNotFound` for a deployment that the ledger does not have.
    func document(of subject: Subject) async throws -> DeploymentDocument {
        switch subject {
        case .deployment(let id): try await document(of: id)
        case .foreign(let application): DeploymentDocument(application)
        }
    }
}
