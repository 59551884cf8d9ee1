import Testing

@testable import DeployService

@Suite struct OwnPathsTests {
    @Test func foldersOfTheServiceAreNotNamed() {
        let paths = OwnPaths(["/srv/bobbin/spool": "SPOOL", "/opt/flink": "FLINK_HOME", "/opt/flink/inner": "INNER"])
        let text = "file:/srv/bobbin/spool/files/a/x.jar, /opt/flink/conf and /opt/flink/inner/conf of hdfs:///opt"
        let shown = "file:SPOOL/files/a/x.jar, FLINK_HOME/conf and INNER/conf of hdfs:///opt"
        #expect(paths.hidden(in: text) == shown)
    }
}
