import Diagnostics
package import HadoopRecords
package import WebHDFS

/// The folder `.flink/<application id>` of one deployment.
package struct StagingFolder: Sendable {
    let fileSystem: WebHDFSClient
    let folder: HDFSPath

    package init(fileSystem: WebHDFSClient, folder: HDFSPath) {
        self.fileSystem = fileSystem
        self.folder = folder
    }

    /// Makes the folder and those below it that files go into, for their owner alone.
    ///
    /// HDFS gives a new folder's missing ancestors the same mode, so the user's home, where it is missing, is made
    /// first and open as homes are; a `/user` that nobody else can enter would lock out the cluster.
    ///
    /// - Throws: ``DeployError`` `notAllowed`, `safeMode`, ...
    func make(for folders: [HDFSPath]) async throws {
        let root = folder.parent.parent
        do {
            if try await fileSystem.status(root) == nil {
                try await fileSystem.makeDirectory(root, permission: 0o755)
            }
            var made: Set<HDFSPath> = []
            for wanted in [folder.parent, folder] + folders.sorted(by: { $0.path < $1.path })
            where made.insert(wanted).inserted {
                try await fileSystem.makeDirectory(wanted, permission: 0o700)
            }
        } catch let error as DeployError where error.code == .notAllowed {
            throw DeployError(
                .notAllowed, error.message,
                hint:
                    "Ask for a folder in HDFS that is yours, or stage elsewhere: -Dyarn.staging-directory=hdfs:///FOLDER",
                cause: error.cause)
        }
    }
}
