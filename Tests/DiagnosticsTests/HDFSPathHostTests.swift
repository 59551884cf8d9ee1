import Diagnostics
import HadoopRecords
import Testing

@Suite struct HDFSPathHostTests {
    @Test(arguments: [
        ("hdfs:///namenode:8020/user/me/job.py", "hdfs://namenode:8020/user/me/job.py"),
        ("hdfs:/10.0.0.7:9000", "hdfs://10.0.0.7:9000/"),
        ("/namenode:8020/x", "hdfs://namenode:8020/x"),
        ("webhdfs:///nn.example:9870/x", "webhdfs://nn.example:9870/x"),
    ])
    func aHostInThePathIsFound(text: String, meant: String) throws {
        let path = try #require(HDFSPath(text))
        let error = try #require(throws: DeployError.self) { try path.checkHost() }
        #expect(error.code == .usage)
        #expect(error.hint?.contains(meant) == true)
    }

    @Test(arguments: ["hdfs://namenode:8020/x", "hdfs:///user/me", "/", "/a/b:8020", "/a:b/x", "/a:0/x", "/:8020/x"])
    func othersAreLeftAlone(text: String) throws {
        let path = try #require(HDFSPath(text))
        #expect(throws: Never.self) { try path.checkHost() }
    }
}
