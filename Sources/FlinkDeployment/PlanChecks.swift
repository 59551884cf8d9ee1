import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// What can be known to go wrong from the plan alone.
struct PlanChecks {
    let plan: DeploymentPlan
    let inputs: DeploymentInputs
    let paths: ConfiguredPaths

    var configuration: FlinkConfiguration { plan.configuration }

    func findings() throws(DeployError) -> [Finding] {
        var findings = fileSystem() + hadoopClasspath() + logging()
        findings += memory() + (try highAvailability()) + addresses()
        findings += resources() + program() + tags()
        findings += try shipList()
        return findings
    }

    func finding(_ check: Check, _ verdict: Finding.Verdict, _ seen: String, hint: String? = nil, key: String? = nil)
        -> Finding
    {
        guard let key else { return Finding(check, verdict, seen, hint: hint) }
        return plan.finding(check, verdict, seen, hint: hint, key: key)
    }

    private func fileSystem() -> [Finding] {
        let scheme = plan.defaultFS.scheme ?? "file"
        guard scheme == "file" else { return [] }
        return [
            finding(
                .localFileSystem, .fails,
                "fs.defaultFS is \(plan.defaultFS): the nodes cannot read files of this machine",
                hint: "Is core-site.xml the cluster's? Name its folder with --conf or HADOOP_CONF_DIR")
        ]
    }

    private func hadoopClasspath() -> [Finding] {
        let items = plan.hadoopClasspath
        if items.contains(where: { !$0.hasSuffix("*") && !$0.hasSuffix(".jar") }) { return [] }
        return [
            finding(
                .hadoopClasspath, .mayFail,
                items.isEmpty
                    ? "yarn.application.classpath is empty: the JobManager gets no Hadoop from it"
                    : "yarn.application.classpath has no folder of configuration files: the JobManager may not find the "
                        + "ResourceManager",
                hint: "Its first item is $HADOOP_CONF_DIR by default; the submitter's yarn-site.xml decides")
        ]
    }

    private func logging() -> [Finding] {
        let known = inputs.distribution.logConfigurations
        if known.count > 1 {
            return [
                finding(
                    .twoLogConfigurations, .fine,
                    "both log4j.properties and logback.xml lie in \(inputs.distribution.configurationFolder): log4j's counts"
                )
            ]
        }
        guard plan.command.logging.isEmpty else { return [] }
        return [
            finding(
                .noLogConfiguration, .mayFail,
                "neither log4j.properties nor logback.xml lies in \(inputs.distribution.configurationFolder): the "
                    + "containers will write no log", hint: "Copy Flink's own conf/log4j.properties there")
        ]
    }

    private func memory() -> [Finding] {
        guard plan.memory.heap < MemorySize(mebibytes: 128) else { return [] }
        return [
            finding(
                .heapSmall, .mayFail, "the JobManager's heap has \(plan.memory.heap.mebibytes) MiB, less than 128",
                hint: "Raise \(FlinkOptions.jobManagerProcessMemory)", key: FlinkOptions.jobManagerProcessMemory)
        ]
    }

    private func addresses() -> [Finding] {
        let local = ["localhost", "127.0.0.1", "::1"]
        var keys = [FlinkOptions.jobManagerBindHost, FlinkOptions.taskManagerBindHost]
        // Flink 1.x puts the node's name over it.
        if plan.version >= FlinkVersion(2, 0) { keys.append(FlinkOptions.restBindAddress) }
        var findings = keys.filter { local.contains(configuration.string($0) ?? "") }.map { key in
            finding(
                .bindHost, .mayFail,
                "\(key) is \(configuration.string(key) ?? ""): nothing outside its own node reaches the process",
                hint: "Leave \(key) out", key: key)
        }
        for key in [FlinkOptions.restBindPort, FlinkOptions.applicationMasterPort] {
            guard let port = configuration.string(key).flatMap({ Int($0) }), port > 0 else { continue }
            findings.append(
                finding(
                    .fixedPort, .mayFail, "\(key) is \(port) alone: two JobManagers on one node want the same port",
                    hint: "Give a range: \(key)=50100-50200", key: key))
        }
        return findings
    }
}
