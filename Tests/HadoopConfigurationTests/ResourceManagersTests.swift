import Diagnostics
import HadoopConfiguration
import HadoopRecords
import Testing

struct ResourceManagersTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let values: [String: String]
        let expected: [String]
    }

    @Test(arguments: [
        Case(
            testDescription: "a host name",
            values: ["yarn.resourcemanager.hostname": " master "], expected: ["http://master:8088"]),
        Case(testDescription: "nothing", values: [:], expected: ["http://localhost:8088"]),
        Case(
            testDescription: "an address wins over the host name",
            values: [
                "yarn.resourcemanager.hostname": "master", "yarn.resourcemanager.webapp.address": "web:80",
            ], expected: ["http://web:80"]),
        Case(
            testDescription: "an address with a scheme",
            values: ["yarn.resourcemanager.webapp.address": "http://web:80/"], expected: ["http://web:80"]),
        Case(
            testDescription: "an address without a port",
            values: ["yarn.resourcemanager.webapp.address": "web"], expected: ["http://web:8088"]),
        Case(
            testDescription: "a wildcard and a host name",
            values: [
                "yarn.resourcemanager.hostname": "master", "yarn.resourcemanager.webapp.address": "0.0.0.0:80",
            ], expected: ["http://master:80"]),
        Case(
            testDescription: "only the address for clients",
            values: ["yarn.resourcemanager.address": "master:8032"], expected: ["http://master:8088"]),
        Case(
            testDescription: "the wildcard of IPv6",
            values: ["yarn.resourcemanager.webapp.address": "[::]:80"], expected: ["http://localhost:80"]),
        Case(
            testDescription: "HTTPS only",
            values: ["yarn.resourcemanager.hostname": "master", "yarn.http.policy": "https_only"],
            expected: ["https://master:8090"]),
        Case(
            testDescription: "HA by host names and addresses",
            values: [
                "yarn.resourcemanager.ha.enabled": "true", "yarn.resourcemanager.ha.rm-ids": " rm1, rm2 ,rm3,",
                "yarn.resourcemanager.hostname.rm1": "one", "yarn.resourcemanager.hostname.rm2": "two",
                "yarn.resourcemanager.webapp.address.rm2": "0.0.0.0:81",
                "yarn.resourcemanager.webapp.address.rm3": "three:82",
            ], expected: ["rm1 http://one:8088", "rm2 http://two:81", "rm3 http://three:82"]),
        Case(
            testDescription: "HA with HTTPS",
            values: [
                "yarn.resourcemanager.ha.enabled": "true", "yarn.resourcemanager.ha.rm-ids": "a,b",
                "yarn.http.policy": "HTTPS_ONLY", "yarn.resourcemanager.hostname.a": "one",
                "yarn.resourcemanager.webapp.https.address.b": "two:443",
            ], expected: ["a https://one:8090", "b https://two:443"]),
        Case(
            testDescription: "ids without HA",
            values: [
                "yarn.resourcemanager.ha.rm-ids": "a,b", "yarn.resourcemanager.hostname": "master",
            ], expected: ["http://master:8088"]),
    ])
    func theAddressesFollowFromTheKeys(_ example: Case) throws {
        let services = try HadoopConfiguration(example.values).resourceManagers()
        #expect(services.map { ($0.id.map { "\($0) " } ?? "") + $0.description } == example.expected)
    }

    struct Wrong: CustomTestStringConvertible {
        let values: [String: String]
        let named: String
        var testDescription: String { named }
    }

    @Test(arguments: [
        Wrong(values: ["yarn.resourcemanager.ha.enabled": "true"], named: "yarn.resourcemanager.ha.rm-ids is not set"),
        Wrong(
            values: ["yarn.resourcemanager.ha.enabled": "true", "yarn.resourcemanager.ha.rm-ids": "rm1"],
            named: "yarn.resourcemanager.webapp.address.rm1 is not set"),
        Wrong(
            values: ["yarn.resourcemanager.webapp.address": "host:many"],
            named: "yarn.resourcemanager.webapp.address is \"host:many\""),
        Wrong(
            values: ["yarn.resourcemanager.webapp.address": "${rm.host}:8088"],
            named: "a variable in it has no value"),
        Wrong(values: ["yarn.resourcemanager.webapp.address": "one:1,two:2"], named: "one:1,two:2"),
    ])
    func whatNamesNoHostIsAnError(_ example: Wrong) {
        let error = #expect(throws: DeployError.self) { try HadoopConfiguration(example.values).resourceManagers() }
        #expect(error?.code == .configurationWrong)
        #expect(error?.message.contains(example.named) == true, "\(error?.message ?? "")")
    }
}
