import Diagnostics
import HadoopConfiguration
import HadoopRecords
import Testing

struct NameNodesTests {
    static let ha = [
        "fs.defaultFS": "hdfs://prod", "dfs.nameservices": "prod, other", "dfs.ha.namenodes.prod": "nn1, nn2",
        "dfs.namenode.rpc-address.prod.nn1": "one:8020", "dfs.namenode.rpc-address.prod.nn2": "two:8020",
        "dfs.namenode.http-address.prod.nn1": "one:50070", "dfs.namenode.http-address.prod.nn2": "0.0.0.0:50071",
        "dfs.namenode.rpc-address.other": "third:8020",
    ]
    static let single = ["fs.defaultFS": "hdfs://nn:9000", "dfs.namenode.http-address": "0.0.0.0:50070"]

    struct Case: CustomTestStringConvertible {
        let path: String
        let values: [String: String]
        let expected: [String]
        var testDescription: String { "\(path) → \(expected)" }
    }

    @Test(arguments: [
        Case(path: "/user/me", values: ha, expected: ["nn1 http://one:50070", "nn2 http://two:50071"]),
        Case(path: "webhdfs://prod/x", values: ha, expected: ["nn1 http://one:50070", "nn2 http://two:50071"]),
        Case(path: "swebhdfs://prod/x", values: ha, expected: ["nn1 https://one:9871", "nn2 https://two:9871"]),
        Case(path: "hdfs://other/x", values: ha, expected: ["http://third:9870"]),
        Case(path: "hdfs://two:8020/x", values: ha, expected: ["http://two:50071"]),
        Case(path: "hdfs://third/x", values: ha, expected: ["http://third:9870"]),
        Case(path: "hdfs://elsewhere:8020/x", values: ha, expected: ["http://elsewhere:9870"]),
        Case(
            path: "/", values: ha.merging(["dfs.http.policy": "HTTPS_ONLY"]) { $1 },
            expected: ["nn1 https://one:9871", "nn2 https://two:9871"]),
        Case(
            path: "/", values: ha.merging(["dfs.http.policy": "HTTP_AND_HTTPS"]) { $1 },
            expected: ["nn1 http://one:50070", "nn2 http://two:50071"]),
        Case(path: "/", values: single, expected: ["http://nn:50070"]),
        Case(path: "hdfs:///x", values: single, expected: ["http://nn:50070"]),
        Case(path: "/", values: ["fs.default.name": "hdfs://nn"], expected: ["http://nn:9870"]),
        Case(
            path: "/", values: ["fs.defaultFS": "hdfs://nn:8020", "dfs.http.address": "web:50070"],
            expected: ["http://web:50070"]),
        Case(
            path: "hdfs://far:8020/", values: ["fs.defaultFS": "hdfs://nn:8020", "dfs.http.address": "web:50070"],
            expected: ["http://far:50070"]),
        Case(path: "webhdfs://gateway:14000/x", values: [:], expected: ["http://gateway:14000"]),
        Case(path: "webhdfs://gateway/x", values: [:], expected: ["http://gateway:9870"]),
        Case(path: "swebhdfs://gateway/x", values: [:], expected: ["https://gateway:9871"]),
        Case(
            path: "/", values: ["fs.defaultFS": "ip-10-0-0-1.ec2.internal"],
            expected: ["http://ip-10-0-0-1.ec2.internal:9870"]),
        Case(path: "/", values: ["fs.defaultFS": "hdfs://0.0.0.0:9000"], expected: ["http://localhost:9870"]),
        Case(
            path: "/",
            values: [
                "fs.defaultFS": "hdfs://solo", "dfs.client.failover.proxy.provider.solo": "x",
                "dfs.ha.namenodes.solo": "a", "dfs.namenode.rpc-address.solo.a": "h:1",
            ],
            expected: ["a http://h:9870"]),
    ])
    func theAddressesFollowFromTheKeys(_ example: Case) throws {
        let path = try #require(HDFSPath(example.path))
        let services = try HadoopConfiguration(example.values).nameNodes(for: path)
        #expect(services.map { ($0.id.map { "\($0) " } ?? "") + $0.description } == example.expected)
    }

    struct Wrong: CustomTestStringConvertible {
        let path: String
        let values: [String: String]
        let said: String
        var testDescription: String { "\(path): \(said)" }
    }

    @Test(arguments: [
        Wrong(path: "/x", values: [:], said: "fs.defaultFS is \"file:///\" (default): file:/"),
        Wrong(path: "file:///x", values: ha, said: "file:/x is a disk of this machine"),
        Wrong(path: "s3a://bucket/x", values: ha, said: "WebHDFS does not serve s3a"),
        Wrong(path: "/x", values: ["fs.defaultFS": "viewfs://table"], said: "WebHDFS does not serve viewfs"),
        Wrong(path: "hdfs:///x", values: [:], said: "hdfs:/x names no NameNode"),
        Wrong(path: "/x", values: ["fs.defaultFS": "hdfs://nn:port"], said: "no host and port"),
        Wrong(path: "/x", values: ["fs.defaultFS": "/data"], said: "fs.defaultFS is \"/data\""),
        Wrong(path: "/x", values: ["fs.defaultFS": "hdfs://${nn}:8020"], said: "fs.defaultFS is \"hdfs://${nn}:8020\""),
        Wrong(
            path: "/x", values: ["fs.defaultFS": "hdfs://ns", "dfs.ha.namenodes.ns": "a"],
            said: "dfs.namenode.http-address.ns.a is not set"),
    ])
    func whatWebHDFSDoesNotServeIsAnError(_ example: Wrong) throws {
        let path = try #require(HDFSPath(example.path))
        let error = #expect(throws: DeployError.self) {
            try HadoopConfiguration(example.values).nameNodes(for: path)
        }
        #expect(error?.code == .configurationWrong)
        #expect(error?.message.contains(example.said) == true, "\(error?.message ?? "")")
    }

    @Test(arguments: [
        ("hdfs://nn:8020/ignored", "hdfs://nn:8020/"), ("HDFS://Prod", "hdfs://Prod/"),
        ("host:9000", "hdfs://host:9000/"),
        (" hdfs://nn ", "hdfs://nn/"), ("local", "file:/"), ("s3a://bucket", "s3a://bucket/"),
    ])
    func theDefaultFileSystemHasNoPathOfItsOwn(_ value: String, _ expected: String) throws {
        #expect(try HadoopConfiguration(["fs.defaultFS": value]).defaultFS().description == expected)
    }
}
