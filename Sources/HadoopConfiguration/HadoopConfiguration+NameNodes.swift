package import Diagnostics
package import HadoopRecords

extension HadoopConfiguration {
    /// The file system of paths without a scheme, without a path of its own. A value without a scheme is the host of a
    /// NameNode, as Amazon EMR writes it.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` for a value that is no URI.
    package func defaultFS() throws(DeployError) -> HDFSPath {
        let text = try trimmed(HadoopKey.defaultFS) ?? ""
        let uri =
            switch text {
            case "local": "file:///"
            case _ where !text.isEmpty && !text.contains("/"): "hdfs://\(text)/"
            default: text
            }
        guard let path = HDFSPath(uri), let scheme = path.scheme, !uri.contains("${") else {
            throw wrong(
                HadoopKey.defaultFS, "a file system such as hdfs://namenode:8020 is expected",
                hint: "Set it in core-site.xml as the cluster's own nodes have it")
        }
        return HDFSPath(scheme: scheme, authority: path.authority, path: "/")
    }

    /// Where the NameNodes of a file system serve WebHDFS, in the order of `dfs.ha.namenodes`; one without an id where
    /// there is no HA.
    ///
    /// - Parameter fileSystem: any path on it; without a scheme or an authority it is that of ``defaultFS()``.
    /// - Throws: ``DeployError`` `configurationWrong` for a file system that WebHDFS does not serve, or addresses that
    ///   are missing; `configurationMalformed`.
    package func nameNodes(for fileSystem: HDFSPath) throws(DeployError) -> [ServiceAddress] {
        let standard = try defaultFS()
        let path = fileSystem.qualified(by: standard)
        try checkScheme(path, isDefault: path.scheme == standard.scheme && path.authority == standard.authority)
        guard let authority = path.authority else {
            throw DeployError(
                .configurationWrong, "\(fileSystem) names no NameNode, and \(HadoopKey.defaultFS) is \(standard)",
                hint: "Write hdfs://HOST:PORT/... or hdfs://NAMESERVICE/...")
        }
        let httpsOnly = try isHTTPSOnly(HadoopKey.hdfsHTTPPolicy)
        let https = path.scheme == "swebhdfs" || httpsOnly
        let web = WebAddressKey(https: https)
        if try isNameService(authority) { return try nameNodes(ofService: authority, web) }
        guard let node = HostAndPort(authority, defaultPort: path.scheme == "hdfs" ? 8020 : web.defaultPort) else {
            throw DeployError(.configurationWrong, "\(path) has no host and port that can be read")
        }
        if path.scheme != "hdfs" { return [ServiceAddress(scheme: web.scheme, address: node)] }
        return [ServiceAddress(scheme: web.scheme, address: try webAddress(ofRPC: node, web))]
    }

    private struct WebAddressKey {
        let https: Bool
        var key: String { https ? HadoopKey.nameNodeHTTPSAddress : HadoopKey.nameNodeHTTPAddress }
        var defaultPort: Int { https ? 9871 : 9870 }
        var scheme: String { https ? "https" : "http" }
    }

    private func checkScheme(_ path: HDFSPath, isDefault: Bool) throws(DeployError) {
        guard !["hdfs", "webhdfs", "swebhdfs"].contains(path.scheme) else { return }
        if path.scheme == "file" {
            let message = "\(path) is a disk of this machine, not a file system that a cluster shares"
            guard isDefault else { throw DeployError(.configurationWrong, message) }
            throw wrong(
                HadoopKey.defaultFS, message,
                hint: "Name the folder with the cluster's core-site.xml with --conf or HADOOP_CONF_DIR")
        }
        let message = "WebHDFS does not serve \(path.scheme ?? "this scheme"): \(path)"
        let hint = "Use a path on HDFS: hdfs://, webhdfs://, or swebhdfs://"
        throw isDefault
            ? wrong(HadoopKey.defaultFS, message, hint: hint)
            : DeployError(.configurationWrong, message, hint: hint)
    }

    private func isNameService(_ authority: String) throws(DeployError) -> Bool {
        if isSet("\(HadoopKey.haNameNodes).\(authority)") || isSet("\(HadoopKey.failoverProxyProvider).\(authority)") {
            return true
        }
        return try strings(HadoopKey.nameServices).contains(authority)
    }

    private func nameNodes(ofService service: String, _ web: WebAddressKey) throws(DeployError) -> [ServiceAddress] {
        let ids = try strings("\(HadoopKey.haNameNodes).\(service)")
        guard !ids.isEmpty else {
            let suffixes = [".\(service)", ""]
            return [ServiceAddress(scheme: web.scheme, address: try nameNode(suffixes, rpc: suffixes, web))]
        }
        var services: [ServiceAddress] = []
        for id in ids {
            let address = try nameNode(suffixes(service, id), rpc: [".\(service).\(id)"], web)
            services.append(ServiceAddress(id: id, scheme: web.scheme, address: address))
        }
        return services
    }

    private func suffixes(_ service: String, _ id: String) -> [String] { [".\(service).\(id)", ".\(service)", ""] }

    /// The address under the first suffix that has one; a wildcard in it stands for the host of the RPC address.
    private func nameNode(
        _ suffixes: [String], rpc: [String], _ web: WebAddressKey
    ) throws(DeployError) -> HostAndPort {
        for suffix in suffixes {
            guard let address = try address(web.key + suffix, defaultPort: web.defaultPort) else { continue }
            if !Self.isWildcard(address.host) { return address }
            for suffix in rpc {
                if let rpc = try self.address(HadoopKey.nameNodeRPCAddress + suffix, defaultPort: 8020),
                    !Self.isWildcard(rpc.host)
                {
                    return HostAndPort(host: rpc.host, port: address.port)
                }
            }
        }
        throw wrong(
            web.key + rpc[0], "the NameNode \(rpc[0].dropFirst()) has no address",
            hint: "Set it, or \(HadoopKey.nameNodeRPCAddress)\(rpc[0]), in hdfs-site.xml")
    }

    /// The web address of a NameNode that is known by its RPC address.
    private func webAddress(ofRPC node: HostAndPort, _ web: WebAddressKey) throws(DeployError) -> HostAndPort {
        for service in try strings(HadoopKey.nameServices) {
            for id in try strings("\(HadoopKey.haNameNodes).\(service)")
            where try address("\(HadoopKey.nameNodeRPCAddress).\(service).\(id)", defaultPort: 8020) == node {
                return try nameNode(suffixes(service, id), rpc: [".\(service).\(id)"], web)
            }
            if try address("\(HadoopKey.nameNodeRPCAddress).\(service)", defaultPort: 8020) == node {
                return try nameNode([".\(service)", ""], rpc: [".\(service)"], web)
            }
        }
        let plain = try address(web.key, defaultPort: web.defaultPort)
        let ours = [
            try address(HadoopKey.nameNodeRPCAddress, defaultPort: 8020),
            try defaultFS().authority.flatMap { HostAndPort($0, defaultPort: 8020) },
        ]
        if let plain, ours.contains(node), !Self.isWildcard(plain.host) { return plain }
        let host = Self.isWildcard(node.host) ? Self.thisHost : node.host
        return HostAndPort(host: host, port: plain?.port ?? web.defaultPort)
    }
}
