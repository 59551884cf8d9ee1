import CommandLine
import Diagnostics
import Glibc
import LocalFiles

/// The secret that a service knows its users by: `--token-file`, BOBBIN_TOKEN, else `bobbin/token` in the XDG
/// configuration folder.
struct ServiceToken: Sendable {
    let context: CommandContext

    /// - Throws: ``DeployError`` `configurationMissing` where there is none, `refusedByGuard` for a file that others may
    ///   read or change.
    func read() throws(DeployError) -> String {
        if let file = context.parsed.value(GlobalOptions.tokenFile) {
            guard let token = try token(in: context.path(file)) else {
                throw DeployError(.inputNotFound, "there is no token file \(context.path(file))")
            }
            return token
        }
        if let token = context.variable("BOBBIN_TOKEN") { return token }
        if let folder, let token = try token(in: folder / "bobbin/token") { return token }
        throw DeployError(
            .configurationMissing, "the service wants a token, and there is none",
            hint: "bobbin token add NAME on the service's machine makes one; here it goes to "
                + "\((folder ?? LocalPath("~/.config")) / "bobbin/token") with mode 600, to the file of --token-file, or to "
                + "BOBBIN_TOKEN")
    }

    private var folder: LocalPath? {
        if let folder = context.variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return LocalPath(folder) }
        return context.variable("HOME").map { LocalPath($0) / ".config" }
    }

    /// - Returns: nil where there is no such file.
    private func token(in path: LocalPath) throws(DeployError) -> String? {
        guard let content = try LocalFileSystem.readOwn(path) else { return nil }
        var status = stat()
        guard stat(path.text, &status) == 0, status.st_mode & 0o077 == 0 else {
            throw DeployError(.refusedByGuard, "\(path) can be read by others", hint: "chmod 600 \(path)")
        }
        let token = String(decoding: content, as: UTF8.self).filter { !$0.isWhitespace }
        guard !token.isEmpty, token.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            throw DeployError(.inputMalformed, "\(path) has no token in it")
        }
        return token
    }
}
