import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import Testing

@Test func theDefaultsAreFlinksOwn() throws {
    let context = try Sample().plan().previewContext()
    #expect(context.name == "Flink Application Cluster")
    #expect(context.type == "Apache Flink")
    #expect(context.queue == nil)
    #expect(context.priority == nil)
    #expect(context.maxAppAttempts == 1)
    #expect(context.attemptFailuresValidityInterval == nil)
    #expect(!context.keepContainersAcrossApplicationAttempts)
    #expect(context.tags.isEmpty)
    #expect(context.resource == Resource(memory: 1600, vCores: 1))
    #expect(context.nodeLabelExpression == nil)
    #expect(context.logAggregationContext == nil)
    #expect(context.amContainerSpec.applicationACLs.isEmpty)
}

@Test func everyOptionOfTheApplicationReachesYARN() throws {
    let settings = [
        "yarn.application.name": "clicks", "yarn.application.type": "Stream", "yarn.application.queue": "root.etl",
        "yarn.application.priority": "7", "yarn.tags": " a ,,b,a", "yarn.application-attempts": "4",
        "yarn.application.node-label": "ssd", "yarn.appmaster.vcores": "2", "yarn.view.acls": "ann,bob ops",
        "yarn.modify.acls": "*", "yarn.rolled-logs.include-pattern": "jobmanager.*",
        "yarn.rolled-logs.exclude-pattern": " ",
        "containerized.master.env.LANG": "C.UTF-8", "env.java.home": "/opt/jdk",
    ]
    let context = try Sample(FlinkVersion(2, 2), settings).plan().previewContext()
    #expect(context.name == "clicks")
    #expect(context.type == "Stream")
    #expect(context.queue == "root.etl")
    #expect(context.priority == 7)
    #expect(context.tags == ["a", "b"])
    #expect(context.maxAppAttempts == 4)
    #expect(context.nodeLabelExpression == "ssd")
    #expect(context.resource.vCores == 2)
    #expect(context.amContainerSpec.applicationACLs == ["VIEW_APP": "ann,bob ops", "MODIFY_APP": "*"])
    #expect(context.logAggregationContext == LogAggregationContext(rolledLogsIncludePattern: "jobmanager.*"))
    #expect(context.amContainerSpec.environment["LANG"] == "C.UTF-8")
    #expect(context.amContainerSpec.environment["JAVA_HOME"] == "/opt/jdk")
    let old = try Sample(FlinkVersion(1, 17, 2), settings).plan().previewContext()
    #expect(old.amContainerSpec.applicationACLs.isEmpty)
    #expect(old.logAggregationContext == nil)
    #expect(old.amContainerSpec.environment["JAVA_HOME"] == nil)
}

@Test func highAvailabilityKeepsContainersAndTriesTwice() throws {
    let settings = [
        "high-availability.type": "ZOOKEEPER", "high-availability.storageDir": "hdfs:///ha",
        "high-availability.zookeeper.quorum": "zk:2181",
    ]
    let plan = try Sample(FlinkVersion(1, 20, 5), settings).plan()
    #expect(plan.maxAppAttempts == 2)
    #expect(plan.attemptFailuresValidityInterval == 10000)
    #expect(plan.keepContainersAcrossApplicationAttempts)
    #expect(plan.findings.compactMap(\.failure).isEmpty)
    let tuned = try Sample(
        FlinkVersion(1, 20, 5),
        settings.merging([
            "yarn.application-attempts": "9", "yarn.application-attempt-failures-validity-interval": "-1",
        ]) { $1 }
    ).plan()
    #expect(tuned.maxAppAttempts == 9)
    #expect(tuned.attemptFailuresValidityInterval == -1)
}

@Test func aStarAmongOtherWordsIsNoACL() {
    #expect(Sample(FlinkVersion(1, 20, 5), ["yarn.view.acls": "ann,*"]).failure?.code == .configurationWrong)
    #expect(Sample(FlinkVersion(1, 17, 2), ["yarn.view.acls": "ann,*"]).failure == nil)
}

