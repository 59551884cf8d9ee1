extension KnownKeyLists {
    /// In 1.20.5 and 2.2.0, not yet in 1.17.2.
    static let from118 = """
        env.java.default-opts.all env.java.default-opts.jobmanager env.java.default-opts.taskmanager
        env.java.opts.sql-gateway env.log.level env.stdout-err.redirect-to-file execution.batch.job-recovery.enabled
        execution.batch.job-recovery.previous-worker.recovery.timeout execution.batch.job-recovery.snapshot.min-pause
        execution.checkpointing.checkpoints-after-tasks-finish execution.checkpointing.cleaner.parallel-mode
        execution.checkpointing.create-subdir execution.checkpointing.data-inline-threshold execution.checkpointing.dir
        execution.checkpointing.file-merging.across-checkpoint-boundary execution.checkpointing.file-merging.enabled
        execution.checkpointing.file-merging.max-file-size execution.checkpointing.file-merging.max-space-amplification
        execution.checkpointing.file-merging.max-subtasks-per-file execution.checkpointing.file-merging.pool-blocking
        execution.checkpointing.incremental execution.checkpointing.interval-during-backlog
        execution.checkpointing.local-backup.dirs execution.checkpointing.local-backup.enabled
        execution.checkpointing.num-retained execution.checkpointing.savepoint-dir execution.checkpointing.storage
        execution.checkpointing.unaligned.interruptible-timers.enabled execution.checkpointing.write-buffer-size
        execution.sort-keyed-partition.memory execution.sort-partition.memory
        execution.state-recovery.approximate-local-recovery execution.state-recovery.claim-mode
        execution.state-recovery.from-local execution.state-recovery.ignore-unclaimed-state
        execution.state-recovery.path execution.state-recovery.without-channel-state.checkpoint-id
        high-availability.zookeeper.client.authorization high-availability.zookeeper.client.ensemble-tracker
        high-availability.zookeeper.client.max-close-wait
        high-availability.zookeeper.client.simulated-session-expiration-percent
        job-event.store.write-buffer.flush-interval job-event.store.write-buffer.size
        jobmanager.adaptive-scheduler.prefer-minimal-taskmanagers jobmanager.adaptive-scheduler.scaling-interval.max
        jobmanager.adaptive-scheduler.scaling-interval.min jobmanager.failure-enrichers
        kubernetes.artifacts.local-upload-enabled kubernetes.artifacts.local-upload-overwrite
        kubernetes.artifacts.local-upload-target kubernetes.internal-service.annotations
        kubernetes.transactional-operation.initial-retry-delay kubernetes.transactional-operation.max-retry-delay
        materialized-table.refresh-mode.freshness-threshold metrics.scope.jm-operator minicluster.number-of-taskmanagers
        partition.fields.#.date-formatter pekko.ask.callstack pekko.ask.timeout
        pekko.client-socket-worker-pool.pool-size-factor pekko.client-socket-worker-pool.pool-size-max
        pekko.client-socket-worker-pool.pool-size-min pekko.fork-join-executor.parallelism-factor
        pekko.fork-join-executor.parallelism-max pekko.fork-join-executor.parallelism-min pekko.framesize
        pekko.jvm-exit-on-fatal-error pekko.log.lifecycle.events pekko.lookup.timeout
        pekko.remote-fork-join-executor.parallelism-factor pekko.remote-fork-join-executor.parallelism-max
        pekko.remote-fork-join-executor.parallelism-min pekko.retry-gate-closed-for
        pekko.rpc.force-invocation-serialization pekko.server-socket-worker-pool.pool-size-factor
        pekko.server-socket-worker-pool.pool-size-max pekko.server-socket-worker-pool.pool-size-min pekko.ssl.enabled
        pekko.startup-timeout pekko.tcp.timeout pekko.throughput pipeline.force-kryo-avro
        pipeline.operator-chaining.chain-operators-with-different-max-parallelism pipeline.operator-chaining.enabled
        pipeline.serialization-config python.pythonpath rest.cache.checkpoint-statistics.size
        rest.cache.checkpoint-statistics.timeout rest.path rest.profiling.dir rest.profiling.duration-max
        rest.profiling.enabled rest.profiling.history-size rest.url-prefix
        restart-strategy.exponential-delay.attempts-before-reset-backoff security.ssl.internal.keystore-type
        security.ssl.internal.truststore-type security.ssl.rest.keystore-type security.ssl.rest.truststore-type
        sink.committer.retries slotmanager.min-total-resource.cpu slotmanager.min-total-resource.memory
        slotmanager.number-of-slots.min sql-client.display.color-schema sql-client.display.print-time-cost
        sql-client.display.show-line-numbers sql-gateway.session.plan-cache.enabled sql-gateway.session.plan-cache.size
        sql-gateway.session.plan-cache.ttl state.backend.rocksdb.compression.per.level
        state.backend.rocksdb.incremental-restore-async-compact-after-rescale
        state.backend.rocksdb.manual-compaction.max-auto-compactions
        state.backend.rocksdb.manual-compaction.max-file-size-to-compact
        state.backend.rocksdb.manual-compaction.max-files-to-compact
        state.backend.rocksdb.manual-compaction.max-output-file-size
        state.backend.rocksdb.manual-compaction.max-parallel-compactions
        state.backend.rocksdb.manual-compaction.min-files-to-compact
        state.backend.rocksdb.manual-compaction.min-interval state.backend.rocksdb.metrics.bloom-filter-full-positive
        state.backend.rocksdb.metrics.bloom-filter-full-true-positive state.backend.rocksdb.metrics.bloom-filter-useful
        state.backend.rocksdb.metrics.num-files-at-level state.backend.rocksdb.rescaling.use-delete-files-in-range
        state.backend.rocksdb.timer-service.cache-size state.backend.rocksdb.use-ingest-db-restore-mode
        state.changelog.dstl.dfs.base-path state.changelog.dstl.dfs.batch.persist-delay
        state.changelog.dstl.dfs.batch.persist-size-threshold state.changelog.dstl.dfs.compression.enabled
        state.changelog.dstl.dfs.discard.num-threads state.changelog.dstl.dfs.download.local-cache.idle-timeout-ms
        state.changelog.dstl.dfs.preemptive-persist-threshold state.changelog.dstl.dfs.upload.buffer-size
        state.changelog.dstl.dfs.upload.max-attempts state.changelog.dstl.dfs.upload.max-in-flight
        state.changelog.dstl.dfs.upload.next-attempt-delay state.changelog.dstl.dfs.upload.num-threads
        state.changelog.dstl.dfs.upload.retry-policy state.changelog.dstl.dfs.upload.timeout state.changelog.enabled
        state.changelog.max-failures-allowed state.changelog.periodic-materialize.enabled
        state.changelog.periodic-materialize.interval state.changelog.storage state.latency-track.history-size
        state.latency-track.keyed-state-enabled state.latency-track.sample-interval
        state.latency-track.state-name-as-variable table.catalog-modification.listeners table.column-expansion-strategy
        table.display.max-column-width table.exec.async-scalar.max-attempts table.exec.async-scalar.retry-delay
        table.exec.async-scalar.retry-strategy table.exec.async-scalar.timeout
        table.exec.interval-join.min-cleanup-interval table.exec.local-hash-agg.adaptive.distinct-value-rate-threshold
        table.exec.local-hash-agg.adaptive.enabled table.exec.local-hash-agg.adaptive.sampling-threshold
        table.exec.operator-fusion-codegen.enabled table.exec.sink.rowtime-inserter
        table.optimizer.incremental-agg-enabled table.optimizer.reuse-optimize-block-with-digest-enabled
        table.optimizer.runtime-filter.enabled table.optimizer.runtime-filter.max-build-data-size
        table.optimizer.runtime-filter.min-filter-ratio table.optimizer.runtime-filter.min-probe-data-size
        table.optimizer.sql2rel.project-merge.enabled table.optimizer.union-all-as-breakpoint-enabled
        table.rtas-ctas.atomicity-enabled taskmanager.collect-sink.port taskmanager.load-balance.mode
        taskmanager.log.path taskmanager.network.hybrid-shuffle.external-remote-tier-factory.class
        taskmanager.network.hybrid-shuffle.remote.path taskmanager.network.memory.buffers-request-timeout
        taskmanager.network.netty.client.tcp.keepCount taskmanager.network.netty.client.tcp.keepIdleSec
        taskmanager.network.netty.client.tcp.keepIntervalSec taskmanager.network.partition-request-timeout
        taskmanager.runtime.fs-timeout taskmanager.system-out.log.cache-upper-size
        taskmanager.system-out.log.thread-name.enabled taskmanager.system-out.mode traces.reporters
        user.artifacts.artifact-list user.artifacts.base-dir user.artifacts.http-headers user.artifacts.raw-http-enabled
        web.rescale.enable yarn.container-start-command-template yarn.modify.acls
        yarn.security.appmaster.delegation.token.services yarn.view.acls
        """

    /// In 1.20.5 alone.
    static let from118Until120 = """
        execution.async-state.buffer-size execution.async-state.buffer-timeout
        execution.async-state.in-flight-records-limit table.exec.async-scalar.buffer-capacity
        taskmanager.network.hybrid-shuffle.enable-new-mode
        taskmanager.network.hybrid-shuffle.spill-index-region-group-size traces.report-events-as-spans
        """

    /// In 2.2.0, not yet in 1.20.5.
    static let from20 = """
        $internal.execution.batch.adaptive.skewed-optimization.skewed-factor
        $internal.execution.batch.adaptive.skewed-optimization.skewed-threshold env.java.home events.reporters
        execution.async-state.active-buffer-size execution.async-state.active-buffer-timeout
        execution.async-state.total-buffer-size execution.job-status-changed-listeners
        high-availability.zookeeper.client.max-retry-wait high-availability.zookeeper.path.execution-plans
        historyserver.archive.retained-ttl jobmanager.adaptive-scheduler.executing.cooldown-after-rescaling
        jobmanager.adaptive-scheduler.executing.resource-stabilization-timeout
        jobmanager.adaptive-scheduler.rescale-trigger.max-checkpoint-failures
        jobmanager.adaptive-scheduler.rescale-trigger.max-delay
        jobmanager.adaptive-scheduler.submission.resource-stabilization-timeout
        jobmanager.adaptive-scheduler.submission.resource-wait-timeout kubernetes.internal-service.labels
        kubernetes.rest-service.labels materialized-table.default-freshness.continuous
        materialized-table.default-freshness.full slot.request.max-interval state.backend.forst.block.blocksize
        state.backend.forst.block.cache-size state.backend.forst.block.metadata-blocksize
        state.backend.forst.bloom-filter.bits-per-key state.backend.forst.bloom-filter.block-based-mode
        state.backend.forst.cache.dir state.backend.forst.cache.lru.access-before-promote
        state.backend.forst.cache.lru.promote-limit state.backend.forst.cache.reserve-size
        state.backend.forst.cache.size-based-limit state.backend.forst.compaction.filter.periodic-compaction-time
        state.backend.forst.compaction.filter.query-time-after-num-entries
        state.backend.forst.compaction.level.max-size-level-base
        state.backend.forst.compaction.level.target-file-size-base state.backend.forst.compaction.level.use-dynamic-size
        state.backend.forst.compaction.style state.backend.forst.compression.per.level
        state.backend.forst.executor.inline-coordinator state.backend.forst.executor.inline-write
        state.backend.forst.executor.read-io-parallelism state.backend.forst.executor.write-io-parallelism
        state.backend.forst.files.open state.backend.forst.local-dir state.backend.forst.log.dir
        state.backend.forst.log.file-num state.backend.forst.log.level state.backend.forst.log.max-file-size
        state.backend.forst.memory.fixed-per-slot state.backend.forst.memory.fixed-per-tm
        state.backend.forst.memory.high-prio-pool-ratio state.backend.forst.memory.managed
        state.backend.forst.memory.partitioned-index-filters state.backend.forst.memory.write-buffer-ratio
        state.backend.forst.metrics.actual-delayed-write-rate state.backend.forst.metrics.background-errors
        state.backend.forst.metrics.block-cache-capacity state.backend.forst.metrics.block-cache-hit
        state.backend.forst.metrics.block-cache-miss state.backend.forst.metrics.block-cache-pinned-usage
        state.backend.forst.metrics.block-cache-usage state.backend.forst.metrics.bloom-filter-full-positive
        state.backend.forst.metrics.bloom-filter-full-true-positive state.backend.forst.metrics.bloom-filter-useful
        state.backend.forst.metrics.bytes-read state.backend.forst.metrics.bytes-written
        state.backend.forst.metrics.column-family-as-variable state.backend.forst.metrics.compaction-pending
        state.backend.forst.metrics.compaction-read-bytes state.backend.forst.metrics.compaction-write-bytes
        state.backend.forst.metrics.cur-size-active-mem-table state.backend.forst.metrics.cur-size-all-mem-tables
        state.backend.forst.metrics.estimate-live-data-size state.backend.forst.metrics.estimate-num-keys
        state.backend.forst.metrics.estimate-pending-compaction-bytes
        state.backend.forst.metrics.estimate-table-readers-mem state.backend.forst.metrics.is-write-stopped
        state.backend.forst.metrics.iter-bytes-read state.backend.forst.metrics.live-sst-files-size
        state.backend.forst.metrics.mem-table-flush-pending state.backend.forst.metrics.num-deletes-active-mem-table
        state.backend.forst.metrics.num-deletes-imm-mem-tables state.backend.forst.metrics.num-entries-active-mem-table
        state.backend.forst.metrics.num-entries-imm-mem-tables state.backend.forst.metrics.num-files-at-level
        state.backend.forst.metrics.num-immutable-mem-table state.backend.forst.metrics.num-live-versions
        state.backend.forst.metrics.num-running-compactions state.backend.forst.metrics.num-running-flushes
        state.backend.forst.metrics.num-snapshots state.backend.forst.metrics.size-all-mem-tables
        state.backend.forst.metrics.stall-micros state.backend.forst.metrics.total-sst-files-size
        state.backend.forst.options-factory state.backend.forst.primary-dir
        state.backend.forst.rescaling.use-delete-files-in-range state.backend.forst.restore-overlap-fraction-threshold
        state.backend.forst.sync.enforce-local state.backend.forst.thread.num
        state.backend.forst.timer-service.cache-size state.backend.forst.timer-service.factory
        state.backend.forst.use-bloom-filter state.backend.forst.use-ingest-db-restore-mode
        state.backend.forst.write-batch-size state.backend.forst.writebuffer.count
        state.backend.forst.writebuffer.number-to-merge state.backend.forst.writebuffer.size
        state.backend.rocksdb.compaction.filter.periodic-compaction-time
        state.backend.rocksdb.compaction.filter.query-time-after-num-entries state.size-track.history-size
        state.size-track.keyed-state-enabled state.size-track.sample-interval state.size-track.state-name-as-variable
        table.exec.async-lookup.key-ordered-enabled table.exec.async-ml-predict.max-concurrent-operations
        table.exec.async-ml-predict.output-mode table.exec.async-ml-predict.timeout
        table.exec.async-scalar.max-concurrent-operations table.exec.async-state.enabled
        table.exec.async-table.max-concurrent-operations table.exec.async-table.max-retries
        table.exec.async-table.retry-delay table.exec.async-table.retry-strategy table.exec.async-table.timeout
        table.exec.async-vector-search.max-concurrent-operations table.exec.async-vector-search.output-mode
        table.exec.async-vector-search.timeout table.exec.delta-join.cache-enabled table.exec.delta-join.left.cache-size
        table.exec.delta-join.right.cache-size table.exec.sink.nested-constraint-enforcer
        table.exec.sink.upsert-materialize-strategy.adaptive.threshold.high
        table.exec.sink.upsert-materialize-strategy.adaptive.threshold.low
        table.exec.sink.upsert-materialize-strategy.type table.exec.unbounded-over.version
        table.legacy-nested-row-nullability table.optimizer.adaptive-broadcast-join.strategy
        table.optimizer.delta-join.strategy table.optimizer.multi-join.enabled table.optimizer.ptf.max-tables
        table.optimizer.reuse-sink-enabled table.optimizer.skewed-join-optimization.skewed-factor
        table.optimizer.skewed-join-optimization.skewed-threshold table.optimizer.skewed-join-optimization.strategy
        taskmanager.memory.starting-segment-size traces.checkpoint.span-detail-level yarn.rolled-logs.exclude-pattern
        yarn.rolled-logs.include-pattern
        """
}
