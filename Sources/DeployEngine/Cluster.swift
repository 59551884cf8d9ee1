package import CurlHTTP
package import Diagnostics
package import HadoopConfiguration
package import HadoopRecords
package import NodeManager
package import ResourceManager
import Synchronization
package import WebHDFS

/// A cluster as one user sees it: its configuration, its ResourceManager, and its file systems.
package final class Cluster: Sendable {
    package let hadoop: HadoopConfiguration
    package let user: String
    package let resourceManager: ResourceManagerClient
    /// For requests to NodeManagers, and to JobManagers through the ResourceManager's proxy.
    package let http: HTTPClient
    /// For requests to JobManagers, which other authorities may vouch for than for Hadoop's daemons.
    package let jobManagerHTTP: HTTPClient
    package let limits: HTTPLimits
    /// The ResourceManager's addresses in one text: the cluster's name in the ledger.
    package let name: String
    /// Uploads have a client of their own, so that they do not hold back questions.
    private let uploads: HTTPClient
    private let fileSystems = Mutex<[String: WebHDFSClient]>([:])

    /// - Parameters:
    ///   - user: who is asking; checked by nobody where Hadoop's authentication is `simple`.
    ///   - limits: for one request that carries no file.
    ///   - authorities: who JobManagers that speak TLS must be vouched for by; nil for the system's.
    ///   - log: told a line for each request; nil for silence.
    /// - Throws: ``DeployError`` `configurationMalformed` or `configurationWrong` where the configuration names no
    ///   ResourceManager that can be asked.
    package init(
        hadoop: HadoopConfiguration, user: String, limits: HTTPLimits,
        authorities: TrustedAuthorities? = nil, log: (@Sendable (String) -> Void)? = nil
    ) throws(DeployError) {
        self.hadoop = hadoop
        self.user = user
        self.limits = limits
        let isSecure = try hadoop.isSecure()
        http = HTTPClient(HTTPClientOptions(negotiate: isSecure, log: log))
        jobManagerHTTP = HTTPClient(HTTPClientOptions(negotiate: isSecure, authorities: authorities, log: log))
        uploads = HTTPClient(HTTPClientOptions(negotiate: isSecure, log: log))
        let addresses = try hadoop.resourceManagers()
        name = addresses.map(\.address.description).joined(separator: ",")
        resourceManager = ResourceManagerClient(
            http: http, addresses: addresses, user: isSecure ? nil : user, limits: limits)
    }

    /// Who asks daemons that have no client of their own here; nil where Kerberos tells them.
    var webUser: String? { (try? hadoop.isSecure()) == true ? nil : user }

    /// - Parameter address: `host:port` of its web server, as the ResourceManager tells it.
    /// - Returns: nil for a text that is no address.
    package func nodeManager(at address: String) -> NodeManagerClient? {
        let https = (try? hadoop.isHTTPSOnly(HadoopKey.yarnHTTPPolicy)) == true
        guard let parsed = HostAndPort(address, defaultPort: https ? 8044 : 8042) else { return nil }
        return NodeManagerClient(
            http: http, address: ServiceAddress(scheme: https ? "https" : "http", address: parsed), user: webUser)
    }

    /// The file system that paths without a scheme belong to.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` where it is none that a cluster shares.
    package func defaultFileSystem() throws(DeployError) -> WebHDFSClient {
        try fileSystem(of: try hadoop.defaultFS())
    }

    /// The client for the file system that a path lies on.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` for a scheme that WebHDFS does not serve.
    package func fileSystem(of path: HDFSPath) throws(DeployError) -> WebHDFSClient {
        let path = try path.qualified(by: hadoop.defaultFS())
        let root = HDFSPath(scheme: path.scheme, authority: path.authority, path: "/")
        if let known = fileSystems.withLock({ $0[root.description] }) { return known }
        let isSecure = try hadoop.isSecure()
        let client = WebHDFSClient(
            http: uploads, nameNodes: try hadoop.nameNodes(for: root), fileSystem: root, user: isSecure ? nil : user,
            limits: limits)
        return fileSystems.withLock { known in
            known[root.description, default: client]
        }
    }
}
