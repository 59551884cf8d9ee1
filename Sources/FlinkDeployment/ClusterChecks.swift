package import Diagnostics
import FlinkConfiguration
package import HadoopRecords

/// The plan against the live cluster: what Flink's client checks, in its order, and what YARN would refuse later.
package enum ClusterChecks {
    /// - Returns: those that fail and those to know of; nothing for what is fine and of no interest.
    package static func findings(_ plan: DeploymentPlan, _ facts: ClusterFacts) -> [Finding] {
        vCores(plan, facts) + hadoopConfiguration(plan) + QueueCheck.findings(plan, facts)
            + MemoryChecks.findings(plan, facts) + nodeLabel(plan, facts) + JavaCheck.findings(plan, facts)
    }

    private static func vCores(_ plan: DeploymentPlan, _ facts: ClusterFacts) -> [Finding] {
        let running = facts.runningNodes
        guard let most = running.map(\.capability.vCores).max() else {
            return [
                Finding(
                    .noNode, .fails, "no NodeManager of the cluster is running",
                    hint: "Start one, or wait until one has registered with the ResourceManager")
            ]
        }
        var findings: [Finding] = []
        if plan.resource.vCores > most {
            findings.append(
                Finding(
                    .amVCoresAboveNodes, .fails,
                    "the JobManager wants \(plan.resource.vCores) vcores, and the largest node has \(most)",
                    hint: "Lower \(FlinkOptions.appMasterVcores)",
                    origin: plan.configuration.origin(of: FlinkOptions.appMasterVcores)))
        }
        if let wanted = plan.taskManager?.vCores, wanted > most {
            let key = plan.configuration.contains(FlinkOptions.vcores) ? FlinkOptions.vcores : FlinkOptions.taskSlots
            findings.append(
                Finding(
                    .taskManagerVCoresAboveNodes, .fails,
                    "a TaskManager wants \(wanted) vcores, and the largest node has \(most)",
                    hint: "Lower \(FlinkOptions.taskSlots), or set \(FlinkOptions.vcores) to fewer vcores than slots",
                    origin: plan.configuration.origin(of: key)))
        }
        return findings
    }

    /// What is said where there is no configuration of Hadoop's.
    package static let hadoopConfigurationUnset = Finding(
        .hadoopConfigurationUnset, .mayFail, "no folder with Hadoop's configuration was found: defaults are used",
        hint: "Name it with --conf or HADOOP_CONF_DIR")

    private static func hadoopConfiguration(_ plan: DeploymentPlan) -> [Finding] {
        plan.hadoop.configurationFound ? [] : [hadoopConfigurationUnset]
    }

    private static func nodeLabel(_ plan: DeploymentPlan, _ facts: ClusterFacts) -> [Finding] {
        guard let label = plan.nodeLabelExpression, !label.isEmpty,
            !facts.runningNodes.contains(where: { $0.labels.contains(label) })
        else { return [] }
        return [
            Finding(
                .nodeLabelUnknown, .mayFail, "no running node has the label \(label)",
                hint: "The application waits in ACCEPTED until one has; is the label's name right?",
                origin: plan.configuration.origin(of: FlinkOptions.applicationNodeLabel))
        ]
    }
}

extension ClusterFacts {
    /// The nodes that take containers.
    package var runningNodes: [NodeReport] { nodes.filter { $0.state == "RUNNING" } }

    /// The queue that a name means: its whole path, the path without `root.`, or its last part.
    package func queue(named name: String) -> QueueInfo? {
        queues.first { $0.path == name } ?? queues.first { $0.path == "root." + name }
            ?? queues.first { $0.isLeaf && $0.name == name } ?? queues.first { $0.name == name }
    }
}
