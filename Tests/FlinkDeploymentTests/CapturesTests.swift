import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles
import TestSupport
import Testing

/// The deployment that Flink's own client was given, with the stock configuration of each version.
private struct Recorded {
    let version: FlinkVersion
    let sent: Captures.Submission
    let staged: FlinkConfiguration
    let id: ApplicationID
    let javaOptions: String

    init(_ text: String) throws {
        version = try #require(FlinkVersion(text))
        sent = try Captures.submission(text)
        id = try #require(ApplicationID(sent.applicationID))
        staged = try FlinkConfigurationFile.read(
            folder: Captures.folder / text / "application-java", version: version)
        javaOptions = try #require(staged.string("env.java.opts.all"))
    }

    var stock: [String: String] {
        var stock = [
            "jobmanager.rpc.address": "localhost", "jobmanager.rpc.port": "6123", "jobmanager.bind-host": "localhost",
            "jobmanager.memory.process.size": "1600m", "taskmanager.bind-host": "localhost",
            "taskmanager.host": "localhost", "taskmanager.memory.process.size": "1728m",
            "taskmanager.numberOfTaskSlots": "1", "parallelism.default": "1",
            "jobmanager.execution.failover-strategy": "region", "rest.address": "localhost",
        ]
        if version < FlinkVersion(1, 18) { stock["rest.bind-address"] = "localhost" }
        if version >= FlinkVersion(1, 18) { stock["env.java.opts.all"] = javaOptions }
        return stock
    }

    var request: DeploymentRequest {
        var properties = [
            "yarn.application.name=app-java", "jobmanager.memory.process.size=1024m",
            "taskmanager.memory.process.size=1024m", "yarn.ship-files=/client/extra",
        ]
        if version < FlinkVersion(1, 18) { properties.append("env.java.opts.all=\(javaOptions)") }
        if version == FlinkVersion(1, 20, 5) { properties.append("yarn.tags=team-a,nightly") }
        return DeploymentRequest(
            program: .local(LocalPath("/client/heartbeat-\(version).jar")), arguments: ["--flag", "two words"],
            dynamicProperties: properties.map { DynamicProperty(definition: $0, option: "-D") },
            workingFolder: LocalPath("/client"))
    }

    private func file(_ path: String, of key: String) -> LocalFile {
        LocalFile(path: LocalPath(path), kind: .file, size: sent.localResources[key]?.size ?? -1)
    }

    private func files(below folder: String, as name: String) -> [LocalFile] {
        sent.localResources.keys.filter { $0.hasPrefix(name + "/") }.sorted().map { key in
            file("\(folder)/\(key.dropFirst(name.count + 1))", of: key)
        }
    }

    func plan() throws -> DeploymentPlan {
        let dist = "flink-dist-\(version).jar"
        let conf = LocalPath("/opt/flink/conf")
        let log = file("/opt/flink/conf/log4j.properties", of: "log4j.properties")
        let distribution = FlinkDistribution(
            version: version, distJar: file("/opt/flink/lib/\(dist)", of: dist), libFolder: LocalPath("/opt/flink/lib"),
            libFiles: files(below: "/opt/flink/lib", as: "lib") + [file("/opt/flink/lib/\(dist)", of: dist)],
            pluginsFolder: LocalPath("/opt/flink/plugins"),
            pluginFiles: files(below: "/opt/flink/plugins", as: "plugins"),
            configurationFolder: conf, logConfigurations: [log])
        var configuration = FlinkConfiguration(fileKind: staged.fileKind, version: version)
        for (key, value) in stock { configuration.set(key, .text(value), origin: .defaultValue) }
        let effective = try EffectiveConfiguration.make(
            file: configuration, request: request, distribution: distribution)
        let program = "heartbeat-\(version).jar"
        let extra = LocalPath("/client/extra")
        let defaultFS = HDFSPath(scheme: "hdfs", authority: "namenode:8020", path: "/")
        return try DeploymentPlanner.plan(
            DeploymentInputs(
                request: request, configuration: effective, distribution: distribution, user: sent.user,
                defaultFS: defaultFS, homeFolder: defaultFS / "user/flink",
                hadoop: HadoopFacts(
                    applicationClasspath: ["$HADOOP_CONF_DIR", "/opt/hadoop/*"], minimumAllocation: 256),
                local: [
                    extra: LocalTree(
                        root: LocalFile(path: extra, kind: .folder, size: 0),
                        files: files(below: extra.text, as: "extra")),
                    LocalPath("/client") / program: LocalTree(root: file("/client/\(program)", of: program)),
                    log.path: LocalTree(root: log),
                ], jar: JarFacts(manifestMainClass: "Heartbeat", holdsMainClass: true)))
    }

