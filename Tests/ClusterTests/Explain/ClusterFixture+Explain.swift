import HadoopRecords
import Subprocesses

extension ClusterFixture {
    /// The code of what `bobbin explain` says of an application; empty where it says nothing.
    func code(of id: ApplicationID) async throws -> String {
        try await bobbin(["explain", "\(id)", "-o", "id"]).outputText.filter { !$0.isWhitespace }
    }
}
