import Diagnostics
import LocalFiles

/// Keeps a folder for one sandbox; the system takes it back with the process.
final class FolderLock: Sendable {
    private let lock: FileLock

    /// - Throws: ``DeployError`` `refusedByGuard` where another sandbox has the folder, `notAllowed`, `noSpace`.
    init(_ folder: SandboxFolder) throws(DeployError) {
        try LocalFileSystem.makeFolder(folder.path)
        guard let lock = try Self.lock(folder) else {
            throw DeployError(
                .refusedByGuard, "a sandbox runs in \(folder.path) already",
                hint: "bobbin sandbox status tells of it, bobbin sandbox stop ends it")
        }
        self.lock = lock
    }

    private static func lock(_ folder: SandboxFolder) throws(DeployError) -> FileLock? {
        do throws(DeployError) {
            return try FileLock(folder.lock)
        } catch {
            throw DeployError(error.code, error.message, hint: "Name another folder with --dir")
        }
    }
}
