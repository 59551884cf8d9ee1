import Diagnostics

extension HadoopConfiguration {
    /// Hadoop's defaults for the keys that a deployment depends on: those of core-default.xml, hdfs-default.xml, and
    /// yarn-default.xml of 3.4, and of `YarnConfiguration` for the class path (Linux).
    package static let defaults: [String: String] = [
        "dfs.block.access.token.enable": "false",
        "dfs.blocksize": "134217728",
        "dfs.bytes-per-checksum": "512",
        "dfs.checksum.type": "CRC32C",
        "dfs.client.use.datanode.hostname": "false",
        "dfs.datanode.http.address": "0.0.0.0:9864",
        "dfs.datanode.https.address": "0.0.0.0:9865",
        "dfs.encrypt.data.transfer": "false",
        "dfs.http.client.failover.max.attempts": "15",
        "dfs.http.client.failover.sleep.base.millis": "500",
        "dfs.http.client.failover.sleep.max.millis": "15000",
        "dfs.http.client.retry.max.attempts": "10",
        "dfs.http.client.retry.policy.enabled": "false",
        "dfs.http.policy": "HTTP_ONLY",
        "dfs.namenode.fs-limits.min-block-size": "1048576",
        "dfs.namenode.http-address": "0.0.0.0:9870",
        "dfs.namenode.https-address": "0.0.0.0:9871",
        "dfs.permissions.enabled": "true",
        "dfs.permissions.superusergroup": "supergroup",
        "dfs.replication": "3",
        "dfs.user.home.dir.prefix": "/user",
        "dfs.webhdfs.rest-csrf.custom-header": "X-XSRF-HEADER",
        "dfs.webhdfs.rest-csrf.enabled": "false",
        "dfs.webhdfs.rest-csrf.methods-to-ignore": "GET,OPTIONS,HEAD,TRACE",
        "dfs.webhdfs.socket.connect-timeout": "60s",
        "dfs.webhdfs.socket.read-timeout": "60s",
        "fs.defaultFS": "file:///",
        "fs.permissions.umask-mode": "022",
        "hadoop.http.authentication.simple.anonymous.allowed": "true",
        "hadoop.http.authentication.token.validity": "36000",
        "hadoop.http.authentication.type": "simple",
        "hadoop.http.filter.initializers": "org.apache.hadoop.http.lib.StaticUserWebFilter",
        "hadoop.http.staticuser.user": "dr.who",
        "hadoop.rpc.protection": "authentication",
        "hadoop.security.authentication": "simple",
        "hadoop.security.authorization": "false",
        "hadoop.security.token.service.use_ip": "true",
        "hadoop.ssl.client.conf": "ssl-client.xml",
        "hadoop.tmp.dir": "/tmp/hadoop-${user.name}",
        "yarn.acl.enable": "false",
        "yarn.admin.acl": "*",
        "yarn.am.liveness-monitor.expiry-interval-ms": "900000",
        "yarn.application.classpath": """
        $HADOOP_CONF_DIR,$HADOOP_COMMON_HOME/share/hadoop/common/*,$HADOOP_COMMON_HOME/share/hadoop/common/lib/*,\
        $HADOOP_HDFS_HOME/share/hadoop/hdfs/*,$HADOOP_HDFS_HOME/share/hadoop/hdfs/lib/*,\
        $HADOOP_YARN_HOME/share/hadoop/yarn/*,$HADOOP_YARN_HOME/share/hadoop/yarn/lib/*
        """,
        "yarn.cluster.max-application-priority": "0",
        "yarn.http.policy": "HTTP_ONLY",
        "yarn.log-aggregation-enable": "false",
        "yarn.log-aggregation.file-formats": "TFile",
        "yarn.nodemanager.delete.debug-delay-sec": "0",
        "yarn.nodemanager.env-whitelist": """
        JAVA_HOME,HADOOP_COMMON_HOME,HADOOP_HDFS_HOME,HADOOP_CONF_DIR,CLASSPATH_PREPEND_DISTCACHE,HADOOP_YARN_HOME,\
        HADOOP_HOME,PATH,LANG,TZ
        """,
        "yarn.nodemanager.localizer.cache.target-size-mb": "10240",
        "yarn.nodemanager.pmem-check-enabled": "true",
        "yarn.nodemanager.remote-app-log-dir": "/tmp/logs",
        "yarn.nodemanager.remote-app-log-dir-include-older": "true",
        "yarn.nodemanager.remote-app-log-dir-suffix": "logs",
        "yarn.nodemanager.vmem-check-enabled": "true",
        "yarn.resourcemanager.address": "${yarn.resourcemanager.hostname}:8032",
        "yarn.resourcemanager.am.max-attempts": "2",
        "yarn.resourcemanager.application.max-tag.length": "100",
        "yarn.resourcemanager.application.max-tags": "10",
        "yarn.resourcemanager.ha.automatic-failover.enabled": "true",
        "yarn.resourcemanager.ha.enabled": "false",
        "yarn.resourcemanager.hostname": "0.0.0.0",
        "yarn.resourcemanager.recovery.enabled": "false",
        "yarn.resourcemanager.scheduler.class":
            "org.apache.hadoop.yarn.server.resourcemanager.scheduler.capacity.CapacityScheduler",
        "yarn.resourcemanager.webapp.address": "${yarn.resourcemanager.hostname}:8088",
        "yarn.resourcemanager.webapp.https.address": "${yarn.resourcemanager.hostname}:8090",
        "yarn.resourcemanager.webapp.rest-csrf.custom-header": "X-XSRF-Header",
        "yarn.resourcemanager.webapp.rest-csrf.enabled": "false",
        "yarn.resourcemanager.webapp.rest-csrf.methods-to-ignore": "GET,OPTIONS,HEAD",
        "yarn.resourcemanager.zk-max-znode-size.bytes": "1048576",
        "yarn.scheduler.maximum-allocation-mb": "8192",
        "yarn.scheduler.maximum-allocation-vcores": "4",
        "yarn.scheduler.minimum-allocation-mb": "1024",
        "yarn.scheduler.minimum-allocation-vcores": "1",
        "yarn.timeline-service.enabled": "false",
        "yarn.timeline-service.hostname": "0.0.0.0",
        "yarn.timeline-service.webapp.address": "${yarn.timeline-service.hostname}:8188",
        "yarn.timeline-service.webapp.https.address": "${yarn.timeline-service.hostname}:8190",
        "yarn.webapp.enable-rest-app-submissions": "true",
        "yarn.webapp.filter-entity-list-by-user": "false",
    ]

    static var defaultEntries: [String: Entry] {
        defaults.mapValues { Entry(value: $0, origin: .defaultValue) }
    }
}
