import CommandLine
import Diagnostics
import LocalFiles
import Sandbox

/// Which sandbox is meant: `--dir`, else the one in the XDG state folder.
enum SandboxPlace {
    static let folder = OptionSpecification(
        "--dir", kind: .value, valueName: "DIR", form: .folder,
        help: "The sandbox's folder. Default: bobbin/sandbox in XDG_STATE_HOME, else in .local/state of the home.")

    /// - Throws: ``DeployError`` `configurationWrong` where there is no place for one.
    static func folder(_ context: CommandContext) throws(DeployError) -> SandboxFolder {
        if let given = context.parsed.value(folder) { return SandboxFolder(context.path(given)) }
        return try usual(context)
    }

    /// The one that `--sandbox` means.
    static func usual(_ context: CommandContext) throws(DeployError) -> SandboxFolder {
        if let state = context.variable("XDG_STATE_HOME"), state.hasPrefix("/") {
            return SandboxFolder(LocalPath(state) / "bobbin/sandbox")
        }
        guard let home = context.variable("HOME") else {
            throw DeployError(
                .configurationWrong, "there is no place for a sandbox: neither HOME nor XDG_STATE_HOME is set",
                hint: "Name a folder with --dir DIR")
        }
        return SandboxFolder(LocalPath(home) / ".local/state/bobbin/sandbox")
    }

    /// The one that runs.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` where none does; as ``SandboxState/read(_:)``.
    static func running(_ context: CommandContext) throws(DeployError) -> (folder: SandboxFolder, state: SandboxState) {
        let folder = try folder(context)
        guard let state = try SandboxState.read(folder), state.isRunning else {
            throw DeployError(
                .inputNotFound, "no sandbox runs in \(folder.path)", hint: "bobbin sandbox start --detach starts one")
        }
        return (folder, state)
    }
}
