import Diagnostics
import FlinkConfiguration
import HadoopRecords
import LocalFiles

/// `yarn.ship-files` and `yarn.ship-archives`.
extension ResourceSelector {
    /// Each file under its name; each folder with all below it, under the folder's name.
    ///
    /// Up to 1.18 Flink's client takes a path in HDFS for one of this machine; the containers of these versions can read
    /// it all the same. Its keys for a folder in HDFS are absolute paths, which NodeManagers refuse; here they start with
    /// the folder's name, as those of a local folder do.
    func shipFiles() throws(DeployError) -> [PlannedResource] {
        let option = FlinkOptions.shipFiles
        var resources: [PlannedResource] = []
        for location in paths.shipFiles {
            switch location {
            case .local(let path):
                let tree = try localTree(path, of: option)
                if tree.root.kind == .folder {
                    try checkFolderName(location)
                    resources += PlannedResource.staged(tree.files, below: path)
                    continue
                }
            case .remote(let path):
                let tree = try remoteTree(path, of: option)
                if tree.root.isFolder {
                    try checkFolderName(location)
                    resources += PlannedResource.inPlace(tree.files, below: path)
                    continue
                }
            }
            resources.append(try resource(at: location, of: option))
        }
        return resources
    }

    private func checkFolderName(_ location: ProgramLocation) throws(DeployError) {
        guard location.name != ConfiguredPaths.userLibraryName else {
            throw DeployError(
                .inputMalformed, "\(FlinkOptions.shipFiles) has a folder named usrlib: \(location)",
                hint:
                    "That name is for the user's own jars. Rename it, or lay it beside Flink's lib folder as usrlib, or "
                    + "put it into HDFS and set \(FlinkOptions.providedUserLibDir)")
        }
    }

    static let archiveSuffixes = [".tar.gz", ".tar", ".tgz", ".dst", ".jar", ".zip"]

    /// Each archive under its name, which is the name of a folder once a NodeManager has unpacked it.
    func shipArchives() throws(DeployError) -> [PlannedResource] {
        let option = FlinkOptions.shipArchives
        var resources: [PlannedResource] = []
        for location in paths.shipArchives {
            let name = location.name.lowercased()
            guard Self.archiveSuffixes.contains(where: name.hasSuffix) else {
                throw DeployError(
                    .inputMalformed, "\(option) has \(location), which is no archive by its name",
                    hint: name.contains("#")
                        ? "A name after # cannot be given there; YARN unpacks an archive into a folder of its own name"
                        : "The name must end in one of \(Self.archiveSuffixes.joined(separator: " ")); folders go to "
                            + "\(FlinkOptions.shipFiles)")
            }
            resources.append(try resource(at: location, of: option, type: .archive))
        }
        return resources
    }
}
