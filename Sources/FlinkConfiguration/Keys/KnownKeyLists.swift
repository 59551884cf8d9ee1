/// Every key of Flink's option classes that a cluster's configuration can hold, by the versions that know it.
///
/// Made by reflection: each static `ConfigOption` of the classes in `lib` and `opt` of Flink 1.17.2, 1.20.5, and 2.2.0,
/// without those of connectors, formats, and metric reporters, which are options of a table or have a prefix. Blanks and
/// line ends separate the keys.
enum KnownKeyLists {
    /// In 1.17.2, 1.20.5, and 2.2.0.
    static let inEvery = """
        $internal.application.main $internal.application.program-args $internal.deployment.config-dir
        $internal.pipeline.job-id $internal.yarn.log-config-file blob.client.connect.timeout blob.client.socket.timeout
        blob.fetch.backlog blob.fetch.num-concurrent blob.fetch.retries blob.offload.minsize blob.server.port
        blob.service.cleanup.interval blob.service.ssl.enabled blob.storage.directory
        classloader.check-leaked-classloader classloader.fail-on-metaspace-oom-error
        classloader.parent-first-patterns.additional classloader.parent-first-patterns.default classloader.resolve-order
        cleanup-strategy.exponential-delay.attempts cleanup-strategy.exponential-delay.initial-backoff
        cleanup-strategy.exponential-delay.max-backoff cleanup-strategy.fixed-delay.attempts
        cleanup-strategy.fixed-delay.delay cleanup-strategy.type client.heartbeat.interval client.heartbeat.timeout
        client.retry-period client.timeout cluster.intercept-user-system-exit cluster.io-pool.size
        cluster.processes.halt-on-fatal-error cluster.registration.error-delay cluster.registration.initial-timeout
        cluster.registration.max-timeout cluster.registration.refused-registration-delay
        cluster.services.shutdown-timeout cluster.thread-dump.stacktrace-max-depth cluster.uncaught-exception-handling
        compiler.delimited-informat.max-line-samples compiler.delimited-informat.max-sample-len
        compiler.delimited-informat.min-line-samples env.hadoop.conf.dir env.hbase.conf.dir env.java.opts.all
        env.java.opts.client env.java.opts.historyserver env.java.opts.jobmanager env.java.opts.taskmanager env.log.dir
        env.log.max env.pid.dir env.ssh.opts env.yarn.conf.dir execution.attached execution.batch-shuffle-mode
        execution.batch-state-backend.enabled execution.batch.adaptive.auto-parallelism.avg-data-volume-per-task
        execution.batch.adaptive.auto-parallelism.default-source-parallelism
        execution.batch.adaptive.auto-parallelism.enabled execution.batch.adaptive.auto-parallelism.max-parallelism
        execution.batch.adaptive.auto-parallelism.min-parallelism execution.batch.speculative.block-slow-node-duration
        execution.batch.speculative.enabled execution.batch.speculative.max-concurrent-executions
        execution.buffer-timeout.enabled execution.buffer-timeout.interval
        execution.checkpointing.aligned-checkpoint-timeout execution.checkpointing.externalized-checkpoint-retention
        execution.checkpointing.interval execution.checkpointing.max-concurrent-checkpoints
        execution.checkpointing.min-pause execution.checkpointing.mode execution.checkpointing.snapshot-compression
        execution.checkpointing.timeout execution.checkpointing.tolerable-failed-checkpoints
        execution.checkpointing.unaligned.enabled execution.checkpointing.unaligned.forced
        execution.checkpointing.unaligned.max-subtasks-per-channel-state-file execution.job-listeners
        execution.program-config.enabled execution.program-config.wildcards execution.runtime-mode
        execution.shutdown-on-application-finish execution.shutdown-on-attached-exit execution.sorted-inputs.enabled
        execution.sorted-inputs.memory execution.submit-failed-job-on-application-error execution.target
        external-resources factory.class filter.excludes filter.includes fs.allowed-fallback-filesystems
        fs.default-scheme fs.output.always-create-directory fs.overwrite-files heartbeat.interval
        heartbeat.rpc-failure-threshold heartbeat.timeout high-availability.cluster-id high-availability.jobmanager.port
        high-availability.kubernetes.leader-election.lease-duration
        high-availability.kubernetes.leader-election.renew-deadline
        high-availability.kubernetes.leader-election.retry-period high-availability.storageDir high-availability.type
        high-availability.zookeeper.client.acl high-availability.zookeeper.client.connection-timeout
        high-availability.zookeeper.client.max-retry-attempts high-availability.zookeeper.client.retry-wait
        high-availability.zookeeper.client.session-timeout
        high-availability.zookeeper.client.tolerate-suspended-connections high-availability.zookeeper.path.root
        high-availability.zookeeper.quorum historyserver.archive.clean-expired-jobs historyserver.archive.fs.dir
        historyserver.archive.fs.refresh-interval historyserver.archive.retained-jobs
        historyserver.log.jobmanager.url-pattern historyserver.log.taskmanager.url-pattern historyserver.web.address
        historyserver.web.port historyserver.web.refresh-interval historyserver.web.ssl.enabled historyserver.web.tmpdir
        internal.cluster.execution-mode internal.taskmanager.node-id internal.taskmanager.resource-id.metadata
        io.tmp.dirs jmx.server.port job-result-store.delete-on-commit job-result-store.storage-path
        jobmanager.adaptive-scheduler.min-parallelism-increase
        jobmanager.adaptive-scheduler.resource-stabilization-timeout jobmanager.adaptive-scheduler.resource-wait-timeout
        jobmanager.archive.fs.dir jobmanager.bind-host jobmanager.execution.attempts-history-size
        jobmanager.execution.failover-strategy jobmanager.future-pool.size jobmanager.io-pool.size
        jobmanager.memory.enable-jvm-direct-memory-limit jobmanager.memory.flink.size jobmanager.memory.heap.size
        jobmanager.memory.jvm-metaspace.size jobmanager.memory.jvm-overhead.fraction jobmanager.memory.jvm-overhead.max
        jobmanager.memory.jvm-overhead.min jobmanager.memory.off-heap.size jobmanager.memory.process.size
        jobmanager.partition.hybrid.partition-data-consume-constraint jobmanager.partition.release-during-job-execution
        jobmanager.resource-id jobmanager.retrieve-taskmanager-hostname jobmanager.rpc.address jobmanager.rpc.bind-port
        jobmanager.rpc.port jobmanager.scheduler jobstore.cache-size jobstore.expiration-time jobstore.max-capacity
        jobstore.type kubernetes.client.io-pool.size kubernetes.client.user-agent kubernetes.cluster-id
        kubernetes.config.file kubernetes.container.image.pull-policy kubernetes.container.image.pull-secrets
        kubernetes.container.image.ref kubernetes.context kubernetes.decorator.hadoop-conf-mount.enabled
        kubernetes.decorator.kerberos-mount.enabled kubernetes.entry.path kubernetes.env.secretKeyRef
        kubernetes.flink.conf.dir kubernetes.flink.log.dir kubernetes.hadoop.conf.config-map.name
        kubernetes.hostnetwork.enabled kubernetes.internal.jobmanager.entrypoint.class kubernetes.jobmanager.annotations
        kubernetes.jobmanager.cpu.amount kubernetes.jobmanager.cpu.limit-factor kubernetes.jobmanager.entrypoint.args
        kubernetes.jobmanager.labels kubernetes.jobmanager.memory.limit-factor kubernetes.jobmanager.node-selector
        kubernetes.jobmanager.owner.reference kubernetes.jobmanager.replicas kubernetes.jobmanager.service-account
        kubernetes.jobmanager.tolerations kubernetes.namespace kubernetes.node-name-label
        kubernetes.pod-template-file.default kubernetes.pod-template-file.jobmanager
        kubernetes.pod-template-file.taskmanager kubernetes.rest-service.annotations
        kubernetes.rest-service.exposed.node-port-address-type kubernetes.rest-service.exposed.type kubernetes.secrets
        kubernetes.service-account kubernetes.taskmanager.annotations kubernetes.taskmanager.cpu.amount
        kubernetes.taskmanager.cpu.limit-factor kubernetes.taskmanager.entrypoint.args kubernetes.taskmanager.labels
        kubernetes.taskmanager.memory.limit-factor kubernetes.taskmanager.node-selector
        kubernetes.taskmanager.service-account kubernetes.taskmanager.tolerations
        kubernetes.transactional-operation.max-retries metrics.fetcher.update-interval
        metrics.internal.query-service.port metrics.internal.query-service.thread-priority metrics.job.status.enable
        metrics.latency.granularity metrics.latency.history-size metrics.latency.interval metrics.reporters
        metrics.scope.delimiter metrics.scope.jm metrics.scope.jm-job metrics.scope.operator metrics.scope.task
        metrics.scope.tm metrics.scope.tm-job metrics.system-resource metrics.system-resource-probing-interval
        parallelism.default pipeline.auto-generate-uids pipeline.auto-watermark-interval pipeline.cached-files
        pipeline.classpaths pipeline.closure-cleaner-level pipeline.force-avro pipeline.force-kryo
        pipeline.generic-types pipeline.global-job-parameters pipeline.jars pipeline.jobvertex-parallelism-overrides
        pipeline.max-parallelism pipeline.name pipeline.object-reuse pipeline.vertex-description-mode
        pipeline.vertex-name-include-index-prefix pipeline.watermark-alignment.allow-unaligned-source-splits
        plugin.classloader.parent-first-patterns.additional plugin.classloader.parent-first-patterns.default
        process.jobmanager.working-dir process.taskmanager.working-dir process.working-dir python.archives
        python.client.executable python.executable python.execution-mode python.files
        python.fn-execution.arrow.batch.size python.fn-execution.bundle.size python.fn-execution.bundle.time
        python.fn-execution.memory.managed python.internal.archives-key-map python.internal.files-key-map
        python.internal.requirements-file-key python.job-options python.loopback-server.address
        python.map-state.iterate-response-batch-size python.map-state.read-cache-size python.map-state.write-cache-size
        python.metric.enabled python.operator-chaining.enabled python.profile.enabled python.requirements
        python.state.cache-size python.systemenv.enabled queryable-state.client.network-threads queryable-state.enable
        queryable-state.proxy.network-threads queryable-state.proxy.ports queryable-state.proxy.query-threads
        queryable-state.server.network-threads queryable-state.server.ports queryable-state.server.query-threads
        resourcemanager.job.timeout resourcemanager.previous-worker.recovery.timeout resourcemanager.rpc.port
        resourcemanager.standalone.start-up-time resourcemanager.start-worker.max-failure-rate
        resourcemanager.start-worker.retry-interval resourcemanager.taskmanager-registration.timeout
        resourcemanager.taskmanager-timeout rest.address rest.async.store-duration rest.await-leader-timeout
        rest.bind-address rest.bind-port rest.client.max-content-length rest.connection-timeout
        rest.flamegraph.cleanup-interval rest.flamegraph.delay-between-samples rest.flamegraph.enabled
        rest.flamegraph.num-samples rest.flamegraph.refresh-interval rest.flamegraph.stack-depth rest.idleness-timeout
        rest.port rest.retry.delay rest.retry.max-attempts rest.server.max-content-length rest.server.numThreads
        rest.server.thread-priority restart-strategy.exponential-delay.backoff-multiplier
        restart-strategy.exponential-delay.initial-backoff restart-strategy.exponential-delay.jitter-factor
        restart-strategy.exponential-delay.max-backoff restart-strategy.exponential-delay.reset-backoff-threshold
        restart-strategy.failure-rate.delay restart-strategy.failure-rate.failure-rate-interval
        restart-strategy.failure-rate.max-failures-per-interval restart-strategy.fixed-delay.attempts
        restart-strategy.fixed-delay.delay restart-strategy.type scope.delimiter scope.variables.additional
        scope.variables.excludes security.context.factory.classes security.delegation.tokens.enabled
        security.delegation.tokens.renewal.retry.backoff security.delegation.tokens.renewal.time-ratio
        security.kerberos.access.hadoopFileSystems security.kerberos.krb5-conf.path security.kerberos.login.contexts
        security.kerberos.login.keytab security.kerberos.login.principal security.kerberos.login.use-ticket-cache
        security.kerberos.relogin.period security.module.factory.classes security.ssl.algorithms
        security.ssl.internal.cert.fingerprint security.ssl.internal.close-notify-flush-timeout
        security.ssl.internal.enabled security.ssl.internal.handshake-timeout security.ssl.internal.key-password
        security.ssl.internal.keystore security.ssl.internal.keystore-password security.ssl.internal.session-cache-size
        security.ssl.internal.session-timeout security.ssl.internal.truststore security.ssl.internal.truststore-password
        security.ssl.key-password security.ssl.keystore security.ssl.keystore-password security.ssl.protocol
        security.ssl.provider security.ssl.rest.authentication-enabled security.ssl.rest.cert.fingerprint
        security.ssl.rest.enabled security.ssl.rest.key-password security.ssl.rest.keystore
        security.ssl.rest.keystore-password security.ssl.rest.truststore security.ssl.rest.truststore-password
        security.ssl.truststore security.ssl.truststore-password security.ssl.verify-hostname
        shuffle-service-factory.class slot.idle.timeout slot.request.timeout slotmanager.declare-needed-resource.delay
        slotmanager.max-total-resource.cpu slotmanager.max-total-resource.memory slotmanager.number-of-slots.max
        slotmanager.redundant-taskmanager-num slotmanager.requirement-check.delay slow-task-detector.check-interval
        slow-task-detector.execution-time.baseline-lower-bound slow-task-detector.execution-time.baseline-multiplier
        slow-task-detector.execution-time.baseline-ratio sql-client.execution.max-table-result.rows
        sql-client.execution.result-mode sql-client.verbose sql-gateway.session.check-interval
        sql-gateway.session.idle-timeout sql-gateway.session.max-num sql-gateway.worker.keepalive-time
        sql-gateway.worker.threads.max sql-gateway.worker.threads.min state.backend.rocksdb.block.blocksize
        state.backend.rocksdb.block.cache-size state.backend.rocksdb.block.metadata-blocksize
        state.backend.rocksdb.bloom-filter.bits-per-key state.backend.rocksdb.bloom-filter.block-based-mode
        state.backend.rocksdb.checkpoint.transfer.thread.num state.backend.rocksdb.compaction.level.max-size-level-base
        state.backend.rocksdb.compaction.level.target-file-size-base
        state.backend.rocksdb.compaction.level.use-dynamic-size state.backend.rocksdb.compaction.style
        state.backend.rocksdb.files.open state.backend.rocksdb.localdir state.backend.rocksdb.log.dir
        state.backend.rocksdb.log.file-num state.backend.rocksdb.log.level state.backend.rocksdb.log.max-file-size
        state.backend.rocksdb.memory.fixed-per-slot state.backend.rocksdb.memory.fixed-per-tm
        state.backend.rocksdb.memory.high-prio-pool-ratio state.backend.rocksdb.memory.managed
        state.backend.rocksdb.memory.partitioned-index-filters state.backend.rocksdb.memory.write-buffer-ratio
        state.backend.rocksdb.metrics.actual-delayed-write-rate state.backend.rocksdb.metrics.background-errors
        state.backend.rocksdb.metrics.block-cache-capacity state.backend.rocksdb.metrics.block-cache-hit
        state.backend.rocksdb.metrics.block-cache-miss state.backend.rocksdb.metrics.block-cache-pinned-usage
        state.backend.rocksdb.metrics.block-cache-usage state.backend.rocksdb.metrics.bytes-read
        state.backend.rocksdb.metrics.bytes-written state.backend.rocksdb.metrics.column-family-as-variable
        state.backend.rocksdb.metrics.compaction-pending state.backend.rocksdb.metrics.compaction-read-bytes
        state.backend.rocksdb.metrics.compaction-write-bytes state.backend.rocksdb.metrics.cur-size-active-mem-table
        state.backend.rocksdb.metrics.cur-size-all-mem-tables state.backend.rocksdb.metrics.estimate-live-data-size
        state.backend.rocksdb.metrics.estimate-num-keys state.backend.rocksdb.metrics.estimate-pending-compaction-bytes
        state.backend.rocksdb.metrics.estimate-table-readers-mem state.backend.rocksdb.metrics.is-write-stopped
        state.backend.rocksdb.metrics.iter-bytes-read state.backend.rocksdb.metrics.live-sst-files-size
        state.backend.rocksdb.metrics.mem-table-flush-pending state.backend.rocksdb.metrics.num-deletes-active-mem-table
        state.backend.rocksdb.metrics.num-deletes-imm-mem-tables
        state.backend.rocksdb.metrics.num-entries-active-mem-table
        state.backend.rocksdb.metrics.num-entries-imm-mem-tables state.backend.rocksdb.metrics.num-immutable-mem-table
        state.backend.rocksdb.metrics.num-live-versions state.backend.rocksdb.metrics.num-running-compactions
        state.backend.rocksdb.metrics.num-running-flushes state.backend.rocksdb.metrics.num-snapshots
        state.backend.rocksdb.metrics.size-all-mem-tables state.backend.rocksdb.metrics.stall-micros
        state.backend.rocksdb.metrics.total-sst-files-size state.backend.rocksdb.options-factory
        state.backend.rocksdb.predefined-options state.backend.rocksdb.restore-overlap-fraction-threshold
        state.backend.rocksdb.thread.num state.backend.rocksdb.timer-service.factory
        state.backend.rocksdb.use-bloom-filter state.backend.rocksdb.write-batch-size
        state.backend.rocksdb.writebuffer.count state.backend.rocksdb.writebuffer.number-to-merge
        state.backend.rocksdb.writebuffer.size state.backend.type table.builtin-catalog-name table.builtin-database-name
        table.dml-sync table.dynamic-table-options.enabled table.exec.async-lookup.buffer-capacity
        table.exec.async-lookup.output-mode table.exec.async-lookup.timeout
        table.exec.deduplicate.insert-update-after-sensitive-enabled
        table.exec.deduplicate.mini-batch.compact-changes-enabled table.exec.disabled-operators
        table.exec.legacy-cast-behaviour table.exec.mini-batch.allow-latency table.exec.mini-batch.enabled
        table.exec.mini-batch.size table.exec.rank.topn-cache-size table.exec.resource.default-parallelism
        table.exec.resource.external-buffer-memory table.exec.resource.hash-agg.memory
        table.exec.resource.hash-join.memory table.exec.resource.sort.memory table.exec.simplify-operator-name-enabled
        table.exec.sink.keyed-shuffle table.exec.sink.not-null-enforcer table.exec.sink.type-length-enforcer
        table.exec.sink.upsert-materialize table.exec.sort.async-merge-enabled table.exec.sort.default-limit
        table.exec.sort.max-num-file-handles table.exec.source.cdc-events-duplicate table.exec.source.idle-timeout
        table.exec.spill-compression.block-size table.exec.spill-compression.enabled table.exec.state.ttl
        table.exec.uid.format table.exec.uid.generation table.exec.window-agg.buffer-size-limit
        table.generated-code.max-length table.generated-code.max-members table.local-time-zone
        table.optimizer.agg-phase-strategy table.optimizer.bushy-join-reorder-threshold
        table.optimizer.distinct-agg.split.bucket-num table.optimizer.distinct-agg.split.enabled
        table.optimizer.dynamic-filtering.enabled table.optimizer.join-reorder-enabled
        table.optimizer.join.broadcast-threshold table.optimizer.multiple-input-enabled
        table.optimizer.non-deterministic-update.strategy table.optimizer.reuse-source-enabled
        table.optimizer.reuse-sub-plan-enabled table.optimizer.source.report-statistics-enabled
        table.plan.compile.catalog-objects table.plan.force-recompile table.plan.restore.catalog-objects
        table.resources.download-dir table.sql-dialect task.cancellation.interval task.cancellation.timeout
        task.cancellation.timers.timeout taskmanager.bind-host taskmanager.cpu.cores taskmanager.data.bind-port
        taskmanager.data.port taskmanager.data.ssl.enabled taskmanager.debug.memory.log
        taskmanager.debug.memory.log-interval taskmanager.host taskmanager.jvm-exit-on-oom taskmanager.memory.flink.size
        taskmanager.memory.framework.heap.size taskmanager.memory.framework.off-heap.batch-shuffle.size
        taskmanager.memory.framework.off-heap.size taskmanager.memory.jvm-metaspace.size
        taskmanager.memory.jvm-overhead.fraction taskmanager.memory.jvm-overhead.max taskmanager.memory.jvm-overhead.min
        taskmanager.memory.managed.consumer-weights taskmanager.memory.managed.fraction taskmanager.memory.managed.size
        taskmanager.memory.min-segment-size taskmanager.memory.network.fraction taskmanager.memory.network.max
        taskmanager.memory.network.min taskmanager.memory.process.size taskmanager.memory.segment-size
        taskmanager.memory.task.heap.size taskmanager.memory.task.off-heap.size taskmanager.network.bind-policy
        taskmanager.network.compression.codec taskmanager.network.detailed-metrics
        taskmanager.network.memory.buffer-debloat.enabled taskmanager.network.memory.buffer-debloat.period
        taskmanager.network.memory.buffer-debloat.samples taskmanager.network.memory.buffer-debloat.target
        taskmanager.network.memory.buffer-debloat.threshold-percentages
        taskmanager.network.memory.read-buffer.required-per-gate.max taskmanager.network.netty.client.connectTimeoutSec
        taskmanager.network.request-backoff.initial taskmanager.network.request-backoff.max taskmanager.network.retries
        taskmanager.network.sort-shuffle.min-buffers taskmanager.network.tcp-connection.enable-reuse-across-jobs
        taskmanager.numberOfTaskSlots taskmanager.registration.timeout taskmanager.resource-id taskmanager.rpc.bind-port
        taskmanager.rpc.port taskmanager.runtime.hashjoin-bloom-filters taskmanager.runtime.large-record-handler
        taskmanager.runtime.max-fan taskmanager.runtime.sort-spilling-threshold taskmanager.slot.timeout
        web.access-control-allow-origin web.cancel.enable web.checkpoints.history web.exception-history-size web.history
        web.log.path web.refresh-interval web.submit.enable web.timeout web.tmpdir web.upload.dir
        yarn.application-attempt-failures-validity-interval yarn.application-attempts yarn.application-master.port
        yarn.application.id yarn.application.name yarn.application.node-label yarn.application.priority
        yarn.application.queue yarn.application.type yarn.appmaster.vcores yarn.classpath.include-user-jar
        yarn.containers.vcores yarn.file-replication yarn.flink-dist-jar yarn.heartbeat.container-request-interval
        yarn.heartbeat.interval yarn.properties-file.location yarn.provided.lib.dirs yarn.provided.usrlib.dir
        yarn.security.kerberos.localized-keytab-path yarn.security.kerberos.ship-local-keytab yarn.ship-archives
        yarn.ship-files yarn.staging-directory yarn.tags yarn.taskmanager.node-label zookeeper.sasl.disable
        zookeeper.sasl.login-context-name zookeeper.sasl.service-name
        """

