import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// What the configuration says of the application as YARN sees it.
struct ApplicationSettings {
    let name: String
    let type: String
    let queue: String?
    let priority: Int?
    let tags: [String]
    let isHighlyAvailable: Bool
    let maxAppAttempts: Int
    let attemptFailuresValidityInterval: Int64?
    let nodeLabel: String?
    let acls: [String: String]
    let logAggregation: LogAggregationContext?
    let vCores: Int

    init(
        _ configuration: FlinkConfiguration, target: DeploymentTarget, version: FlinkVersion
    ) throws(DeployError) {
        name = configuration.string(FlinkOptions.applicationName) ?? target.defaultName
        type = configuration.string(FlinkOptions.applicationType) ?? ApplicationType.flink
        queue = configuration.string(FlinkOptions.applicationQueue)
        priority = try configuration.int(FlinkOptions.applicationPriority).flatMap { $0 >= 0 ? $0 : nil }
        tags = Self.tags(configuration.string(FlinkOptions.applicationTags) ?? "")
        isHighlyAvailable = HighAvailability.isOn(configuration)
        maxAppAttempts = try configuration.int(FlinkOptions.applicationAttempts) ?? (isHighlyAvailable ? 2 : 1)
        attemptFailuresValidityInterval = isHighlyAvailable ? try Self.validity(configuration) : nil
        nodeLabel = configuration.string(FlinkOptions.applicationNodeLabel)
        acls = version >= FlinkVersion(1, 18) ? try Self.acls(configuration) : [:]
        logAggregation = version >= FlinkVersion(2, 1) ? Self.logAggregation(configuration) : nil
        vCores = try configuration.int(FlinkOptions.appMasterVcores) ?? 1
        guard vCores > 0 else {
            throw DeployError(.configurationWrong, "\(FlinkOptions.appMasterVcores) is \(vCores)")
        }
    }

    /// Between commas, trimmed, each once.
    private static func tags(_ text: String) -> [String] {
        var tags: [String] = []
        for part in text.split(separator: ",") {
            let tag = String(part).trimmed()
            if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
        }
        return tags
    }

    private static func validity(_ configuration: FlinkConfiguration) throws(DeployError) -> Int64 {
        let key = FlinkOptions.applicationAttemptFailuresValidityInterval
        guard let text = configuration.string(key) else { return 10000 }
        guard let milliseconds = Int64(text.trimmed()) else {
            throw DeployError(
                .configurationMalformed, "\(key) is '\(text)', no whole number", hint: "It counts milliseconds")
        }
        return milliseconds
    }

    private static func acls(_ configuration: FlinkConfiguration) throws(DeployError) -> [String: String] {
        var acls: [String: String] = [:]
        for (type, key) in [("VIEW_APP", FlinkOptions.viewACLs), ("MODIFY_APP", FlinkOptions.modifyACLs)] {
            guard let text = configuration.string(key), !text.isEmpty else { continue }
            guard text == "*" || !text.contains("*") else {
                throw DeployError(
                    .configurationWrong, "\(key) is '\(text)', with * among other words",
                    hint: "Write * alone for everybody, or users and groups: user1,user2 group1")
            }
            acls[type] = text
        }
        return acls
    }

    private static func logAggregation(_ configuration: FlinkConfiguration) -> LogAggregationContext? {
        let pattern = { (key: String) in
            configuration.string(key).flatMap { $0.trimmed().isEmpty ? nil : $0 }
        }
        let include = pattern(FlinkOptions.rolledLogsIncludePattern)
        let exclude = pattern(FlinkOptions.rolledLogsExcludePattern)
        guard include != nil || exclude != nil else { return nil }
        return LogAggregationContext(rolledLogsIncludePattern: include, rolledLogsExcludePattern: exclude)
    }
}
