package import Diagnostics
import FoundationEssentials
import LocalFiles

/// What the file `sandbox.json` tells of a sandbox that runs.
package struct SandboxState: Hashable, Sendable, Codable {
    /// Of the folder.
    package let version: Int
    package let pid: Int32
    /// Of the process, in clock ticks after the boot: another process may get its number.
    package let processStart: Int64
    /// Of 127.0.0.1: REST and WebHDFS, and RPC for clients.
    package let webPort: Int
    package let clientPort: Int
    /// What containers have on their class path for Hadoop.
    package let hadoopClassPath: [String]

    /// - Returns: nil where there is none.
    /// - Throws: ``DeployError`` `configurationWrong` for a folder of another version, `inputMalformed`, `notAllowed`.
    package static func read(_ folder: SandboxFolder) throws(DeployError) -> SandboxState? {
        guard LocalFileSystem.file(at: folder.state) != nil else { return nil }
        let content = try LocalFileSystem.read(folder.state)
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(content)) else {
            throw DeployError(.inputMalformed, "\(folder.state) is not a sandbox's")
        }
        guard value["version"]?.int64 == Int64(SandboxVersion.folder),
            let state = try? JSONDecoder().decode(SandboxState.self, from: Data(content))
        else {
            throw DeployError(
                .configurationWrong, "\(folder.path) is a sandbox of another version of Bobbin",
                hint: "bobbin sandbox reset makes it new; its files are lost then")
        }
        return state
    }

    /// Whether its process is there.
    package var isRunning: Bool {
        guard let entry = ProcessEntry(of: pid) else { return false }
        return entry.startTime == processStart && !entry.hasEnded
    }

    func write(to folder: SandboxFolder) throws(DeployError) {
        do {
            try LocalFileSystem.write(Array(try JSONEncoder().encode(self)), to: folder.state, permission: 0o644)
        } catch let error as DeployError {
            throw error
        } catch {
            throw DeployError(.defect, "the state of the sandbox cannot be written", cause: error)
        }
    }
}
