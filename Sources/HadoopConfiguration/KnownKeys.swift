import Diagnostics

/// The keys of Hadoop that a misspelled one can be measured by.
package enum KnownKeys {
    /// The key that is meant by one that Hadoop does not know; nil where nothing resembles it.
    package static func suggestion(for key: String) -> String? {
        if let meant = Misspelling.suggestion(for: key, known: all, mistaken: mistaken) { return meant }
        if all.contains(key) { return nil }
        // Keys of name services and HA peers end with one or two ids, which anybody may choose.
        let parts = key.split(separator: ".")
        for ids in 1...2 where parts.count > ids + 2 {
            let stem = parts.dropLast(ids).joined(separator: ".")
            if stems.contains(stem) { return nil }
            if let meant = Misspelling.suggestion(for: stem, known: stems, mistaken: mistakenStems) {
                return ([meant] + parts.suffix(ids).map(String.init)).joined(separator: ".")
            }
        }
        return nil
    }

    private static let all = Set(HadoopConfiguration.defaults.keys).union(stems).union(DeprecatedKeys.successors.keys)
        .union(DeprecatedKeys.successors.values)
        .union([
            // These are Hadoop's as well, and one letter away from one above.
            "dfs.namenode.secondary.https-address", "fs.du.interval", "yarn.nm.liveness-monitor.expiry-interval-ms",
            "dfs.internal.nameservices", "dfs.nameservices", "dfs.web.authentication.kerberos.principal",
            "dfs.web.authentication.kerberos.keytab", "dfs.webhdfs.enabled", "dfs.namenode.kerberos.principal",
            "hadoop.security.auth_to_local", "hadoop.zk.address", "yarn.log.server.url",
            "yarn.log.server.web-service.url", "yarn.resourcemanager.am.global.max-attempts",
            "yarn.resourcemanager.cluster-id", "yarn.resourcemanager.ha.id", "yarn.resourcemanager.ha.rm-ids",
            "yarn.resourcemanager.principal", "yarn.timeline-service.generic-application-history.enabled",
            "yarn.web-proxy.address",
        ])

    private static let stems: Set = [
        HadoopKey.haNameNodes, HadoopKey.failoverProxyProvider, HadoopKey.nameNodeRPCAddress,
        HadoopKey.nameNodeHTTPAddress, HadoopKey.nameNodeHTTPSAddress, HadoopKey.resourceManagerHostname,
        HadoopKey.resourceManagerAddress, HadoopKey.resourceManagerWebAddress,
        HadoopKey.resourceManagerWebHTTPSAddress,
    ]

    private static let mistakenStems = [
        "dfs.namenodes": HadoopKey.haNameNodes,
        "dfs.namenode.rpc": HadoopKey.nameNodeRPCAddress,
        "dfs.namenode.http": HadoopKey.nameNodeHTTPAddress,
        "yarn.resourcemanager.host": HadoopKey.resourceManagerHostname,
    ]

    private static let mistaken = [
        "dfs.replicas": HadoopKey.replication,
        "dfs.namenodes": HadoopKey.haNameNodes,
        "fs.default.FS": HadoopKey.defaultFS,
        "fs.default": HadoopKey.defaultFS,
        "hadoop.authentication": HadoopKey.securityAuthentication,
        "yarn.classpath": HadoopKey.applicationClassPath,
        "yarn.resourcemanager.cluster.id": HadoopKey.clusterID,
        "yarn.resourcemanager.ha.enable": HadoopKey.resourceManagerHAEnabled,
        "yarn.resourcemanager.host": HadoopKey.resourceManagerHostname,
        "yarn.resourcemanager.http.policy": HadoopKey.yarnHTTPPolicy,
        "yarn.resourcemanager.rm-ids": HadoopKey.resourceManagerIDs,
        "yarn.resourcemanager.webapp": HadoopKey.resourceManagerWebAddress,
        "yarn.scheduler.maximum-allocation-cores": HadoopKey.maximumAllocationVCores,
        "yarn.scheduler.minimum-allocation-cores": HadoopKey.minimumAllocationVCores,
    ]
}
