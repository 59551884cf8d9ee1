import Diagnostics
import FlinkDeployment
import FoundationEssentials
import LocalFiles

/// What tells two requests apart.
enum RequestDigest {
    /// - Returns: SHA-256 of the request's canonical JSON, in hexadecimal digits.
    static func of(_ request: DeploymentRequest) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return SHA256.hexadecimal(of: Array(try encoder.encode(request)))
    }
}
