package import HadoopRecords
package import LocalFiles

/// What has to be looked at before a plan can be made.
package struct GatherList: Hashable, Sendable, Codable {
    /// Files and folders of this machine: each becomes a ``LocalTree``, folders with all files below them.
    package var local: [LocalPath]
    /// Files and folders in HDFS: each becomes a ``RemoteTree``, folders with all files below them.
    package var remote: [HDFSPath]
    /// Files and folders in HDFS whose status alone is wanted: each becomes a ``RemoteTree`` without files.
    package var remoteStatus: [HDFSPath]
    /// Archives that a Python program uses: those that are there become a ``PythonArchive``.
    package var pythonArchives: [ProgramLocation]

    package init(
        local: [LocalPath] = [], remote: [HDFSPath] = [], remoteStatus: [HDFSPath] = [],
        pythonArchives: [ProgramLocation] = []
    ) {
        self.local = local
        self.remote = remote
        self.remoteStatus = remoteStatus
        self.pythonArchives = pythonArchives
    }
}
