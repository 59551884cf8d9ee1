import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords

/// Keeps the file by which Flink's clients on this machine find the session that was started last.
struct SessionProperties {
    let context: CommandContext

    /// A session runs: the file names it from now on. Where that cannot be, it is said, and the session runs all the same.
    func name(_ id: ApplicationID, _ configuration: FlinkConfiguration, _ request: DeploymentRequest) {
        guard let file = file(configuration.string(FlinkOptions.propertiesFileLocation)) else { return }
        // Options that have a key of their own are no part of it; and everybody may read it.
        let properties = request.dynamicProperties.filter {
            $0.option.hasPrefix("-D") && !Redaction.isSensitive($0.key)
        }
        do {
            try file.write(id, properties: properties.map { ($0.key, $0.value) })
        } catch {
            context.console.warning(
                "\(error.message): Flink's own clients will not find the session by themselves, bobbin does")
        }
    }

    /// A session has ended: the file goes if it names it.
    func forget(_ session: FoundSession) {
        guard let file = file(session.propertiesFileLocation) else { return }
        do {
            if try file.remove(ifItNames: session.id) { context.console.detail("removed \(file.path)") }
        } catch {
            context.console.warning(error.message)
        }
    }

    /// nil for a process whose user has no name.
    func file(_ location: String?) -> YarnPropertiesFile? {
        LoginName.current().map {
            YarnPropertiesFile(location: location, relativeTo: context.workingFolder, user: $0)
        }
    }
}
