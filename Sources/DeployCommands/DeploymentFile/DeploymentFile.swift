import DeployService
import Diagnostics
import FlinkConfiguration
import FoundationEssentials
import LocalFiles

/// A file of deployments: YAML or JSON, in the shape in which the service's API takes them.
enum DeploymentFile {
    /// A deployment, and where it stands: `deploy.yaml line 3`.
    struct Entry: Sendable {
        let wish: Wish
        let place: String
    }

    /// - Throws: ``DeployError`` `inputNotFound`, `inputMalformed`; `usage` that names file, line, and member.
    static func read(_ path: LocalPath) throws(DeployError) -> [Entry] {
        var entries: [Entry] = []
        for document in try YAMLDocuments.read(path) {
            let place = "\(path) line \(document.line)"
            do throws(DeployError) {
                guard let bytes = try? JSONEncoder.documents().encode(document.value) else {
                    throw DeployError(.usage, "it cannot be read")
                }
                entries.append(Entry(wish: try JSONReading.decode(Wish.self, from: Array(bytes)), place: place))
            } catch {
                throw DeployError(
                    error.code, "\(place): \(error.message.replacing("the body", with: "the deployment"))",
                    hint: error.hint)
            }
        }
        guard !entries.isEmpty else { throw DeployError(.inputMalformed, "\(path) has no deployment in it") }
        return entries
    }
}