    /// In 1.17.2 alone.
    static let until118 = """
        akka.ask.callstack akka.ask.timeout akka.client-socket-worker-pool.pool-size-factor
        akka.client-socket-worker-pool.pool-size-max akka.client-socket-worker-pool.pool-size-min
        akka.fork-join-executor.parallelism-factor akka.fork-join-executor.parallelism-max
        akka.fork-join-executor.parallelism-min akka.framesize akka.jvm-exit-on-fatal-error akka.log.lifecycle.events
        akka.lookup.timeout akka.retry-gate-closed-for akka.rpc.force-invocation-serialization
        akka.server-socket-worker-pool.pool-size-factor akka.server-socket-worker-pool.pool-size-max
        akka.server-socket-worker-pool.pool-size-min akka.ssl.enabled akka.startup-timeout akka.tcp.timeout
        akka.throughput cluster.fine-grained-resource-management.enabled dstl.dfs.base-path dstl.dfs.batch.persist-delay
        dstl.dfs.batch.persist-size-threshold dstl.dfs.compression.enabled dstl.dfs.discard.num-threads
        dstl.dfs.download.local-cache.idle-timeout-ms dstl.dfs.preemptive-persist-threshold dstl.dfs.upload.buffer-size
        dstl.dfs.upload.max-attempts dstl.dfs.upload.max-in-flight dstl.dfs.upload.next-attempt-delay
        dstl.dfs.upload.num-threads dstl.dfs.upload.retry-policy dstl.dfs.upload.timeout pipeline.operator-chaining
        slotmanager.request-timeout state.backend.changelog.enabled state.backend.changelog.enabled_for_application
        state.backend.changelog.max-failures-allowed state.backend.changelog.periodic-materialize.interval
        state.backend.changelog.storage state.backend.incremental state.checkpoint-storage state.checkpoints.dir
        state.checkpoints.num-retained state.savepoints.dir state.storage.fs.memory-threshold
        state.storage.fs.write-buffer-size taskmanager.network.hybrid-shuffle.spill-index-segment-size
        taskmanager.state.local.root-dirs
        """

