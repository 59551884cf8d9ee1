import CommandLine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment

/// Reads the words of `yarn-session start` as the deployment that they ask for.
struct SessionRequestReader: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    /// - Throws: ``DeployError`` `configurationMalformed` for a memory size that is none.
    func request() throws(DeployError) -> DeploymentRequest {
        DeploymentRequest(
            target: .session, runsPython: parsed.flag(SessionOptions.python), dynamicProperties: try properties(),
            detached: isDetached, tags: parsed.values(SubmissionOptions.tag),
            shipFiles: parsed.values(SessionOptions.ship), shipArchives: parsed.values(SubmissionOptions.shipArchive),
            keepsClusterID: parsed.flag(SubmissionOptions.ownClusterID), workingFolder: context.workingFolder)
    }

    var isDetached: Bool { parsed.flag(SessionOptions.detached) || parsed.flag(SessionOptions.yarnDetached) }

    /// In the order of Flink's client: `-D` counts more than any other option, wherever it stands.
    private func properties() throws(DeployError) -> [DynamicProperty] {
        var properties: [DynamicProperty] = []
        for (option, key) in SessionOptions.keys {
            guard let value = parsed.value(option) else { continue }
            let origin = "\(option.names[0]) \(value)"
            switch option {
            case SessionOptions.distJar:
                let jar = ProgramLocation(value, relativeTo: context.workingFolder)
                properties.append(DynamicProperty(key: key, value: jar.uri, option: origin))
            case SessionOptions.jobManagerMemory, SessionOptions.taskManagerMemory:
                properties.append(try RequestReader.memory(value, key: key, of: option.names[0]))
            default: properties.append(DynamicProperty(key: key, value: value, option: origin))
            }
        }
        return properties
            + parsed.uses.filter { $0.option == SubmissionOptions.dynamicProperty }.map {
                DynamicProperty(definition: $0.value ?? "", option: $0.name)
            }
    }
}
