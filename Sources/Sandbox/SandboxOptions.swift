package import HadoopRecords
import LocalFiles

/// What a sandbox is made of.
package struct SandboxOptions: Sendable {
    package var folder: SandboxFolder
    /// Who runs it: the owner of all files, and of applications whose submitter says nothing else.
    package var user: String
    /// What the node has.
    package var resources: Resource
    /// What containers have on their class path for Hadoop: jars, and folders with `/*`.
    package var hadoopClassPath: [String]
    /// nil where containers find Java by their PATH alone.
    package var javaHome: String?
    /// Of the sandbox's own process; containers get PATH, LANG, and TZ of it.
    package var environment: [String: String]
    /// Whether the folders of containers stay when they have ended.
    package var keepsFolders: Bool
    /// How long a container that was promised waits to be started
    /// (`yarn.resourcemanager.rm.container-allocation.expiry-interval-ms`).
    package var allocationExpiry: Duration
    /// 0 for any that is free: of REST and WebHDFS, and of RPC for clients.
    package var webPort: Int
    package var clientPort: Int

    package init(
        folder: SandboxFolder, user: String, resources: Resource, hadoopClassPath: [String], javaHome: String?,
        environment: [String: String], keepsFolders: Bool = false, allocationExpiry: Duration = .seconds(600),
        webPort: Int = 0, clientPort: Int = 0
    ) {
        self.folder = folder
        self.user = user
        self.resources = resources
        self.hadoopClassPath = hadoopClassPath
        self.javaHome = javaHome
        self.environment = environment
        self.keepsFolders = keepsFolders
        self.allocationExpiry = allocationExpiry
        self.webPort = webPort
        self.clientPort = clientPort
    }
}