    /// In 1.17.2 and 1.20.5, gone in 2.2.0.
    static let until120 = """
        akka.client.timeout akka.watch.heartbeat.interval akka.watch.heartbeat.pause akka.watch.threshold
        cluster.evenly-spread-out-slots execution.checkpointing.alignment-timeout
        execution.checkpointing.approximate-local-recovery
        execution.checkpointing.checkpoints-after-tasks-finish.enabled execution.checkpointing.force
        execution.checkpointing.recover-without-channel-state.checkpoint-id fine-grained.shuffle-mode.all-blocking
        hidden.execution.mode hidden.execution.retries high-availability.job.delay
        high-availability.zookeeper.path.jobgraphs high-availability.zookeeper.path.running-registry
        jobmanager.adaptive-batch-scheduler.avg-data-volume-per-task
        jobmanager.adaptive-batch-scheduler.default-source-parallelism
        jobmanager.adaptive-batch-scheduler.max-parallelism jobmanager.adaptive-batch-scheduler.min-parallelism
        jobmanager.adaptive-batch-scheduler.speculative.block-slow-node-duration
        jobmanager.adaptive-batch-scheduler.speculative.enabled
        jobmanager.adaptive-batch-scheduler.speculative.max-concurrent-executions jobmanager.heap.mb
        jobmanager.heap.size jobmanager.web.address local.number-resourcemanager pipeline.auto-type-registration
        pipeline.default-kryo-serializers pipeline.registered-kryo-types pipeline.registered-pojo-types
        pipeline.time-characteristic resourcemanager.taskmanager-release.wait.result.consumed
        security.kerberos.fetch.delegation-token security.kerberos.tokens.renewal.retry.backoff
        security.kerberos.tokens.renewal.time-ratio security.ssl.enabled slotmanager.taskmanager-timeout
        sql-client.display.max-column-width state.backend.async state.backend.latency-track.history-size
        state.backend.latency-track.keyed-state-enabled state.backend.latency-track.sample-interval
        state.backend.latency-track.state-name-as-variable state.backend.local-recovery
        table.exec.legacy-transformation-uids table.exec.shuffle-mode table.optimizer.source.aggregate-pushdown-enabled
        table.optimizer.source.predicate-pushdown-enabled taskmanager.exit-on-fatal-akka-error taskmanager.heap.mb
        taskmanager.heap.size taskmanager.network.batch-shuffle.compression.enabled
        taskmanager.network.blocking-shuffle.type taskmanager.network.hybrid-shuffle.num-retained-in-memory-regions-max
        taskmanager.network.max-num-tcp-connections taskmanager.network.memory.buffers-per-channel
        taskmanager.network.memory.exclusive-buffers-request-timeout-ms
        taskmanager.network.memory.floating-buffers-per-gate taskmanager.network.memory.fraction
        taskmanager.network.memory.max taskmanager.network.memory.max-buffers-per-channel
        taskmanager.network.memory.max-overdraft-buffers-per-gate taskmanager.network.memory.min
        taskmanager.network.netty.client.numThreads taskmanager.network.netty.num-arenas
        taskmanager.network.netty.sendReceiveBufferSize taskmanager.network.netty.server.backlog
        taskmanager.network.netty.server.numThreads taskmanager.network.netty.transport
        taskmanager.network.numberOfBuffers taskmanager.network.sort-shuffle.min-parallelism
        taskmanager.registration.initial-backoff taskmanager.registration.max-backoff
        taskmanager.registration.refused-backoff web.address web.backpressure.cleanup-interval
        web.backpressure.delay-between-samples web.backpressure.num-samples web.backpressure.refresh-interval web.port
        web.ssl.enabled
        """
}
