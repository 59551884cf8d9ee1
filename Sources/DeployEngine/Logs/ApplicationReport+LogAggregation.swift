package import HadoopRecords

extension ApplicationReport {
    /// Whether the cluster keeps no logs in HDFS: the nodes have them for `yarn.nodemanager.log.retain-seconds` after the
    /// application's end, 3 hours by default (`NonAggregatingLogHandler`).
    package var isLogAggregationDisabled: Bool { logAggregationStatus == "DISABLED" }
}
