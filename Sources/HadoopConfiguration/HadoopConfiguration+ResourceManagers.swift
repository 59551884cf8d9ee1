package import Diagnostics
package import HadoopRecords

extension HadoopConfiguration {
    /// Where the ResourceManagers serve their REST API, in the order of `yarn.resourcemanager.ha.rm-ids`; one without
    /// an id where there is no HA.
    ///
    /// A wildcard address stands for the host of `yarn.resourcemanager.hostname`, else for this host.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` for HA without ids, an id without an address, or a value that is
    ///   no address; `configurationMalformed`.
    package func resourceManagers() throws(DeployError) -> [ServiceAddress] {
        let https = try isHTTPSOnly(HadoopKey.yarnHTTPPolicy)
        let web = https ? HadoopKey.resourceManagerWebHTTPSAddress : HadoopKey.resourceManagerWebAddress
        let port = https ? 8090 : 8088
        let scheme = https ? "https" : "http"
        guard try bool(HadoopKey.resourceManagerHAEnabled, default: false) else {
            let address = try resourceManager(web, suffix: "", port) ?? HostAndPort(host: Self.thisHost, port: port)
            return [ServiceAddress(scheme: scheme, address: address)]
        }
        let ids = try strings(HadoopKey.resourceManagerIDs)
        guard !ids.isEmpty else {
            throw wrong(
                HadoopKey.resourceManagerIDs, "\(HadoopKey.resourceManagerHAEnabled) is true, so ids are needed",
                hint: "List the ids of the ResourceManagers: rm1,rm2")
        }
        var services: [ServiceAddress] = []
        for id in ids {
            guard let address = try resourceManager(web, suffix: ".\(id)", port) else {
                throw wrong(
                    "\(web).\(id)", "the ResourceManager \(id) has no address",
                    hint: "Set it, or \(HadoopKey.resourceManagerHostname).\(id)")
            }
            services.append(ServiceAddress(id: id, scheme: scheme, address: address))
        }
        return services
    }

    private func resourceManager(
        _ web: String, suffix: String, _ port: Int
    ) throws(DeployError) -> HostAndPort? {
        let hosts = [HadoopKey.resourceManagerHostname + suffix, HadoopKey.resourceManagerAddress + suffix]
        let own = try address(web + suffix, defaultPort: port)
        if let own, !Self.isWildcard(own.host) { return own }
        for key in hosts {
            guard let other = try address(key, defaultPort: port), !Self.isWildcard(other.host) else { continue }
            return HostAndPort(host: other.host, port: own?.port ?? port)
        }
        return own.map { HostAndPort(host: Self.thisHost, port: $0.port) }
    }
}
