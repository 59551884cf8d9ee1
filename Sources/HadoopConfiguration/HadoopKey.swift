/// Hadoop's own spelling of the keys that Bobbin reads.
package enum HadoopKey {
    // core-site.xml
    package static let defaultFS = "fs.defaultFS"
    package static let permissionsUmask = "fs.permissions.umask-mode"
    package static let securityAuthentication = "hadoop.security.authentication"

    // hdfs-site.xml; the first five take `.<nameservice>` or `.<nameservice>.<namenode>` at their end
    package static let haNameNodes = "dfs.ha.namenodes"
    package static let failoverProxyProvider = "dfs.client.failover.proxy.provider"
    package static let nameNodeRPCAddress = "dfs.namenode.rpc-address"
    package static let nameNodeHTTPAddress = "dfs.namenode.http-address"
    package static let nameNodeHTTPSAddress = "dfs.namenode.https-address"
    package static let nameServices = "dfs.nameservices"
    package static let hdfsHTTPPolicy = "dfs.http.policy"
    package static let blockSize = "dfs.blocksize"
    package static let replication = "dfs.replication"

    // yarn-site.xml; those of the ResourceManager's addresses take `.<rm-id>` at their end
    package static let yarnHTTPPolicy = "yarn.http.policy"
    package static let resourceManagerHostname = "yarn.resourcemanager.hostname"
    package static let resourceManagerAddress = "yarn.resourcemanager.address"
    package static let resourceManagerWebAddress = "yarn.resourcemanager.webapp.address"
    package static let resourceManagerWebHTTPSAddress = "yarn.resourcemanager.webapp.https.address"
    package static let resourceManagerHAEnabled = "yarn.resourcemanager.ha.enabled"
    package static let resourceManagerIDs = "yarn.resourcemanager.ha.rm-ids"
    package static let clusterID = "yarn.resourcemanager.cluster-id"
    package static let minimumAllocationMB = "yarn.scheduler.minimum-allocation-mb"
    package static let minimumAllocationVCores = "yarn.scheduler.minimum-allocation-vcores"
    package static let maximumAllocationVCores = "yarn.scheduler.maximum-allocation-vcores"
    package static let applicationClassPath = "yarn.application.classpath"
    package static let logAggregationEnabled = "yarn.log-aggregation-enable"
    package static let logServerURL = "yarn.log.server.url"
    package static let logServerWebServiceURL = "yarn.log.server.web-service.url"
    package static let remoteLogFolder = "yarn.nodemanager.remote-app-log-dir"
    package static let remoteLogFolderSuffix = "yarn.nodemanager.remote-app-log-dir-suffix"
}
