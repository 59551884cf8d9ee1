import Diagnostics
package import HadoopRecords
package import Ledger
import ResourceManager
import WebHDFS

/// Who would miss files of HDFS.
package struct FolderUse: Sendable {
    let cluster: Cluster
    let ledger: Ledger?

    /// - Parameter ledger: nil where this user has none.
    package init(_ cluster: Cluster, ledger: Ledger?) {
        self.cluster = cluster
        self.ledger = ledger
    }

    /// Why some files or folders had better stay, a sentence each without a full stop; nothing where no reason is known.
    ///
    /// That is that the user's home lies there, that a live application's staging folder does, or that a live application
    /// of this user's ledger takes files from there. What others' applications read is known to nobody.
    ///
    /// - Throws: ``DeployError`` where the cluster does not answer; a ResourceManager that does not is a reason.
    package func reasons(against files: [FileStatus]) async throws -> [String] {
        var reasons: [String] = []
        let home = try await cluster.defaultFileSystem().homeDirectory()
        for file in files where file.path.holds(home) {
            let what = file.path.path == "/" ? "the root of the file system" : "a folder with the homes of users"
            reasons.append("\(file.path.path) is \(file.path == home ? "your home" : what)")
        }
        let live: [ApplicationReport]
        do {
            let states = YarnApplicationState.allCases.filter { !$0.isTerminal }
            live = try await cluster.resourceManager.applications(ApplicationQuery(states: Set(states)))
        } catch let error as DeployError {
            return reasons + ["it cannot be known which applications use it, as \(error.message)"]
        }
        for application in live {
            let folders = try await stagingFolders(of: application, home: home, in: files)
            let resources = try await resources(of: application)
            let name = "\(application.applicationID) (\(application.name), of \(application.user))"
            if let folder = folders.first {
                reasons.append("\(name) lives and has its staging folder there: \(folder.path)")
            } else if let used = resources.first(where: { used in
                files.contains { $0.path.holds(used) || used.holds($0.path) }
            }) {
                reasons.append("\(name) lives and takes \(used.path) from there")
            }
        }
        return reasons
    }

    /// The staging folder of an application, where one of the files is it, lies in it, or holds it.
    private func stagingFolders(
        of application: ApplicationReport, home: HDFSPath, in files: [FileStatus]
    ) async throws -> [HDFSPath] {
        let id = application.applicationID.description
        var found: [HDFSPath] = []
        for file in files {
            if file.path.path.split(separator: "/").contains(Substring(id)) {
                found.append(file.path)
                continue
            }
            guard file.isFolder else { continue }
            let usual = home.parent / application.user / ".flink" / id
            let places = [file.path / id, file.path / ".flink" / id] + (file.path.holds(usual) ? [usual] : [])
            for place in places where try await isThere(place) { found.append(place) }
        }
        return found
    }

    /// Whether something is there, as far as this user may see.
    private func isThere(_ path: HDFSPath) async throws -> Bool {
        do {
            return try await cluster.fileSystem(of: path).status(path) != nil
        } catch let error as DeployError where error.code == .notAllowed {
            return false
        }
    }

    /// What an application takes from HDFS, and where it is staged, as far as the ledger knows.
    private func resources(of application: ApplicationReport) async throws -> [HDFSPath] {
        guard let record = try await ledger?.record(applicationID: application.applicationID) else { return [] }
        let remote = UsedFiles.paths(in: try await ledger?.events(of: record.id) ?? [])
        return remote + (record.stagingFolder.map { [$0] } ?? [])
    }
}

extension HDFSPath {
    /// Whether another path of the same file system is this one or lies below it.
    fileprivate func holds(_ other: HDFSPath) -> Bool {
        scheme == other.scheme && authority == other.authority
            && other.path.split(separator: "/").starts(with: path.split(separator: "/"))
    }
}
