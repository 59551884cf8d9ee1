import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import FlinkREST
import LocalFiles
import Testing

@testable import DeployEngine

@Suite struct JarRunRequestTests {
    private func request(_ properties: [String] = []) -> DeploymentRequest {
        DeploymentRequest(
            target: .session, program: .local(LocalPath("/a.jar")), arguments: ["x y", "#z"],
            dynamicProperties: properties.map { DynamicProperty(definition: $0, option: "-D") },
            workingFolder: LocalPath("/"))
    }

    @Test func whatIsTheJobsOwnIsSentAndWhatIsNotIsLeft() throws {
        let given = request([
            "pipeline.name=a", "pipeline.name=b", "execution.target=remote", "execution.attached=true",
            "yarn.application.id=application_1_0001", "taskmanager.numberOfTaskSlots=3", "parallelism.default=4",
            "execution.checkpointing.interval=10s", "rest.address=x",
        ])
        let made = try JarRunRequest(given, version: FlinkVersion(1, 20, 5))
        #expect(made.flinkConfiguration == ["pipeline.name": "b", "execution.checkpointing.interval": "10s"])
        #expect(made.parallelism == 4)
        #expect(made.arguments == ["x y", "#z"])
        #expect(made.savepointPath == nil && made.claimMode == nil && made.allowNonRestoredState == nil)
        #expect(JobProperties(given.dynamicProperties).ofCluster == ["taskmanager.numberOfTaskSlots"])
    }

    @Test(arguments: ["execution.savepoint.path", "execution.state-recovery.path"])
    func aSavepointMayBeNamedByEitherKey(key: String) throws {
        let made = try JarRunRequest(
            request(["\(key)=hdfs:///sp/1", "execution.savepoint-restore-mode=claim"]), version: FlinkVersion(1, 17, 2))
        #expect(made.savepointPath == "hdfs:///sp/1")
        #expect(made.claimMode == "CLAIM")
        #expect(made.flinkConfiguration.isEmpty)
    }

    @Test func optionsCountMoreThanKeys() throws {
        var given = request(["parallelism.default=4", "execution.savepoint.path=hdfs:///sp/1"])
        given.parallelism = 2
        given.savepointPath = "hdfs:///sp/2"
        given.allowNonRestoredState = true
        let made = try JarRunRequest(given, version: FlinkVersion(2, 2))
        #expect(made.parallelism == 2)
        #expect(made.savepointPath == "hdfs:///sp/2")
        #expect(made.allowNonRestoredState == true)
    }

    @Test func classPathsGoWithTheJobWhereTheJobManagerReadsThem() throws {
        var given = request()
        given.classpaths = ["file:///opt/a.jar", "http://x/b.jar"]
        let made = try JarRunRequest(given, version: FlinkVersion(1, 20, 5))
        #expect(made.flinkConfiguration["pipeline.classpaths"] == "file:/opt/a.jar;http://x/b.jar")
        let error = #expect(throws: DeployError.self) { try JarRunRequest(given, version: FlinkVersion(1, 17, 2)) }
        #expect(error?.code == .usage)
    }

    @Test(arguments: ["parallelism.default=0", "parallelism.default=many"])
    func aParallelismThatIsNoneIsRefused(property: String) {
        let error = #expect(throws: DeployError.self) {
            try JarRunRequest(request([property]), version: FlinkVersion(1, 20))
        }
        #expect(error?.code == .usage)
    }

    @Test func aJavaProgramsPythonFunctionsFindTheirFiles() throws {
        let given = request(["python.files=f.py", "pipeline.name=a"])
        #expect(PythonJob.isAskedFor(by: given) && !PythonJob.isAskedFor(by: request(["pipeline.name=a"])))
        let python = PythonJob(
            arguments: [], configuration: ["python.files": "hdfs:///x/f.py"], uploads: [], jar: nil, findings: [])
        let made = try JarRunRequest(given, version: FlinkVersion(1, 20, 5), python: python)
        #expect(made.flinkConfiguration == ["python.files": "hdfs:///x/f.py", "pipeline.name": "a"])
        #expect(made.entryClass == nil)
        #expect(made.arguments == ["x y", "#z"])
    }

    @Test func legacyIsGoneInFlink2() throws {
        var given = request()
        given.savepointPath = "hdfs:///sp/1"
        given.claimMode = "legacy"
        #expect(try JarRunRequest(given, version: FlinkVersion(1, 20)).claimMode == "LEGACY")
        #expect(throws: DeployError.self) { try JarRunRequest(given, version: FlinkVersion(2, 0)) }
    }
}
