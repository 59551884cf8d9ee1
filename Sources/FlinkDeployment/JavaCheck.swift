import Diagnostics
import FlinkConfiguration

/// Whether the nodes' Java runs Flink and the program.
enum JavaCheck {
    /// The first release of Java that does not let Flink into its modules without being told to.
    private static let closed = 16

    static func findings(_ plan: DeploymentPlan, _ facts: ClusterFacts) -> [Finding] {
        // Containers that are given a Java of their own, or an image with one, have not the NodeManagers'.
        let chosen = ["JAVA_HOME", "YARN_CONTAINER_RUNTIME_TYPE"].contains { plan.environment[$0] != nil }
        let nodes = chosen ? [] : facts.nodeJava
        return tooOld(plan, nodes, facts) + modules(plan, nodes, facts)
    }

    private static func tooOld(_ plan: DeploymentPlan, _ nodes: Set<Int>, _ facts: ClusterFacts) -> [Finding] {
        var needs = [(release: plan.version >= FlinkVersion(2, 0) ? 11 : 8, who: "Flink \(plan.version)")]
        if let program = plan.programJava { needs.append((program, "the program")) }
        guard let need = needs.max(by: { $0.release < $1.release }), let oldest = nodes.min(), oldest < need.release
        else { return [] }
        let all = facts.nodeJavaIsOfAll && nodes.allSatisfy { $0 < need.release }
        return [
            Finding(
                .nodeJava, all ? .fails : .mayFail,
                "\(need.who) needs Java \(need.release), and \(all ? "the" : "some") NodeManagers run on Java \(oldest)",
                hint: "Where the nodes have a newer one: -D\(FlinkOptions.masterEnvironmentPrefix)JAVA_HOME=FOLDER "
                    + "-D\(FlinkOptions.taskManagerEnvironmentPrefix)JAVA_HOME=FOLDER")
        ]
    }

    private static func modules(_ plan: DeploymentPlan, _ nodes: Set<Int>, _ facts: ClusterFacts) -> [Finding] {
        guard !JVMOptions.openModules(plan.configuration, version: plan.version),
            nodes.isEmpty || nodes.contains(where: { $0 >= closed })
        else { return [] }
        let known = nodes.max().map { ", and the nodes have Java \($0)" } ?? ""
        return [
            Finding(
                .javaModuleOptions,
                facts.nodeJavaIsOfAll && nodes.allSatisfy { $0 >= closed } ? .fails : .mayFail,
                "no option opens Java's modules, and Flink \(plan.version) does not start on Java \(closed) or later "
                    + "without\(known)",
                hint: (nodes.isEmpty ? "If the nodes run Java 17, add" : "Add")
                    + " this line to \(plan.configuration.fileKind.rawValue): "
                    + "\(FlinkOptions.javaOptions): \(JVMOptions.forJava17)")
        ]
    }
}
