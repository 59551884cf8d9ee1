import Diagnostics
package import HadoopRecords
import ResourceManager
import WebHDFS

/// Takes a deployment back: ends its application, and removes its staging folder.
package struct Undo: Sendable {
    /// Pauses between looks at an application that is being killed.
    static let pause = Duration.milliseconds(200)
    /// How long YARN may take to kill it.
    static let patience = Duration.seconds(30)

    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// Kills an application and waits until YARN has closed it; one that has ended, or that nobody knows, is fine.
    ///
    /// - Parameters:
    ///   - tag: one that the application must have to be killed; nil for any application.
    ///   - reason: what YARN shows in the application's diagnostics.
    /// - Returns: the application as it ended; nil where the ResourceManager does not know it.
    /// - Throws: ``DeployError`` `notAllowed`, `clusterUnreachable`, or `deadlinePassed`.
    @discardableResult
    package func kill(_ id: ApplicationID, tag: String? = nil, reason: String) async throws -> ApplicationReport? {
        let clock = ContinuousClock()
        let end = clock.now + Self.patience
        while let report = try await cluster.resourceManager.application(id) {
            if report.state.isTerminal { return report }
            if let tag, !report.tags.contains(tag) { return report }
            _ = try await cluster.resourceManager.kill(id, diagnostics: reason)
            guard clock.now < end else {
                throw DeployError(
                    .deadlinePassed,
                    "\(id) is still \(report.state.rawValue) \(describe(Self.patience)) after its kill",
                    hint: "YARN goes on with it; look again with: bobbin status \(id)")
            }
            try await Task.sleep(for: Self.pause)
        }
        return nil
    }

    /// Where Flink stages an application of this cluster's user, unless it was told otherwise; nil for another user's.
    ///
    /// - Throws: ``DeployError``.
    package func usualStagingFolder(of application: ApplicationReport) async throws -> HDFSPath? {
        guard application.user == cluster.user, application.type == ApplicationType.flink else { return nil }
        return try await cluster.defaultFileSystem().homeDirectory() / ".flink" / application.applicationID.description
    }

    /// Removes a staging folder with all that is in it; one that is not there is fine.
    ///
    /// A folder is not there either where this user may not even look: what he had made would be his own.
    ///
    /// - Throws: ``DeployError``.
    package func removeStaging(_ folder: HDFSPath) async throws {
        let fileSystem = try cluster.fileSystem(of: folder)
        do {
            _ = try await fileSystem.delete(folder, recursive: true)
        } catch let refusal as DeployError where refusal.code == .notAllowed {
            if try await isVisible(folder, in: fileSystem) { throw refusal }
        }
    }

    private func isVisible(_ folder: HDFSPath, in fileSystem: WebHDFSClient) async throws -> Bool {
        do {
            return try await fileSystem.status(folder) != nil
        } catch let error as DeployError where error.code == .notAllowed {
            return false
        }
    }
}
