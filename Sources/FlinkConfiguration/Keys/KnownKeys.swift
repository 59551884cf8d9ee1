/// What a key of Flink's configuration can be.
enum KnownKeys {
    /// The keys of Flink's options and their old names.
    ///
    /// - Parameter version: nil for those of any.
    static func all(in version: FlinkVersion?) -> Set<String> {
        var keys = OldNames.all(in: version).union(besides)
        for list in KnownKeyLists.all where list.holds(in: version) {
            keys.formUnion(list.text.split { $0 == " " || $0 == "\n" }.map(String.init))
        }
        if version.map({ $0 < FlinkVersion(2, 0) }) ?? true {
            keys.formUnion([FlinkOptions.jobManagerLegacyHeap, FlinkOptions.jobManagerLegacyHeapMB])
        }
        return keys
    }

    /// Keys that no option class names: those of Flink's scripts.
    private static let besides = [
        "env.pid.dir", "env.stdout-err.redirect-to-file", "env.ssh.opts", "internal.jobgraph-path",
    ]

    /// Below these anything may stand: keys of Hadoop, of file systems, of reporters, and names of variables.
    static let freePrefixes = [
        FlinkOptions.hadoopPrefix, FlinkOptions.yarnPrefix, FlinkOptions.masterEnvironmentPrefix,
        FlinkOptions.taskManagerEnvironmentPrefix, FlinkOptions.oldMasterEnvironmentPrefix, "yarn.taskmanager.env.",
        "metrics.reporter.", "metrics.scope.variables.", "traces.reporter.", "events.reporter.", "external-resource.",
        "security.kerberos.token.provider.", "security.delegation.token.provider.", "s3.", "s3a.", "s3n.", "s3p.",
        "presto.", "fs.", "gs.", "oss.", "azure.", "hive.", "dfs.", "hadoop.", "pipeline.global-job-parameters.",
        "restart-strategy.", "kubernetes.", "table.", "sql-",
    ]

    /// Keys that people take for another, with the one they mean.
    static let mistaken = [
        "cluster.id": FlinkOptions.haClusterID,
        "cluster-id": FlinkOptions.haClusterID,
        "high-availability.mode": FlinkOptions.haMode,
        "high-availability.storagePath": FlinkOptions.haStoragePath,
        "high-availability.storage-path": FlinkOptions.haStoragePath,
        "jobmanager.memory.size": FlinkOptions.jobManagerProcessMemory,
        "jobmanager.memory": FlinkOptions.jobManagerProcessMemory,
        "jobmanager.memory.process": FlinkOptions.jobManagerProcessMemory,
        "jobmanager.heap.size": FlinkOptions.jobManagerProcessMemory,
        "jobmanager.heap.mb": FlinkOptions.jobManagerProcessMemory,
        "taskmanager.memory": FlinkOptions.taskManagerProcessMemory,
        "taskmanager.memory.process": FlinkOptions.taskManagerProcessMemory,
        "taskmanager.heap.size": FlinkOptions.taskManagerProcessMemory,
        "taskmanager.heap.mb": FlinkOptions.taskManagerProcessMemory,
        "taskmanager.slots": FlinkOptions.taskSlots,
        "taskmanager.number-of-task-slots": FlinkOptions.taskSlots,
        "parallelism": FlinkOptions.parallelismDefault,
        "jobmanager.vcores": FlinkOptions.appMasterVcores,
        "yarn.jobmanager.vcores": FlinkOptions.appMasterVcores,
        "taskmanager.vcores": FlinkOptions.vcores,
        "yarn.taskmanager.vcores": FlinkOptions.vcores,
        "yarn.queue": FlinkOptions.applicationQueue,
        "yarn.name": FlinkOptions.applicationName,
        "yarn.priority": FlinkOptions.applicationPriority,
        "yarn.type": FlinkOptions.applicationType,
        "yarn.node-label": FlinkOptions.applicationNodeLabel,
        "yarn.application.tags": FlinkOptions.applicationTags,
        "yarn.application.attempts": FlinkOptions.applicationAttempts,
        "yarn.staging-dir": FlinkOptions.stagingDirectory,
        "yarn.provided.libs": FlinkOptions.providedLibDirs,
        "yarn.ship.files": FlinkOptions.shipFiles,
        "yarn.ship.archives": FlinkOptions.shipArchives,
        "python.client": FlinkOptions.pythonClientExecutable,
        "python.interpreter": FlinkOptions.pythonExecutable,
        "python.path": FlinkOptions.pythonPath,
        "security.kerberos.keytab": FlinkOptions.kerberosKeytab,
        "security.kerberos.principal": FlinkOptions.kerberosPrincipal,
    ]
}
