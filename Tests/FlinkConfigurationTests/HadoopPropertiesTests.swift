import Diagnostics
import FlinkConfiguration
import Testing

@Test func hadoopsValuesCanStandInFlinksConfiguration() {
    var configuration = FlinkConfiguration(fileKind: .configYAML)
    let origin = Origin.option("-D")
    for (key, value) in [
        ("flink.hadoop.dfs.replication", "1"), ("flink.hadoop.yarn.scheduler.minimum-allocation-mb", "1024"),
        ("flink.yarn.scheduler.minimum-allocation-mb", "2048"), ("parallelism.default", "4"),
    ] {
        configuration.set(key, .text(value), origin: origin)
    }
    #expect(
        configuration.hadoopProperties.map { "\($0.key)=\($0.value)" } == [
            "dfs.replication=1", "yarn.scheduler.minimum-allocation-mb=1024",
            "yarn.scheduler.minimum-allocation-mb=2048",
        ])
}
