import Archives
import CommandLine
import Diagnostics
import FlinkDeployment
import LocalFiles
import PythonEnvironments

/// What `env pack` is asked for, with what contradicts itself refused.
struct EnvPackRequest: Sendable {
    enum Input: Sendable {
        case folder(LocalPath)
        case list(EnvironmentInstaller.List)
    }

    let input: Input
    let output: ProgramLocation
    let format: ArchiveFormat
    let force: Bool

    /// - Throws: ``DeployError`` `usage`.
    init(_ context: CommandContext) throws(DeployError) {
        let parsed = context.parsed
        let given = [EnvPackOptions.from, EnvPackOptions.requirements, EnvPackOptions.condaFile].compactMap { option in
            parsed.value(option).map { (option, context.path($0)) }
        }
        guard let (option, path) = given.first, given.count == 1 else {
            throw DeployError(
                .usage,
                given.isEmpty
                    ? "env pack needs to know what to pack"
                    : "\(given.map(\.0.name).joined(separator: " and ")) cannot be given together",
                hint: "One of --from DIR, --requirements FILE, and --conda-file FILE")
        }
        switch option {
        case EnvPackOptions.from:
            input = .folder(path)
            for other in [EnvPackOptions.python, EnvPackOptions.indexURL] where parsed.wasGiven(other) {
                throw DeployError(
                    .usage, "\(other.name) is for an environment that is made; --from names one that is there")
            }
        case EnvPackOptions.requirements: input = .list(.requirements(path))
        default: input = .list(.conda(path))
        }
        let text = parsed.value(EnvPackOptions.out) ?? Self.name(for: path)
        output = ProgramLocation(text, relativeTo: context.workingFolder)
        guard let format = ArchiveFormat(fileName: text), format != .tar,
            [".zip", ".tar.gz", ".tgz"].contains(where: text.lowercased().hasSuffix)
        else {
            throw DeployError(
                .usage, "the name \(text) does not tell how to pack",
                hint: "It ends in .zip, .tar.gz, or .tgz, which Flink and YARN unpack")
        }
        self.format = format
        force = parsed.flag(EnvPackOptions.force)
    }

    /// `venv.zip` for `venv`, `requirements.zip` for `requirements.txt`.
    private static func name(for path: LocalPath) -> String {
        String(path.name.prefix { $0 != "." } == "" ? "env" : path.name.split(separator: ".")[0]) + ".zip"
    }
}
