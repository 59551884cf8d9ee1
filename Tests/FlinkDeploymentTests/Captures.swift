import FoundationEssentials
import Glibc
import LocalFiles

/// What Flink's own client sent for the same deployments, which lies beside the repository where it was recorded.
enum Captures {
    static let folder = LocalPath(#filePath).parent.parent.parent.parent / "shared/oracle/captures"

    /// Without them the tests are skipped, but never where changes are accepted.
    static var areWanted: Bool {
        LocalFileSystem.file(at: folder) != nil || getenv("CI") != nil
    }

    /// `submission.json`.
    struct Submission: Decodable {
        struct Resource: Decodable {
            let memory: Int64
            let vCores: Int
        }
        struct LocalResource: Decodable {
            let resource: String
            let type: String
            let visibility: String
            let size: Int64
            let timestamp: Int64
        }

        let applicationID: String
        let user: String
        let name: String
        let type: String
        let maxAppAttempts: Int
        let keepContainers: Bool
        let tags: [String]
        let resource: Resource
        let commands: [String]
        let environment: [String: String]
        let localResources: [String: LocalResource]

        enum CodingKeys: String, CodingKey {
            case applicationID = "application-id"
            case user
            case name = "application-name"
            case type = "application-type"
            case maxAppAttempts = "max-app-attempts"
            case keepContainers = "keep-containers-across-application-attempts"
            case tags = "application-tags"
            case resource, commands, environment
            case localResources = "local-resources"
        }
    }

    static func submission(_ version: String) throws -> Submission {
        let path = folder / version / "application-java/submission.json"
        return try JSONDecoder().decode(Submission.self, from: Data(try LocalFileSystem.read(path)))
    }
}
