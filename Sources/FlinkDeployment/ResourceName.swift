import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// Names that the containers' environment cannot carry.
enum ResourceName {
    /// - Throws: ``DeployError`` `inputMalformed` that names the character.
    static func check(_ resource: PlannedResource, version: FlinkVersion) throws(DeployError) {
        try check(resource.key, of: resource, version: version)
        if case .remote(let status) = resource.source {
            try check(status.path.path, of: resource, version: version)
        }
        guard resource.key.utf8.count <= 4096 else {
            throw DeployError(.inputMalformed, "the name of \(resource.source) is too long")
        }
    }

    private static func check(_ name: String, of resource: PlannedResource, version: FlinkVersion) throws(DeployError) {
        let (wrong, reason) = wrongCharacter(in: name, version: version)
        guard let wrong else { return }
        throw DeployError(
            .inputMalformed, "the name of \(resource.source) has '\(wrong)' in it, \(reason)",
            hint: "Rename the file or its folder")
    }

    private static func wrongCharacter(in name: String, version: FlinkVersion) -> (Character?, reason: String) {
        if let found = name.first(where: { $0 == ";" }) { return (found, "which separates shipped files for Flink") }
        if let found = name.first(where: { $0 == ":" }) { return (found, "which separates entries of a class path") }
        if let found = name.first(where: { "$\"`\\".contains($0) || $0.isNewline }) {
            return (found, "which the shell on the nodes would change")
        }
        if version < FlinkVersion(1, 19), let found = name.first(where: \.isWhitespace) {
            return (found, "which Flink before 1.19 cannot read")
        }
        if version >= FlinkVersion(1, 19), let found = name.first(where: { $0 == "'" }) {
            return (found, "which Flink \(version) cannot read")
        }
        return (nil, "")
    }
}