    /// As HDFS reported them then: the configuration lies there under another name.
    var resources: [String: LocalResource] {
        get throws {
            try sent.localResources.mapValues { recorded in
                LocalResource(
                    resource: try #require(HDFSPath(recorded.resource)),
                    type: try #require(LocalResourceType(rawValue: recorded.type)),
                    visibility: try #require(LocalResourceVisibility(rawValue: recorded.visibility)),
                    size: recorded.size,
                    timestamp: recorded.timestamp)
            }
        }
    }
}

@Suite(.enabled(if: Captures.areWanted)) struct CapturesTests {
    static let versions = ["1.17.2", "1.20.5", "2.2.0"]
    /// The ResourceManager's own variables.
    static let foreign = ["APP_SUBMIT_TIME_ENV", "APPLICATION_WEB_PROXY_BASE"]

    @Test(arguments: versions) func theSubmissionIsThatOfFlinksOwnClient(_ version: String) throws {
        let recorded = try Recorded(version)
        let sent = recorded.sent
        let context = try recorded.plan().submissionContext(for: recorded.id, staged: recorded.resources)
        #expect(context.name == sent.name)
        #expect(context.type == sent.type)
        #expect(context.maxAppAttempts == sent.maxAppAttempts)
        #expect(context.keepContainersAcrossApplicationAttempts == sent.keepContainers)
        #expect(Set(context.tags) == Set(sent.tags))
        #expect(context.resource == Resource(memory: sent.resource.memory, vCores: sent.resource.vCores))
        #expect([context.amContainerSpec.command] == sent.commands)
        #expect(Set(context.amContainerSpec.localResources.keys) == Set(sent.localResources.keys))
    }

    @Test(arguments: versions) func theEnvironmentIsThatOfFlinksOwnClient(_ version: String) throws {
        let recorded = try Recorded(version)
        let context = try recorded.plan().submissionContext(for: recorded.id, staged: recorded.resources)
        var expected = recorded.sent.environment.filter { !Self.foreign.contains($0.key) }
        var found = context.amContainerSpec.environment
        // Flink's list has no order of its own.
        let list = "_CLIENT_SHIP_FILES"
        #expect(
            Set(found.removeValue(forKey: list)?.split(separator: ";") ?? [])
                == Set(expected.removeValue(forKey: list)?.split(separator: ";") ?? []))
        #expect(found == expected)
    }

    @Test(arguments: versions) func theStagedFilesAreThoseOfFlinksOwnClient(_ version: String) throws {
        let recorded = try Recorded(version)
        let plan = try recorded.plan()
        let key = recorded.staged.fileKind.rawValue
        for resource in plan.resources where resource.key != key {
            let sent = try #require(recorded.sent.localResources[resource.key])
            #expect(resource.size == sent.size)
            #expect(resource.type.rawValue == sent.type)
            #expect(resource.visibility.rawValue == sent.visibility)
            let path = try #require(resource.stagedPath)
            #expect((plan.stagingFolder(for: recorded.id) / path).description == sent.resource)
        }
        #expect(plan.resources.count == recorded.sent.localResources.count)
    }

    @Test(arguments: versions) func theConfigurationIsThatOfFlinksOwnClient(_ version: String) throws {
        let recorded = try Recorded(version)
        let staged = try recorded.plan().stagedConfiguration(for: recorded.id)
        #expect(staged.dynamicProperties.isEmpty)
        let folder = TemporaryFolder()
        try folder.write(staged.content, to: recorded.staged.fileKind.rawValue)
        let found = try FlinkConfigurationFile.read(folder: folder.path, version: recorded.version)
        // An empty list and none are the same to Flink.
        let expected = recorded.staged.entries.filter { !["", "[]"].contains(recorded.staged.string($0.key) ?? "") }
        #expect(Set(found.entries.keys) == Set(expected.keys))
        for (key, _) in expected { #expect(try found.list(key) == recorded.staged.list(key), "\(key)") }
    }
}
