/// Keys with the other names that Flink reads them under, one key a line, by the versions that do so.
///
/// Made by reflection, as ``KnownKeyLists``: the deprecated and fallback keys of each option, in Flink's order.
enum OldNameLists {
    /// In 1.17.2, 1.20.5, and 2.2.0.
    static let inEvery = """
        blob.service.cleanup.interval library-cache-manager.cleanup.interval
        classloader.parent-first-patterns.default classloader.parent-first-patterns
        cleanup-strategy.type cleanup-strategy
        client.timeout akka.client.timeout
        env.java.opts.all env.java.opts
        execution.batch.adaptive.auto-parallelism.avg-data-volume-per-task jobmanager.adaptive-batch-scheduler.avg-data-volume-per-task
        execution.batch.adaptive.auto-parallelism.default-source-parallelism jobmanager.adaptive-batch-scheduler.default-source-parallelism
        execution.batch.adaptive.auto-parallelism.max-parallelism jobmanager.adaptive-batch-scheduler.max-parallelism
        execution.batch.adaptive.auto-parallelism.min-parallelism jobmanager.adaptive-batch-scheduler.min-parallelism
        execution.batch.speculative.block-slow-node-duration jobmanager.adaptive-batch-scheduler.speculative.block-slow-node-duration
        execution.batch.speculative.enabled jobmanager.adaptive-batch-scheduler.speculative.enabled
        execution.batch.speculative.max-concurrent-executions jobmanager.adaptive-batch-scheduler.speculative.max-concurrent-executions
        execution.buffer-timeout.interval execution.buffer-timeout
        execution.checkpointing.aligned-checkpoint-timeout execution.checkpointing.alignment-timeout
        execution.checkpointing.unaligned.enabled execution.checkpointing.unaligned
        execution.program-config.enabled execution.allow-client-job-configurations
        high-availability.cluster-id high-availability.zookeeper.path.namespace recovery.zookeeper.path.namespace
        high-availability.jobmanager.port recovery.jobmanager.port
        high-availability.storageDir high-availability.zookeeper.storageDir recovery.zookeeper.storageDir
        high-availability.type recovery.mode high-availability
        high-availability.zookeeper.client.connection-timeout recovery.zookeeper.client.connection-timeout
        high-availability.zookeeper.client.max-retry-attempts recovery.zookeeper.client.max-retry-attempts
        high-availability.zookeeper.client.retry-wait recovery.zookeeper.client.retry-wait
        high-availability.zookeeper.client.session-timeout recovery.zookeeper.client.session-timeout
        high-availability.zookeeper.path.root recovery.zookeeper.path.root
        high-availability.zookeeper.quorum recovery.zookeeper.quorum
        io.tmp.dirs taskmanager.tmp.dirs
        jobmanager.execution.attempts-history-size job-manager.max-attempts-history-size
        kubernetes.container.image.ref kubernetes.container.image
        kubernetes.jobmanager.cpu.amount kubernetes.jobmanager.cpu
        kubernetes.jobmanager.service-account kubernetes.service-account
        kubernetes.pod-template-file.default kubernetes.pod-template-file
        kubernetes.pod-template-file.jobmanager kubernetes.pod-template-file kubernetes.pod-template-file.default
        kubernetes.pod-template-file.taskmanager kubernetes.pod-template-file kubernetes.pod-template-file.default
        kubernetes.taskmanager.cpu.amount kubernetes.taskmanager.cpu
        kubernetes.taskmanager.service-account kubernetes.service-account
        metrics.scope.jm-job metrics.scope.jm.job
        metrics.scope.tm-job metrics.scope.tm.job
        process.jobmanager.working-dir process.working-dir
        process.taskmanager.working-dir process.working-dir
        queryable-state.client.network-threads query.client.network-threads
        queryable-state.proxy.network-threads query.proxy.network-threads
        queryable-state.proxy.ports query.proxy.ports
        queryable-state.proxy.query-threads query.proxy.query-threads
        queryable-state.server.network-threads query.server.network-threads
        queryable-state.server.ports query.server.ports
        queryable-state.server.query-threads query.server.query-threads
        resourcemanager.taskmanager-registration.timeout taskmanager.registration.timeout
        resourcemanager.taskmanager-timeout slotmanager.taskmanager-timeout
        rest.address jobmanager.rpc.address
        rest.bind-address web.address jobmanager.web.address
        rest.bind-port rest.port web.port jobmanager.web.port
        rest.port web.port
        restart-strategy.type restart-strategy
        security.delegation.tokens.enabled security.kerberos.fetch.delegation-token
        security.delegation.tokens.renewal.retry.backoff security.kerberos.tokens.renewal.retry.backoff
        security.delegation.tokens.renewal.time-ratio security.kerberos.tokens.renewal.time-ratio
        security.kerberos.access.hadoopFileSystems yarn.security.kerberos.additionalFileSystems
        security.kerberos.login.keytab security.keytab
        security.kerberos.login.principal security.principal
        security.ssl.internal.close-notify-flush-timeout security.ssl.close-notify-flush-timeout
        security.ssl.internal.handshake-timeout security.ssl.handshake-timeout
        security.ssl.internal.session-cache-size security.ssl.session-cache-size
        security.ssl.internal.session-timeout security.ssl.session-timeout
        state.backend.type state.backend
        task.cancellation.interval task.cancellation-interval
        task.cancellation.timers.timeout timerservice.exceptional.shutdown.timeout
        taskmanager.debug.memory.log taskmanager.debug.memory.startLogThread
        taskmanager.debug.memory.log-interval taskmanager.debug.memory.logIntervalMs
        taskmanager.memory.managed.size taskmanager.memory.size
        taskmanager.memory.network.fraction taskmanager.network.memory.fraction
        taskmanager.memory.network.max taskmanager.network.memory.max
        taskmanager.memory.network.min taskmanager.network.memory.min
        taskmanager.network.netty.client.connectTimeoutSec taskmanager.net.client.connectTimeoutSec
        taskmanager.network.request-backoff.initial taskmanager.net.request-backoff.initial
        taskmanager.network.request-backoff.max taskmanager.net.request-backoff.max
        taskmanager.network.retries taskmanager.network.retries
        taskmanager.registration.timeout taskmanager.maxRegistrationDuration
        web.access-control-allow-origin jobmanager.web.access-control-allow-origin
        web.checkpoints.history jobmanager.web.checkpoints.history
        web.history jobmanager.web.history
        web.log.path jobmanager.web.log.path
        web.refresh-interval jobmanager.web.refresh-interval
        web.submit.enable jobmanager.web.submit.enable
        web.tmpdir jobmanager.web.tmpdir
        web.upload.dir jobmanager.web.upload.dir
        yarn.classpath.include-user-jar yarn.per-job-cluster.include-user-jar
        yarn.heartbeat.interval yarn.heartbeat-delay
        yarn.ship-files yarn.ship-directories
        """

