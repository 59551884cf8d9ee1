import Diagnostics
import HadoopRecords
import LocalFiles

/// What was seen of the paths that options name.
extension ResourceSelector {
    /// One file: staged where it is of this machine, taken from its place where it is in HDFS.
    ///
    /// - Parameters:
    ///   - option: who names it, for messages.
    ///   - folder: its folder in the container; empty for none.
    /// - Throws: ``DeployError`` `inputNotFound` where nothing is there, `inputMalformed` for a folder.
    func resource(
        at location: ProgramLocation, of option: String, in folder: String = "", type: LocalResourceType = .file
    ) throws(DeployError) -> PlannedResource {
        switch location {
        case .local(let path):
            let file = try localTree(path, of: option).root
            guard file.kind == .file else { throw notAFile(path.description, option) }
            return .staged(file, in: folder, type: type)
        case .remote(let path):
            let file = try remoteTree(path, of: option).root
            guard !file.isFolder else { throw notAFile(path.description, option) }
            let key = folder.isEmpty ? path.name : "\(folder)/\(path.name)"
            return PlannedResource(key: key, source: .remote(file), type: type)
        }
    }

    func localTree(
        _ path: LocalPath, of option: String
    ) throws(DeployError) -> (root: LocalFile, files: [LocalFile]) {
        guard let tree = inputs.local[path] else { throw notLookedAt(path.description) }
        guard let root = tree.root else {
            throw DeployError(
                .inputNotFound, "\(path) does not exist (\(option))",
                hint: "Paths are of this machine; a file in HDFS is written hdfs:///PATH")
        }
        return (root, tree.files)
    }

    func remoteTree(
        _ path: HDFSPath, of option: String
    ) throws(DeployError) -> (root: FileStatus, files: [FileStatus]) {
        guard let tree = inputs.remote[path] else { throw notLookedAt(path.description) }
        guard let root = tree.root else {
            throw DeployError(
                .inputNotFound, "\(path) does not exist (\(option))", hint: "See bobbin fs ls \(path.parent.path)")
        }
        return (root, tree.files)
    }

    private func notAFile(_ path: String, _ option: String) -> DeployError {
        DeployError(.inputMalformed, "\(path) is a folder, and \(option) wants a file")
    }

    private func notLookedAt(_ path: String) -> DeployError {
        DeployError(.defect, "\(path) was not looked at before the plan")
    }
}
