package import HadoopRecords
package import LocalFiles

/// A file that the containers are given, and what has to be done so that it lies in HDFS.
package struct PlannedResource: Hashable, Sendable, Codable {
    package enum Source: Hashable, Sendable, Codable {
        /// Staged from this machine.
        case local(LocalFile)
        /// In HDFS already, and taken from there; its status was seen.
        case remote(FileStatus)
        /// The configuration that ``DeploymentPlan/stagedConfiguration(for:)`` makes, staged as a file.
        case configuration
    }

    /// Who tells the TaskManagers of it.
    package enum Announcement: String, Hashable, Sendable, Codable {
        /// `_CLIENT_SHIP_FILES`.
        case shipList = "ship-list"
        /// `_FLINK_DIST_JAR`, and with provided libs `_CLIENT_SHIP_FILES` as well.
        case distJar = "dist-jar"
        /// Nobody: it is for the JobManager alone.
        case none
        /// The job's graph, which names its place in HDFS: no container has it in its folder.
        case job
    }

    /// The file's name in the container's folder, with folders: `lib/flink-cep-1.20.5.jar`.
    package var key: String
    package var source: Source
    package var type: LocalResourceType
    package var visibility: LocalResourceVisibility
    package var announcement: Announcement
    /// Where it lies below the staging folder, without a slash at its start; nil for what is in HDFS already.
    package var stagedPath: String?

    package init(
        key: String, source: Source, type: LocalResourceType = .file,
        visibility: LocalResourceVisibility = .application,
        announcement: Announcement = .shipList, stagedPath: String? = nil
    ) {
        self.key = key
        self.source = source
        self.type = type
        self.visibility = visibility
        self.announcement = announcement
        self.stagedPath = stagedPath
    }

    /// In bytes; 0 for the configuration, which depends on the application's id.
    package var size: Int64 {
        switch source {
        case .local(let file): file.size
        case .remote(let status): status.length
        case .configuration: 0
        }
    }
}