    /// In 1.17.2 alone.
    static let until118 = """
        state.checkpoints.dir state.backend.fs.checkpointdir
        state.savepoints.dir savepoints.state.backend.fs.dir
        state.storage.fs.memory-threshold state.backend.fs.memory-threshold
        state.storage.fs.write-buffer-size state.backend.fs.write-buffer-size
        taskmanager.slot.timeout akka.ask.timeout
        """

    /// In 1.17.2 and 1.20.5, gone in 2.2.0.
    static let until120 = """
        high-availability.job.delay recovery.job.delay
        high-availability.zookeeper.path.jobgraphs recovery.zookeeper.path.jobgraphs
        state.backend.rocksdb.localdir state.backend.rocksdb.checkpointdir
        table.exec.deduplicate.insert-update-after-sensitive-enabled table.exec.deduplicate.insert-and-updateafter-sensitive.enabled
        table.exec.deduplicate.mini-batch.compact-changes-enabled table.exec.deduplicate.mini-batch.compact-changes.enabled
        table.exec.rank.topn-cache-size table.exec.topn-cache-size
        taskmanager.network.batch-shuffle.compression.enabled taskmanager.network.blocking-shuffle.compression.enabled
        taskmanager.network.netty.client.numThreads taskmanager.net.client.numThreads
        taskmanager.network.netty.num-arenas taskmanager.net.num-arenas
        taskmanager.network.netty.sendReceiveBufferSize taskmanager.net.sendReceiveBufferSize
        taskmanager.network.netty.server.backlog taskmanager.net.server.backlog
        taskmanager.network.netty.server.numThreads taskmanager.net.server.numThreads
        taskmanager.network.netty.transport taskmanager.net.transport
        taskmanager.registration.initial-backoff taskmanager.initial-registration-pause
        taskmanager.registration.max-backoff taskmanager.max-registration-pause
        taskmanager.registration.refused-backoff taskmanager.refused-registration-pause
        web.address jobmanager.web.address
        web.backpressure.cleanup-interval jobmanager.web.backpressure.cleanup-interval
        web.backpressure.delay-between-samples jobmanager.web.backpressure.delay-between-samples
        web.backpressure.num-samples jobmanager.web.backpressure.num-samples
        web.backpressure.refresh-interval jobmanager.web.backpressure.refresh-interval
        web.port jobmanager.web.port
        web.ssl.enabled jobmanager.web.ssl.enabled
        """

