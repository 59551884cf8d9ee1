import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import Testing

/// What the nodes' Java means for the sample's plan.
struct JavaCase: CustomTestStringConvertible {
    let testDescription: String
    var version = FlinkVersion(1, 20, 5)
    var settings: [String: String] = [:]
    var opensModules = true
    var program: Int?
    let nodes: Set<Int>
    var all = true
    var found: [(Check, Finding.Verdict)] = []
}

@Test(arguments: [
    JavaCase(testDescription: "nobody tells", nodes: []),
    JavaCase(testDescription: "new enough", program: 17, nodes: [17]),
    JavaCase(
        testDescription: "too old for Flink", version: FlinkVersion(2, 2), nodes: [8], found: [(.nodeJava, .fails)]),
    JavaCase(testDescription: "too old for the program", program: 17, nodes: [11], found: [(.nodeJava, .fails)]),
    JavaCase(
        testDescription: "those that told are too old", program: 17, nodes: [11], all: false,
        found: [(.nodeJava, .mayFail)]),
    JavaCase(testDescription: "some too old", program: 17, nodes: [11, 17], found: [(.nodeJava, .mayFail)]),
    JavaCase(
        testDescription: "containers have a Java of their own",
        settings: ["containerized.master.env.JAVA_HOME": "/opt/jdk17"], program: 17, nodes: [8]),
    JavaCase(
        testDescription: "modules closed, Java unknown", version: FlinkVersion(1, 17, 2), opensModules: false,
        nodes: [],
        found: [(.javaModuleOptions, .mayFail)]),
    JavaCase(
        testDescription: "modules closed", version: FlinkVersion(1, 17, 2), opensModules: false, nodes: [17],
        found: [(.javaModuleOptions, .fails)]),
    JavaCase(
        testDescription: "modules closed on some", version: FlinkVersion(1, 17, 2), opensModules: false,
        nodes: [11, 17],
        found: [(.javaModuleOptions, .mayFail)]),
    JavaCase(
        testDescription: "no modules in Java 8", version: FlinkVersion(1, 17, 2), opensModules: false, nodes: [8]),
])
func theNodesJavaMustRunFlinkAndTheProgram(_ example: JavaCase) throws {
    var sample = Sample(example.version, example.settings)
    if !example.opensModules { sample.settings["env.java.opts.all"] = nil }
    sample.jar?.mainClassJava = example.program
    let facts = ClusterFacts(
        maximum: Resource(memory: 8192, vCores: 8), nodes: [ClusterCase.node(memory: 8192, vCores: 8)], queues: [],
        nodeJava: example.nodes, nodeJavaIsOfAll: !example.nodes.isEmpty && example.all)
    let findings = ClusterChecks.findings(try sample.plan(), facts).filter { $0.code != "memory-rounded" }
    #expect(findings.map(\.code) == example.found.map(\.0.rawValue))
    #expect(findings.map(\.verdict) == example.found.map(\.1))
    for finding in findings where finding.code == "java-module-options" {
        #expect(finding.hint?.contains("env.java.opts.all: --add-exports=java.base/sun.net.util=ALL-UNNAMED") == true)
    }
}
