package import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// Decides a deployment from what was read.
package enum DeploymentPlanner {
    /// - Throws: ``DeployError`` `configurationWrong`, `configurationMalformed`, `inputMalformed`, or `inputNotFound`
    ///   where no plan can be made.
    package static func plan(_ inputs: DeploymentInputs) throws(DeployError) -> DeploymentPlan {
        let version = inputs.distribution.version
        var configuration = inputs.configuration
        if let graph = inputs.jobGraph { configuration.apply(graph) }
        configuration = configuration.asDeployed(inputs.request.target)
        let clusterID = ClusterIDChoice(configuration, isKept: inputs.request.keepsClusterID)
        if clusterID.isSetAside { configuration.removeAllNames(of: FlinkOptions.haClusterID) }
        let paths = try ConfiguredPaths(
            configuration, request: inputs.request, defaultFS: inputs.defaultFS, homeFolder: inputs.homeFolder)
        var selector = ResourceSelector(
            inputs: inputs, paths: paths, inclusion: try UserJarInclusion(configuration))
        let python = try PythonPart.plan(configuration, inputs, selector)
        selector.python = (python.files, python.jars)
        configuration = try python.configuration.inFittingFile(version)
        let memory = try JobManagerMemory(configuration, version: version)
        let application = try ApplicationSettings(configuration, target: inputs.request.target, version: version)
        try ProgramRules.check(inputs)
        let selected = try selector.select()
        let replication = try configuration.int(FlinkOptions.fileReplication) ?? -1
        var plan = DeploymentPlan(
            target: inputs.request.target, version: version, user: inputs.user, name: application.name,
            type: application.type, queue: application.queue, priority: application.priority,
            tags: application.tags + HighAvailabilityPlace.tags(configuration, beside: application.tags),
            maxAppAttempts: application.maxAppAttempts,
            attemptFailuresValidityInterval: application.attemptFailuresValidityInterval,
            keepContainersAcrossApplicationAttempts: application.isHighlyAvailable,
            nodeLabelExpression: application.nodeLabel, applicationACLs: application.acls,
            logAggregation: application.logAggregation,
            resource: Resource(
                memory: max(memory.process.mebibytes, inputs.hadoop.minimumAllocation), vCores: application.vCores),
            memory: memory, taskManager: try TaskManagerResource.make(configuration, version: version),
            defaultFS: inputs.defaultFS, stagingRoot: paths.stagingRoot,
            replication: replication > 0 ? replication : inputs.hadoop.replication, resources: selected.resources,
            configuration: configuration,
            command: LaunchCommand(
                configuration, target: inputs.request.target, memory: memory, version: version),
            classpath: selected.classpath,
            environment: AMEnvironment.fixed(
                configuration, version: version, user: inputs.user, stagingRoot: paths.stagingRoot),
            hadoopClasspath: inputs.hadoop.applicationClasspath, programJava: inputs.jar?.mainClassJava, findings: [],
            hadoop: inputs.hadoop)
        plan.findings =
            clusterID.findings + (try PlanChecks(plan: plan, inputs: inputs, paths: paths).findings()) + python.findings
        _ = try plan.previewContext()
        return plan
    }
}

extension FlinkConfiguration {
    /// From 1.19 on the cluster reads config.yaml as well: what flink-conf.yaml cannot hold is staged there.
    fileprivate func inFittingFile(_ version: FlinkVersion) throws(DeployError) -> FlinkConfiguration {
        guard version >= FlinkVersion(1, 19), fileKind == .flinkConf, try !staged().dynamicProperties.isEmpty else {
            return self
        }
        return FlinkConfiguration(fileKind: .configYAML, entries: entries)
    }

    /// With what main on the client has set, and the jars that its job names.
    fileprivate mutating func apply(_ graph: JobGraphFile) {
        let origin = Origin.derived("from the program's main")
        for (key, value) in graph.configuration {
            set(key, FlinkConfiguration.Value(written: value, for: fileKind), origin: origin)
        }
        set(FlinkOptions.jars, .list(graph.jars.map(\.uri)), origin: origin)
    }

    /// With what Flink's client sets and removes just before it stages the file; the cluster id comes with the
    /// application's.
    fileprivate func asDeployed(_ target: DeploymentTarget) -> FlinkConfiguration {
        var configuration = self
        let detachedJob = target == .perJob && string(FlinkOptions.attached) == "false"
        configuration.set(
            FlinkOptions.clusterExecutionMode, .text(detachedJob ? "DETACHED" : "NORMAL"),
            origin: .derived("from the target"))
        if target == .perJob {
            configuration.set(FlinkOptions.jobGraphPath, .text(JobGraphFile.name), origin: .derived("from the target"))
        }
        // An address that only the node itself can reach would keep JobManager and TaskManagers apart.
        for key in [FlinkOptions.jobManagerBindHost, FlinkOptions.taskManagerBindHost]
        where string(key) == "localhost" {
            configuration.remove(key)
        }
        configuration.remove(FlinkOptions.taskManagerHost)
        return configuration
    }
}
