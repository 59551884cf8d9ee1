import CommandLine
import Diagnostics
import HadoopRecords

/// The application that a command's word names.
struct ApplicationArgument {
    let word: String

    init(_ context: CommandContext) {
        word = context.parsed.positionals.first ?? ""
    }

    /// - Throws: ``DeployError`` `usage` for a word that is no application id.
    func id() throws(DeployError) -> ApplicationID {
        guard let id = ApplicationID(word) else {
            throw DeployError(
                .usage, "\(word) is no application id",
                hint: "One looks like application_1795246195732_0012; bobbin list shows those of the cluster")
        }
        return id
    }

    static func unknown(_ id: ApplicationID) -> DeployError {
        DeployError(
            .inputNotFound, "the ResourceManager knows no \(id)",
            hint: "It may be of another cluster, or have ended long ago; bobbin list -a shows those that are known")
    }
}
