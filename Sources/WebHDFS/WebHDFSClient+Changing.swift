import CurlHTTP
import Diagnostics
import HadoopREST
package import HadoopRecords

extension WebHDFSClient {
    /// Makes a folder, and those above it that are missing with mode 755; one that is there stays as it is.
    /// Maps to `PUT ?op=MKDIRS`, once for each missing folder, as the NameNode gives all of them the same mode.
    package func makeDirectory(_ path: HDFSPath, permission: UInt16) async throws {
        if path.path != "/", try await status(path.parent) == nil {
            try await makeDirectory(path.parent, permission: 0o755)
        }
        let operation = Operation(
            .put, "MKDIRS", path, [(name: "permission", value: String(permission, radix: 8))])
        let deed = "make the folder \(path.path)"
        guard try await ask(BooleanWire.self, operation, to: deed).boolean else { throw undone(deed) }
    }

    /// Maps to `PUT ?op=RENAME`.
    ///
    /// - Parameter overwrite: whether a file that has the new name is replaced, in one step.
    /// - Throws: ``DeployError`` `inputNotFound` where there is nothing to rename, `refusedByGuard` where the new name
    ///   is taken and not to be overwritten.
    package func rename(_ path: HDFSPath, to target: HDFSPath, overwrite: Bool) async throws {
        let operation = Operation(
            .put, "RENAME", path,
            [
                (name: "renameoptions", value: overwrite ? "OVERWRITE" : "NONE"),
                (name: "destination", value: target.path),
            ], isRepeatable: false)
        let deed = "rename \(path.path) to \(target.path)"
        let answer: RESTAnswer
        do {
            answer = try await succeed(operation, to: deed)
        } catch let error as DeployError where error.code == .clusterUnreachable && !error.wasNotSent {
            guard try await status(path) == nil, try await status(target) != nil else { throw error }
            return
        }
        // HttpFS knows no options and answers as for a rename without them.
        if answer.isJSON, try !answer.decode(BooleanWire.self, from: Self.service).boolean { throw undone(deed) }
    }

    /// Maps to `DELETE ?op=DELETE`; the trash is not used.
    ///
    /// - Returns: false where nothing was there.
    package func delete(_ path: HDFSPath, recursive: Bool) async throws -> Bool {
        let operation = Operation(
            .delete, "DELETE", path, [(name: "recursive", value: recursive ? "true" : "false")], isRepeatable: false)
        do {
            return try await ask(BooleanWire.self, operation, to: "delete \(path.path)").boolean
        } catch let error as DeployError where error.code == .clusterUnreachable && !error.wasNotSent {
            guard try await status(path) == nil else { throw error }
            return true
        }
    }

    /// Maps to `PUT ?op=SETPERMISSION`.
    package func setPermission(_ path: HDFSPath, _ permission: UInt16) async throws {
        try await succeed(
            Operation(.put, "SETPERMISSION", path, [(name: "permission", value: String(permission, radix: 8))]),
            to: "set the permission of \(path.path)")
    }

    private func undone(_ deed: String) -> DeployError {
        DeployError(
            .inputNotFound, "the NameNode did not \(deed)", hint: "See whether both ends are there and are files")
    }
}
