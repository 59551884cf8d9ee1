import HadoopRecords
import LocalFiles

/// Everything that the node needs to run a container.
struct ContainerLaunch: Sendable {
    let id: ContainerID
    let user: String
    let resource: Resource
    let context: ContainerLaunchContext
    /// `HADOOP_CONF_DIR` of its process.
    let configuration: LocalPath
    /// What the ResourceManager adds to the application's variables.
    let additions: [String: String]
}
