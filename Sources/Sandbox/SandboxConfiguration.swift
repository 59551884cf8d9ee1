import Diagnostics
import HadoopRecords
import LocalFiles

/// Hadoop's configuration files for a sandbox.
struct SandboxConfiguration: Sendable {
    let fileSystemPort: Int
    let webPort: Int
    let clientPort: Int
    let resources: NodeResources
    /// What containers have on their class path for Hadoop.
    let hadoopClassPath: [String]
    let temporary: LocalPath

    /// Writes core-site.xml, hdfs-site.xml, and yarn-site.xml.
    ///
    /// - Parameter schedulerPort: where an ApplicationMaster finds its scheduler; nil for the files of clients.
    func write(to folder: LocalPath, schedulerPort: Int? = nil) throws(DeployError) {
        try LocalFileSystem.makeFolder(folder)
        let core = [
            ("fs.defaultFS", "webhdfs://127.0.0.1:\(fileSystemPort)"), ("hadoop.security.authentication", "simple"),
            ("hadoop.tmp.dir", temporary.text),
        ]
        let hdfs = [("dfs.namenode.http-address", "127.0.0.1:\(fileSystemPort)")]
        var yarn = [
            ("yarn.resourcemanager.hostname", "127.0.0.1"),
            ("yarn.resourcemanager.address", "127.0.0.1:\(clientPort)"),
            ("yarn.resourcemanager.webapp.address", "127.0.0.1:\(webPort)"),
            ("yarn.scheduler.minimum-allocation-mb", "\(resources.step)"),
            ("yarn.scheduler.maximum-allocation-mb", "\(resources.total.memory)"),
            ("yarn.scheduler.maximum-allocation-vcores", "\(resources.total.vCores)"),
            ("yarn.nodemanager.resource.memory-mb", "\(resources.total.memory)"),
            ("yarn.nodemanager.resource.cpu-vcores", "\(resources.total.vCores)"),
            ("yarn.application.classpath", (["$HADOOP_CONF_DIR"] + hadoopClassPath).joined(separator: ",")),
        ]
        if let schedulerPort {
            yarn.append(("yarn.resourcemanager.scheduler.address", "127.0.0.1:\(schedulerPort)"))
        }
        for (name, properties) in [("core", core), ("hdfs", hdfs), ("yarn", yarn)] {
            try LocalFileSystem.write(
                Array(Self.document(properties).utf8), to: folder / "\(name)-site.xml", permission: 0o644)
        }
    }

    private static func document(_ properties: [(name: String, value: String)]) -> String {
        let rows = properties.map { name, value in
            "  <property><name>\(name)</name><value>\(escaped(value))</value></property>\n"
        }
        return "<?xml version=\"1.0\"?>\n<configuration>\n\(rows.joined())</configuration>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
