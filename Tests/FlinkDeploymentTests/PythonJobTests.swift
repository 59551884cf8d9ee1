import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles
import Testing

@Suite struct PythonJobTests {
    private static let folder = HDFSPath(scheme: "hdfs", authority: "nn", path: "/user/me/.flink/a/jobs/j")

    private func inputs(
        _ python: PythonProgram, _ properties: [String] = [], environment: String? = nil, jars: [String] = [],
        files: PythonJob.Files = .shared(folder), arguments: [String] = ["--day", "1"]
    ) throws -> PythonJobInputs {
        let request = DeploymentRequest(
            target: .session, python: python, environment: environment, jars: jars, arguments: arguments,
            dynamicProperties: properties.map { DynamicProperty(definition: $0, option: "-D") },
            workingFolder: LocalPath("/home/me"))
        var inputs = PythonJobInputs(request: request, version: FlinkVersion(1, 20, 5), files: files)
        for path in try inputs.localPaths() where path.name != "absent.py" {
            inputs.local[path] = LocalFile(path: path, kind: .file, size: 1, modified: 0)
        }
        for archive in try inputs.archives() {
            inputs.pythonArchives[archive] = PythonArchive(interpreters: ["venv/bin/python"])
        }
        return inputs
    }

    @Test func aScriptIsSentAndRunAsAModule() throws {
        let job = try PythonJob.plan(inputs(.script("jobs/a-b.py"), ["python.files=lib.zip,hdfs:///x/y.py"]))
        #expect(job.arguments == ["--pyModule", "a-b", "--day", "1"])
        #expect(
            job.configuration == [
                "python.files":
                    "hdfs://nn\(Self.folder.path)/lib.zip,hdfs:///x/y.py,hdfs://nn\(Self.folder.path)/a-b.py"
            ])
        #expect(job.uploads.map(\.source.text) == ["/home/me/lib.zip", "/home/me/jobs/a-b.py"])
        #expect(job.uploads.map(\.target) == [Self.folder / "lib.zip", Self.folder / "a-b.py"])
    }

    @Test func aNameThatNoModuleCanHaveIsChangedOnTheWay() throws {
        let job = try PythonJob.plan(inputs(.script("my job.v2.py")))
        #expect(job.arguments == ["--pyModule", "my_job_v2", "--day", "1"])
        #expect(job.uploads.map(\.target) == [Self.folder / "my_job_v2.py"])
    }

    @Test func twoFilesOfOneNameBothKeepIt() throws {
        let job = try PythonJob.plan(inputs(.module("m"), ["python.files=a/x.py,b/x.py,a/x.py"]))
        #expect(job.uploads.map(\.target) == [Self.folder / "x.py", Self.folder / "1/x.py"])
    }

    @Test func anEnvironmentBringsBothInterpreters() throws {
        let job = try PythonJob.plan(inputs(.module("m"), environment: "envs/p.zip"))
        #expect(job.configuration["python.archives"] == "hdfs://nn\(Self.folder.path)/p.zip#p.zip")
        #expect(job.configuration["python.executable"] == "p.zip/venv/bin/python")
        #expect(job.configuration["python.client.executable"] == "p.zip/venv/bin/python")
    }

    @Test func anArchivesFolderStaysWhatTheUserCalledIt() throws {
        let job = try PythonJob.plan(
            inputs(
                .module("m"),
                ["python.archives=a/d.zip,b/d.zip#other,hdfs:///e.zip#env", "python.executable=env/venv/bin/python"]))
        #expect(
            job.configuration["python.archives"]
                == "hdfs://nn\(Self.folder.path)/d.zip#d.zip,hdfs://nn\(Self.folder.path)/1/d.zip#other,hdfs:///e.zip#env"
        )
        #expect(job.configuration["python.client.executable"] == "env/venv/bin/python")
    }

    @Test func onTheSameMachinePathsGoAsTheyAre() throws {
        let job = try PythonJob.plan(
            inputs(.script("a.py"), ["python.requirements=r.txt#cache"], files: .ofThisMachine))
        #expect(job.uploads.isEmpty)
        #expect(
            job.configuration == [
                "python.files": "/home/me/a.py", "python.requirements": "/home/me/r.txt#/home/me/cache",
            ])
        let dotted = try PythonJob.plan(inputs(.script("a.b.py"), files: .ofThisMachine))
        #expect(dotted.arguments == ["--python", "/home/me/a.b.py", "--day", "1"])
    }

    @Test func whatNobodyCanReadThereIsRefused() throws {
        let error = #expect(throws: DeployError.self) {
            try PythonJob.plan(inputs(.script("a.py"), files: .outOfReach("the JobManager runs on x")))
        }
        #expect(error?.message.contains("the JobManager runs on x") == true)
        #expect(throws: Never.self) {
            try PythonJob.plan(inputs(.script("hdfs:///a.py"), files: .outOfReach("the JobManager runs on x")))
        }
    }

    @Test func whatIsNotThereAndTooManyJarsAreRefused() throws {
        let absent = #expect(throws: DeployError.self) { try PythonJob.plan(inputs(.script("absent.py"))) }
        #expect(absent?.code == .inputNotFound)
        let jars = #expect(throws: DeployError.self) {
            try PythonJob.plan(inputs(.module("m"), jars: ["a.jar", "b.jar"]))
        }
        #expect(jars?.code == .usage)
        #expect(try PythonJob.plan(inputs(.module("m"), jars: ["a.jar"])).jar == .local(LocalPath("/home/me/a.jar")))
    }

    /// Flink's driver would take them for its own.
    @Test func theProgramsFirstWordsStayItsOwn() throws {
        let job = try PythonJob.plan(inputs(.module("m"), arguments: ["--python", "x"]))
        #expect(job.arguments == ["--pyModule", "m", "--", "--python", "x"])
    }
}