@Test func lessThanYARNsLeastIsRaised() throws {
    var sample = Sample(FlinkVersion(1, 20, 5), ["jobmanager.memory.process.size": "700m"])
    sample.hadoop.minimumAllocation = 1024
    let plan = try sample.plan()
    #expect(plan.resource.memory == 1024)
    #expect(plan.memory.process == MemorySize(mebibytes: 700))
}

@Test func theStagingFolderIsQualified() throws {
    let id = ApplicationID(clusterTimestamp: 5, number: 12)
    #expect(
        try Sample().plan().stagingFolder(for: id).description == "hdfs://nn:8020/user/ada/.flink/application_5_0012")
    let plan = try Sample(
        FlinkVersion(1, 20, 5), ["yarn.staging-directory": "/stage", "yarn.file-replication": "2"]
    ).plan()
    #expect(plan.stagingFolder(for: id).description == "hdfs://nn:8020/stage/.flink/application_5_0012")
    #expect(plan.environment["_CLIENT_HOME_DIR"] == "hdfs://nn:8020/stage")
    #expect(plan.replication == 2)
    #expect(try Sample().plan().replication == 3)
}

@Test func theEnvironmentHasWhatTheJobManagerNeeds() throws {
    let environment = try Sample().plan().launched().environment
    #expect(environment["HADOOP_USER_NAME"] == "ada")
    #expect(environment["FLINK_LIB_DIR"] == "./lib")
    #expect(environment["FLINK_OPT_DIR"] == "./opt")
    #expect(environment["_APP_ID"] == "application_0_0000")
    #expect(environment["_FLINK_YARN_FILES"] == "hdfs://nn:8020/user/ada/.flink/application_0_0000")
}

@Test(
    arguments: [
        ([:], 1), (["taskmanager.numberOfTaskSlots": "4"], 4), (["yarn.containers.vcores": "2"], 2),
        (["taskmanager.cpu.cores": "2.5", "yarn.containers.vcores": "9"], 3),
    ] as [([String: String], Int)])
func theTaskManagersCoresAreKnown(_ settings: [String: String], _ vCores: Int) throws {
    #expect(try Sample(FlinkVersion(1, 20, 5), settings).plan().taskManager == Resource(memory: 1728, vCores: vCores))
}

@Test func aTaskManagerWithoutASizeIsRefused() throws {
    var sample = Sample()
    sample.settings["taskmanager.memory.process.size"] = nil
    #expect(sample.failure?.code == .configurationWrong)
    sample.settings["taskmanager.memory.flink.size"] = "1g"
    #expect(try sample.plan().taskManager?.memory == 1024 + 256 + 192)
}

@Test func whatIsSubmittedFollowsFromPlanIdAndStagedFiles() throws {
    let plan = try Sample().plan()
    let id = ApplicationID(clusterTimestamp: 1_700_000_000_000, number: 3)
    var staged: [String: LocalResource] = [:]
    for resource in plan.staged {
        staged[resource.key] = LocalResource(
            resource: plan.stagingFolder(for: id) / (resource.stagedPath ?? ""), type: .file, visibility: .application,
            size: 7, timestamp: 1_700_000_000_123)
    }
    let context = try plan.submissionContext(for: id, staged: staged, tags: ["n-1"])
    #expect(context.applicationID == id)
    #expect(context.tags == ["n-1"])
    #expect(context.amContainerSpec.localResources == staged)
    #expect(
        context.amContainerSpec.environment["_FLINK_DIST_JAR"]
            == "{'resourceKey':'flink-dist-1.20.5.jar','path':'hdfs://nn:8020/user/ada/.flink/\(id)/flink-dist-1.20.5.jar',"
            + "'size':7,'modificationTime':1700000000123,'visibility':'APPLICATION','resourceType':'FILE'}")
    staged["clicks.jar"] = nil
    #expect { try plan.submissionContext(for: id, staged: staged) } throws: { ($0 as? DeployError)?.code == .defect }
}
