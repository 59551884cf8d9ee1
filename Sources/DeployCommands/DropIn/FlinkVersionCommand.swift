import Archives
import CommandLine
import DeployEngine
import FlinkDeployment
import LocalFiles

/// `flink --version`: that of the Flink that it deploys, in the words of Flink's client.
enum FlinkVersionCommand: Command {
    static let specification = CommandSpecification("version", abstract: "Print Flink's version")
    /// In flink-dist (`org.apache.flink.runtime.util.EnvironmentInformation`).
    private static let properties = ".flink-runtime.version.properties"
    private static let commitKey = "git.commit.id.abbrev"

    static func run(_ context: CommandContext) async throws {
        let distribution = try await DeploymentPreparation(context: context).distribution()
        let content = distribution.distJar.flatMap {
            try? JarFile.open($0.path).content(of: properties, limit: 1 << 20)
        }
        let commit = JavaProperties.parse(String(decoding: content ?? [], as: UTF8.self))[commitKey] ?? "<unknown>"
        context.console.data("Version: \(distribution.version), Commit ID: \(commit)")
    }
}