    /// In 1.20.5 and 2.2.0, not yet in 1.17.2.
    static let from118 = """
        execution.checkpointing.checkpoints-after-tasks-finish execution.checkpointing.checkpoints-after-tasks-finish.enabled
        execution.checkpointing.cleaner.parallel-mode state.checkpoint.cleaner.parallel-mode
        execution.checkpointing.create-subdir state.checkpoints.create-subdir
        execution.checkpointing.data-inline-threshold state.storage.fs.memory-threshold state.backend.fs.memory-threshold
        execution.checkpointing.dir state.checkpoints.dir state.backend.fs.checkpointdir
        execution.checkpointing.incremental state.backend.incremental
        execution.checkpointing.local-backup.dirs taskmanager.state.local.root-dirs
        execution.checkpointing.local-backup.enabled execution.state-recovery.from-local state.backend.local-recovery
        execution.checkpointing.num-retained state.checkpoints.num-retained
        execution.checkpointing.savepoint-dir state.savepoints.dir savepoints.state.backend.fs.dir
        execution.checkpointing.storage state.checkpoint-storage
        execution.checkpointing.write-buffer-size state.storage.fs.write-buffer-size state.backend.fs.write-buffer-size
        execution.state-recovery.approximate-local-recovery execution.checkpointing.approximate-local-recovery
        execution.state-recovery.claim-mode execution.savepoint-restore-mode
        execution.state-recovery.from-local state.backend.local-recovery
        execution.state-recovery.ignore-unclaimed-state execution.savepoint.ignore-unclaimed-state
        execution.state-recovery.path execution.savepoint.path
        execution.state-recovery.without-channel-state.checkpoint-id execution.checkpointing.recover-without-channel-state.checkpoint-id
        minicluster.number-of-taskmanagers local.number-taskmanager
        pekko.ask.callstack akka.ask.callstack
        pekko.ask.timeout akka.ask.timeout
        pekko.client-socket-worker-pool.pool-size-factor akka.client-socket-worker-pool.pool-size-factor
        pekko.client-socket-worker-pool.pool-size-max akka.client-socket-worker-pool.pool-size-max
        pekko.client-socket-worker-pool.pool-size-min akka.client-socket-worker-pool.pool-size-min
        pekko.fork-join-executor.parallelism-factor akka.fork-join-executor.parallelism-factor
        pekko.fork-join-executor.parallelism-max akka.fork-join-executor.parallelism-max
        pekko.fork-join-executor.parallelism-min akka.fork-join-executor.parallelism-min
        pekko.framesize akka.framesize
        pekko.jvm-exit-on-fatal-error akka.jvm-exit-on-fatal-error
        pekko.log.lifecycle.events akka.log.lifecycle.events
        pekko.lookup.timeout akka.lookup.timeout
        pekko.retry-gate-closed-for akka.retry-gate-closed-for
        pekko.rpc.force-invocation-serialization akka.rpc.force-invocation-serialization
        pekko.server-socket-worker-pool.pool-size-factor akka.server-socket-worker-pool.pool-size-factor
        pekko.server-socket-worker-pool.pool-size-max akka.server-socket-worker-pool.pool-size-max
        pekko.server-socket-worker-pool.pool-size-min akka.server-socket-worker-pool.pool-size-min
        pekko.ssl.enabled akka.ssl.enabled
        pekko.startup-timeout akka.startup-timeout
        pekko.tcp.timeout akka.tcp.timeout
        pekko.throughput akka.throughput
        pipeline.operator-chaining.enabled pipeline.operator-chaining
        rest.cache.checkpoint-statistics.timeout web.refresh-interval
        state.changelog.dstl.dfs.base-path dstl.dfs.base-path
        state.changelog.dstl.dfs.batch.persist-delay dstl.dfs.batch.persist-delay
        state.changelog.dstl.dfs.batch.persist-size-threshold dstl.dfs.batch.persist-size-threshold
        state.changelog.dstl.dfs.compression.enabled dstl.dfs.compression.enabled
        state.changelog.dstl.dfs.discard.num-threads dstl.dfs.discard.num-threads
        state.changelog.dstl.dfs.download.local-cache.idle-timeout-ms dstl.dfs.download.local-cache.idle-timeout-ms
        state.changelog.dstl.dfs.preemptive-persist-threshold dstl.dfs.preemptive-persist-threshold
        state.changelog.dstl.dfs.upload.buffer-size dstl.dfs.upload.buffer-size
        state.changelog.dstl.dfs.upload.max-attempts dstl.dfs.upload.max-attempts
        state.changelog.dstl.dfs.upload.max-in-flight dstl.dfs.upload.max-in-flight
        state.changelog.dstl.dfs.upload.next-attempt-delay dstl.dfs.upload.next-attempt-delay
        state.changelog.dstl.dfs.upload.num-threads dstl.dfs.upload.num-threads
        state.changelog.dstl.dfs.upload.retry-policy dstl.dfs.upload.retry-policy
        state.changelog.dstl.dfs.upload.timeout dstl.dfs.upload.timeout
        state.changelog.enabled state.backend.changelog.enabled
        state.changelog.max-failures-allowed state.backend.changelog.max-failures-allowed
        state.changelog.periodic-materialize.enabled state.backend.changelog.periodic-materialize.enabled
        state.changelog.periodic-materialize.interval state.backend.changelog.periodic-materialize.interval
        state.changelog.storage state.backend.changelog.storage
        state.latency-track.history-size state.backend.latency-track.history-size
        state.latency-track.keyed-state-enabled state.backend.latency-track.keyed-state-enabled
        state.latency-track.sample-interval state.backend.latency-track.sample-interval
        state.latency-track.state-name-as-variable state.backend.latency-track.state-name-as-variable
        taskmanager.network.memory.buffers-request-timeout taskmanager.network.memory.exclusive-buffers-request-timeout-ms
        taskmanager.runtime.fs-timeout taskmanager.runtime.fs_timeout
        taskmanager.slot.timeout pekko.ask.timeout
        """

    /// In 1.20.5 alone.
    static let from118Until120 = """
        sql-client.display.max-column-width table.display.max-column-width
        table.optimizer.sql2rel.project-merge.enabled table.optimizer.sql-to-rel.project.merge.enabled
        taskmanager.network.hybrid-shuffle.spill-index-region-group-size taskmanager.network.hybrid-shuffle.spill-index-segment-size
        """

    /// In 2.2.0, not yet in 1.20.5.
    static let from20 = """
        high-availability.zookeeper.path.execution-plans recovery.zookeeper.path.jobgraphs high-availability.zookeeper.path.jobgraphs
        jobmanager.adaptive-scheduler.executing.cooldown-after-rescaling jobmanager.adaptive-scheduler.scaling-interval.min
        jobmanager.adaptive-scheduler.submission.resource-stabilization-timeout jobmanager.adaptive-scheduler.resource-stabilization-timeout
        jobmanager.adaptive-scheduler.submission.resource-wait-timeout jobmanager.adaptive-scheduler.resource-wait-timeout
        table.exec.async-scalar.max-concurrent-operations table.exec.async-scalar.buffer-capacity
        """
}
