import FlinkConfiguration
import Testing

@Suite struct FlinkVersionTests {
    @Test(arguments: [
        ("1.17.2", FlinkVersion(1, 17, 2)),
        ("2.2", FlinkVersion(2, 2)),
        ("1.20-SNAPSHOT", FlinkVersion(1, 20, suffix: "-SNAPSHOT")),
        ("1.18.1-csadh1.0", FlinkVersion(1, 18, 1, suffix: "-csadh1.0")),
        ("1.17.1.0-amzn-0", FlinkVersion(1, 17, 1, suffix: ".0-amzn-0")),
        ("1.13.2-csa1.6.0.0-1500", FlinkVersion(1, 13, 2, suffix: "-csa1.6.0.0-1500")),
        ("1.07.2", FlinkVersion(1, 7, 2)),
        ("2.0.0.", FlinkVersion(2, 0, 0, suffix: ".")),
        ("1.20.x", FlinkVersion(1, 20, suffix: ".x")),
    ])
    func aTextIsRead(_ text: String, _ version: FlinkVersion) {
        #expect(FlinkVersion(text) == version)
    }

    @Test(arguments: ["", "1", "1.", ".1.2", "v1.17", "-1.17", "a.b", "1-SNAPSHOT", "99999999999999999999.1"])
    func aTextWithoutTwoNumbersIsNoVersion(_ text: String) {
        #expect(FlinkVersion(text) == nil)
    }

    @Test(arguments: [
        ("flink-dist-1.17.2.jar", FlinkVersion(1, 17, 2)),
        ("flink-dist_2.11-1.13.6.jar", FlinkVersion(1, 13, 6)),
        ("flink-dist_2.12-1.14.0-csa1.7.0.0.jar", FlinkVersion(1, 14, 0, suffix: "-csa1.7.0.0")),
        ("flink-dist-1.20-SNAPSHOT.jar", FlinkVersion(1, 20, suffix: "-SNAPSHOT")),
        ("flink-dist-1.17.1-amzn-1.jar", FlinkVersion(1, 17, 1, suffix: "-amzn-1")),
    ])
    func theNameOfADistributionIsRead(_ name: String, _ version: FlinkVersion) {
        #expect(FlinkVersion(distJarName: name) == version)
    }

    @Test(arguments: [
        "flink-dist.jar", "flink-cep-1.17.2.jar", "flink-dist-1.17.2.jar.bak", "flink-distribution-1.2.jar",
    ])
    func anotherNameIsNoDistribution(_ name: String) {
        #expect(FlinkVersion(distJarName: name) == nil)
    }

    @Test func suffixesDoNotCountForTheOrder() {
        #expect(FlinkVersion(1, 20, suffix: "-SNAPSHOT") >= FlinkVersion(1, 20))
        #expect(FlinkVersion(1, 9, 3) < FlinkVersion(1, 17))
        #expect(FlinkVersion(1, 20, 5) < FlinkVersion(2, 0))
    }

    @Test(arguments: [
        (FlinkVersion(1, 17, 2), [ConfigurationFileKind.flinkConf]),
        (FlinkVersion(1, 18, 1), [.flinkConf]),
        (FlinkVersion(1, 19), [.flinkConf, .configYAML]),
        (FlinkVersion(1, 20, 5), [.flinkConf, .configYAML]),
        (FlinkVersion(2, 0), [.configYAML]),
    ])
    func eachVersionHasItsFiles(_ version: FlinkVersion, _ kinds: [ConfigurationFileKind]) {
        #expect(version.configurationFiles == kinds)
    }
}
