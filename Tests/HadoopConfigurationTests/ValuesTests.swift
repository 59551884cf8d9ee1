import Diagnostics
import HadoopConfiguration
import Testing

/// What the oracle does not see: errors that name key and value, and durations in whole.
struct ValuesTests {
    @Test func anErrorNamesKeyValueAndOrigin() {
        let configuration = HadoopConfiguration(["dfs.blocksize": "64mb", "dfs.replication": "three", "t": "3 h"])
        let size = #expect(throws: DeployError.self) { try configuration.bytes("dfs.block.size") }
        #expect(size?.code == .configurationMalformed)
        #expect(size?.message == "dfs.block.size is \"64mb\", which is no size (set by the program)")
        #expect(throws: DeployError.self) { try configuration.int("dfs.replication") }
        let time = #expect(throws: DeployError.self) { try configuration.duration("t", unit: .seconds) }
        #expect(time?.hint?.contains("without a blank") == true)
    }

    @Test func aSecretIsNotInTheError() {
        let error = #expect(throws: DeployError.self) {
            try HadoopConfiguration(["my.password": "hunter2"]).int("my.password")
        }
        #expect(error?.description.contains("hunter2") == false)
        #expect(error?.message.contains("my.password") == true)
    }

    @Test func variablesThatGoTooDeepNameTheKey() {
        let error = #expect(throws: DeployError.self) {
            try HadoopConfiguration(["ping": "${pong}", "pong": "${ping}"]).string("ping")
        }
        #expect(error?.code == .configurationMalformed)
        #expect(error?.message.contains("ping") == true)
    }

    @Test(arguments: [
        ("60s", Duration.seconds(60)), ("500", .milliseconds(500)), ("2H", .seconds(7200)), ("1d", .seconds(86_400)),
        ("7ns", .nanoseconds(7)), ("3m", .seconds(180)), (" 5us ", .microseconds(5)),
    ])
    func aDurationHasItsOwnUnitOrThatOfTheKey(_ text: String, _ expected: Duration) throws {
        #expect(try HadoopConfiguration(["t": text]).duration("t", unit: .milliseconds) == expected)
    }

    @Test func defaultsFollowTheKeysTheyReferTo() throws {
        let configuration = HadoopConfiguration(["yarn.resourcemanager.hostname": "rm"])
        #expect(try configuration.string("yarn.resourcemanager.webapp.address") == "rm:8088")
        #expect(configuration.raw("yarn.resourcemanager.webapp.address") == "${yarn.resourcemanager.hostname}:8088")
        #expect(configuration.origin(of: "yarn.resourcemanager.webapp.address") == .defaultValue)
        #expect(try configuration.strings("yarn.application.classpath").first == "$HADOOP_CONF_DIR")
        #expect(try configuration.strings("yarn.application.classpath").count == 7)
        #expect(try configuration.string("no.such.key") == nil)
        #expect(configuration.keys == configuration.keys.sorted())
    }
}
