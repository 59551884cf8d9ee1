import Testing

/// All suites that need the real cluster. One test runs at a time: they share its memory, and some break its daemons.
@Suite(
    .serialized, .timeLimit(.minutes(20)),
    .enabled("there is no Hadoop, Flink, or bobbin to be had: see ClusterTools") {
        ClusterTools.isCI || ClusterTools.areThere
    })
enum ClusterTier {}
