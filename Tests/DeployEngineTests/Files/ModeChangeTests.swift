import DeployEngine
import Diagnostics
import Glibc
import LocalFiles
import Subprocesses
import TestSupport
import Testing

@Suite struct ModeChangeTests {
    static let changes = [
        "644", "0755", "1777", "0", "u+x", "g-w", "a=r", "o=", "+x", "-w", "=rw", "u+x,g-w", "a+X", "go=rX", "a-x,a+X",
        "+t", "o+t", "u+t", "a-t", "=t", "g=u", "o=g", "u+rwx,go=", "ug=rw,o-rwx", "a=rwx", "o=rt", "u=g-x", "u-x+X",
        "g+rw-x", "a=,u=rw", "u=o", "go-u", "o+u",
    ]
    static let modes: [UInt16] = [0o000, 0o644, 0o755, 0o600, 0o711, 0o1777, 0o1755, 0o070, 0o421, 0o1000]

    /// What the system's chmod makes of a file and of a folder, with a umask that leaves all.
    @Test(arguments: changes)
    func changesAreThoseOfChmod(change: String) async throws {
        let folder = TemporaryFolder()
        let read = try ModeChange(change)
        var paths: [(path: LocalPath, mode: UInt16, isFolder: Bool)] = []
        for mode in Self.modes {
            let file = try folder.write("", to: "file-\(mode)")
            let below = folder.path / "folder-\(mode)"
            try LocalFileSystem.makeFolder(below)
            paths += [(file, mode, false), (below, mode, true)]
        }
        for path in paths { chmod(path.path.text, mode_t(path.mode)) }
        let words = ["-c", "umask 0; chmod -- \"$0\" \"$@\"", change] + paths.map(\.path.text)
        let result = try await Subprocess.run("sh", words, deadline: .seconds(30))
        #expect(result.succeeded, "\(result.errorText)")
        for path in paths {
            var status = stat()
            stat(path.path.text, &status)
            let expected = UInt16(status.st_mode & 0o7777)
            let seen = read.applied(to: path.mode, isFolder: path.isFolder)
            #expect(seen == expected, "\(String(path.mode, radix: 8)) of a \(path.isFolder ? "folder" : "file")")
            chmod(path.path.text, 0o700)
        }
    }

    @Test(arguments: [
        "", "8", "99", "2755", "01778", "u", "u+q", "z+x", "u+x,", ",u+x", "u+ug", "rwxr-xr-x", "u+s", "6٣",
    ])
    func othersAreRefused(text: String) {
        let error = #expect(throws: DeployError.self) { try ModeChange(text) }
        #expect(error?.code == .usage)
        #expect(error?.message.contains(text) == true)
    }
}
