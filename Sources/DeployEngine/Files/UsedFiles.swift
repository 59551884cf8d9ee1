import Diagnostics
import FlinkDeployment
import FoundationEssentials
import HadoopRecords
import Ledger

/// The event of a deployment that names what its containers take from HDFS and was not staged: JSON, a list of paths.
enum UsedFiles {
    private static let event = "uses"

    static func note(of plan: DeploymentPlan, in ledger: Ledger, _ id: DeploymentID) async throws {
        let paths = plan.resources.compactMap { resource in
            if case .remote(let status) = resource.source { status.path } else { nil }
        }
        guard !paths.isEmpty, let text = try? JSONEncoder().encode(paths) else { return }
        try await ledger.note(event, String(decoding: text, as: UTF8.self), of: id)
    }

    static func paths(in events: [DeploymentEvent]) -> [HDFSPath] {
        guard let text = events.last(where: { $0.kind == event })?.detail else { return [] }
        return (try? JSONDecoder().decode([HDFSPath].self, from: Data(text.utf8))) ?? []
    }
}
