import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles
import Testing

/// Options of a Python program, and what becomes of them.
struct PythonCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var version = FlinkVersion(1, 20, 5)
    var program = PythonProgram.script("job.py")
    var properties: [String: String] = [:]
    var environment: String?
    var ship: [String] = []
    var shipArchives: [String] = []
    /// Keys of the configuration that is staged; the empty text for one that is absent.
    let expected: [String: String]
    /// What is shipped for it beside the program.
    var shipped: [String] = []
    /// The first words of the driver.
    var words = ["--python", "job.py"]

    func sample() -> Sample {
        var sample = Sample(version)
        sample.request.program = nil
        sample.jar = nil
        sample.request.python = program
        sample.request.arguments = ["--day", "1"]
        sample.request.environment = environment
        sample.request.shipFiles = ship
        sample.request.shipArchives = shipArchives
        sample.request.dynamicProperties = properties.sorted { $0.key < $1.key }.map {
            DynamicProperty(key: $0.key, value: $0.value, option: $0.key)
        }
        for file in ["job.py", "my job.v2.py", "helper.py", "words.txt", "venv.zip", "data.zip", "links.zip", "r.txt"] {
            sample.add(file: "/client/\(file)")
        }
        sample.add(file: "/client/connector.jar", size: 7)
        sample.add(folder: "/client/model", ["calculate.py", "venv.zip"])
        sample.add(file: "/client/model/venv.zip")
        sample.add(file: "/client/model/calculate.py")
        sample.add(folder: "/client/wheels", ["six.whl"])
        for file in ["job.py", "venv.zip", "x.jar"] { sample.add(remoteFile: "hdfs://nn:8020/apps/\(file)") }
        let content = PythonArchive(
            interpreters: ["venv/bin/python", "venv/bin/python3"], executables: ["venv/bin/pip"], topLevel: ["venv"],
            packages: ["pip": "23"])
        for archive in ["/client/venv.zip", "/client/model/venv.zip", "hdfs://nn:8020/apps/venv.zip"] {
            sample.archives[archive] = content
        }
        sample.archives["/client/links.zip"] = PythonArchive(
            interpreters: ["bin/python"], topLevel: ["bin"], hasLinks: true)
        sample.archives["/client/data.zip"] = PythonArchive(topLevel: ["data.txt"])
        return sample
    }
}

struct PythonTests {
    static let own = "venv.zip/venv/bin/python"

    @Test(arguments: [
        PythonCase(testDescription: "a script alone", expected: ["python.files": ""], shipped: ["job.py"]),
        PythonCase(
            testDescription: "files and folders", program: .module("calculate"),
            properties: ["python.files": "model,helper.py,words.txt"],
            expected: ["python.files": "model,helper.py,words.txt"],
            shipped: ["model/calculate.py", "model/venv.zip", "helper.py", "words.txt"],
            words: ["--pyModule", "calculate"]),
        PythonCase(
            testDescription: "archives with an interpreter: main starts in their folder, and is a module",
            properties: ["python.archives": "venv.zip", "python.executable": own, "python.client.executable": own],
            expected: [
                "python.archives": "venv.zip", "python.executable": own, "python.client.executable": own,
                "python.files": "job.py",
            ], shipped: ["venv.zip", "job.py"], words: ["--pyModule", "job"]),
        PythonCase(
            testDescription: "a name that is no module's", program: .script("my job.v2.py"),
            properties: ["python.archives": "venv.zip", "python.executable": own],
            expected: ["python.files": "my_job_v2.py", "python.client.executable": own],
            shipped: ["venv.zip", "my_job_v2.py"], words: ["--pyModule", "my_job_v2"]),
        PythonCase(
            testDescription: "another folder's name for an archive",
            properties: ["python.archives": "venv.zip#env", "python.executable": "env/venv/bin/python3"],
            expected: ["python.archives": "venv.zip#env", "python.executable": "env/venv/bin/python3"],
            shipped: ["venv.zip", "job.py"], words: ["--pyModule", "job"]),
        PythonCase(
            testDescription: "a layer too few",
            properties: ["python.archives": "venv.zip", "python.executable": "venv.zip/bin/python3"],
            expected: ["python.executable": "venv.zip/venv/bin/python3"], shipped: ["venv.zip", "job.py"],
            words: ["--pyModule", "job"]),
        PythonCase(
            testDescription: "the archive's name left out, and a capital",
            properties: ["python.archives": "venv.zip", "python.executable": "venv/bin/Python"],
            expected: ["python.executable": own], shipped: ["venv.zip", "job.py"], words: ["--pyModule", "job"]),
        PythonCase(
            testDescription: "one environment", environment: "venv.zip",
            expected: ["python.executable": own, "python.client.executable": own, "python.archives": ""],
            shipped: ["venv.zip", "job.py"]),
        PythonCase(
            testDescription: "one environment beside data", properties: ["python.archives": "data.zip#data"],
            environment: "venv.zip",
            expected: [
                "python.archives": "data.zip#data", "python.executable": "python", "python.client.executable": "",
                "containerized.master.env.PYFLINK_CLIENT_EXECUTABLE": "$PWD/\(own)",
                "containerized.taskmanager.env.PATH": "$PWD/venv.zip/venv/bin:$PATH",
            ], shipped: ["venv.zip", "data.zip", "job.py"], words: ["--pyModule", "job"]),
        PythonCase(
            testDescription: "an environment whose links YARN would break", environment: "links.zip",
            expected: ["python.archives": "links.zip", "python.executable": "links.zip/bin/python"],
            shipped: ["links.zip", "job.py"], words: ["--pyModule", "job"]),
        PythonCase(
            testDescription: "all in HDFS", program: .script("hdfs:///apps/job.py"),
            properties: ["python.archives": "hdfs:///apps/venv.zip", "python.executable": own],
            expected: ["python.archives": "hdfs:///apps/venv.zip", "python.files": "job.py"], shipped: ["job.py"],
            words: ["--pyModule", "job"]),
        PythonCase(
            testDescription: "Flink's trick stays as it was written", program: .module("calculate"),
            properties: [
                "python.archives": "model/venv.zip", "python.executable": own, "python.client.executable": own,
                "python.files": "model",
            ], ship: ["/client/model"],
            expected: [
                "python.archives": "model/venv.zip", "python.executable": own, "python.client.executable": own,
                "python.files": "model",
            ], words: ["--pyModule", "calculate"]),
        PythonCase(
            testDescription: "a shipped archive for main, one in HDFS for the workers",
            properties: [
                "python.archives": "hdfs:///apps/venv.zip#w", "python.executable": "w/venv/bin/python",
                "python.client.executable": own,
            ], shipArchives: ["venv.zip"],
            expected: [
                "python.executable": "w/venv/bin/python", "python.client.executable": "",
                "containerized.master.env.PYFLINK_CLIENT_EXECUTABLE": "$PWD/\(own)",
            ], shipped: ["job.py"], words: ["--pyModule", "job"]),
        PythonCase(
            testDescription: "requirements with packages", properties: ["python.requirements": "r.txt#wheels"],
            expected: ["python.requirements": "r.txt#wheels"], shipped: ["r.txt", "wheels/six.whl", "job.py"]),
        PythonCase(
            testDescription: "folders of the nodes and of this machine",
            properties: ["python.pythonpath": "/usr/share/py:wheels"],
            expected: ["python.pythonpath": "/usr/share/py", "python.files": "wheels"],
            shipped: ["wheels/six.whl", "job.py"]),
        PythonCase(
            testDescription: "jars beside it", properties: ["pipeline.jars": "connector.jar;hdfs:///apps/x.jar"],
            expected: ["pipeline.jars": ""], shipped: ["connector.jar", "x.jar", "job.py"]),
        PythonCase(
            testDescription: "the nodes' own Python", properties: ["python.executable": "/usr/bin/python3"],
            expected: ["python.executable": "/usr/bin/python3", "python.client.executable": "/usr/bin/python3"],
            shipped: ["job.py"]),
    ])
    func eachPathIsWrittenAsTheContainersSeeIt(example: PythonCase) throws {
        let plan = try example.sample().plan()
        for (key, value) in example.expected {
            #expect((plan.configuration.string(key) ?? "") == value, "\(key)")
        }
        let words = try #require(try plan.configuration.list(FlinkOptions.applicationArguments))
        #expect(words == example.words + ["--day", "1"])
        let plain = try PythonCase(testDescription: "", program: .module("os"), expected: [:]).sample().with {
            $0.request.shipFiles = example.ship
            $0.request.shipArchives = example.shipArchives
        }.plan()
        #expect(plan.keys.filter { !plain.keys.contains($0) }.sorted() == example.shipped.sorted())
        #expect(plan.keys.contains("opt/flink-python.jar"))
        #expect(plan.findings.filter { $0.verdict == .fails } == [])
    }

    @Test(arguments: [
        (
            "-py", PythonCase(testDescription: "", program: .script("absent.py"), expected: [:]),
            "absent.py does not exist"
        ),
        ("a folder", PythonCase(testDescription: "", program: .script("model.py/"), expected: [:]), "does not exist"),
        (
            "no script", PythonCase(testDescription: "", program: .script("words.txt"), expected: [:]),
            "no Python script"
        ),
        (
            "two folders of one name",
            PythonCase(testDescription: "", properties: ["python.archives": "venv.zip#a,data.zip#a"], expected: [:]),
            "two archives would be unpacked into the folder a"
        ),
        (
            "no interpreter there",
            PythonCase(
                testDescription: "",
                properties: ["python.archives": "data.zip", "python.executable": "data.zip/bin/python"], expected: [:]),
            "data.zip has no such file"
        ),
        (
            "a Python of another version",
            PythonCase(
                testDescription: "",
                properties: ["python.archives": "venv.zip", "python.executable": "venv.zip/bin/python3.7"],
                expected: [:]), "venv.zip has no such file"
        ),
        (
            "an environment without an interpreter",
            PythonCase(testDescription: "", environment: "data.zip", expected: [:]), "no Python interpreter"
        ),
        (
            "-pypath on 1.17",
            PythonCase(
                testDescription: "", version: FlinkVersion(1, 17, 2), properties: ["python.pythonpath": "wheels"],
                expected: [:]), "not known to Flink 1.17.2"
        ),
    ])
    func whatCannotWorkIsRefused(name: String, example: PythonCase, message: String) throws {
        let failure = try #require(example.sample().failure)
        #expect(failure.message.contains(message))
        #expect(failure.hint != nil)
    }

    @Test func aJarThatFlinkHasIsNotAddedAgain() throws {
        var sample = PythonCase(
            testDescription: "", properties: ["pipeline.jars": "/client/flink-csv.jar"], expected: [:]
        ).sample()
        sample.add(file: "/client/flink-csv.jar", size: Int64("flink-csv.jar".utf8.count))
        #expect(try sample.plan().keys.contains("flink-csv.jar") == false)
    }

    /// It is left out where the folder is sent for this option, and not where `yarn.ship-files` names the folder.
    @Test(arguments: [
        PythonCase(
            testDescription: "relative", program: .module("calculate"),
            properties: ["python.files": "model", "python.archives": "model/venv.zip"], expected: [:],
            shipped: ["venv.zip"]),
        PythonCase(
            testDescription: "absolute and relative", program: .module("calculate"),
            properties: ["python.files": "/client/model", "python.archives": "model/venv.zip#env"], expected: [:],
            shipped: ["venv.zip"]),
        PythonCase(
            testDescription: "an environment", program: .module("calculate"), properties: ["python.files": "model"],
            environment: "model/venv.zip", expected: [:], shipped: ["venv.zip"]),
        PythonCase(
            testDescription: "shipped", program: .module("calculate"),
            properties: ["python.files": "model", "python.archives": "model/venv.zip"], ship: ["/client/model"],
            expected: [:], shipped: ["model/venv.zip"]),
        PythonCase(
            testDescription: "shipped, absolute", program: .module("calculate"),
            properties: ["python.files": "/client/model", "python.archives": "/client/model/venv.zip"],
            ship: ["/client/model"], expected: [:], shipped: ["model/venv.zip"]),
    ])
    func anArchiveInAFolderOfFilesIsSentOnceAndSaid(example: PythonCase) throws {
        let plan = try example.sample().plan()
        let verdicts = plan.findings(.pythonArchiveDoubled).map(\.verdict)
        #expect(verdicts == [example.ship.isEmpty ? .corrected : .mayFail])
        #expect(plan.keys.filter { $0.hasSuffix("venv.zip") } == example.shipped)
        #expect(plan.keys.contains("model/calculate.py"))
    }

    @Test func aModuleThatNoFileBringsIsNamed() throws {
        var sample = PythonCase(
            testDescription: "", program: .module("calculat"),
            properties: ["python.files": "model", "python.archives": "venv.zip", "python.executable": Self.own],
            expected: [:]
        ).sample()
        #expect(try sample.plan().findings(.pythonModuleAbsent).first?.hint == "Is it calculate?")
        sample.request.python = .module("calculate")
        #expect(try sample.plan().findings(.pythonModuleAbsent) == [])
    }

    @Test func anArchiveThatIsNoEnvironmentIsLookedThroughAllTheSame() throws {
        var testCase = PythonCase(testDescription: "data", expected: [:])
        testCase.properties = ["python.archives": "data.zip"]
        var sample = testCase.sample()
        let fault = Finding("env-unsafe-name", .fails, "../evil leads out of the archive")
        let other = Finding("env-no-interpreter", .fails, "there is no bin/python")
        sample.archives["/client/data.zip"] = PythonArchive(findings: [other, fault], faults: [fault])
        let found = try sample.plan().findings.filter { $0.verdict == .fails }
        #expect(found == [Finding("env-unsafe-name", .fails, "data.zip: ../evil leads out of the archive")])
    }

    @Test func keysOfTheFileAloneStayForAJavaProgram() throws {
        let sample = Sample(FlinkVersion(1, 20, 5), ["python.files": "/nowhere/here.py"])
        #expect(try sample.plan().configuration.string("python.files") == "/nowhere/here.py")
    }
}

/// Java programs with Python functions.
extension PythonTests {
    private func javaProgram(_ change: (inout Sample) -> Void = { _ in }) throws -> DeploymentPlan {
        var sample = PythonCase(
            testDescription: "", properties: ["python.files": "helper.py", "python.executable": "python3"],
            expected: [:]
        ).sample()
        sample.request.python = nil
        sample.request.program = .local(LocalPath(Sample.program))
        sample.jar = JarFacts(manifestMainClass: "com.example.Clicks", holdsMainClass: true, holdsPythonDriver: false)
        change(&sample)
        return try sample.plan()
    }

    @Test func aJavaProgramsFunctionsGetFlinksHalfOfPython() throws {
        let plan = try javaProgram()
        #expect(plan.keys.contains("flink-python.jar") && plan.keys.contains("helper.py"))
        #expect(plan.classpath.split(separator: ":").contains("flink-python.jar"))
        #expect(plan.configuration.string("python.files") == "helper.py")
        #expect(plan.configuration.string("python.client.executable") == "python3")
        #expect(plan.findings(.pythonFunctionsAdded).count == 1)
        #expect(try plan.configuration.list(FlinkOptions.applicationArguments) == ["--day", "1"])
    }

    @Test func whatAJavaProgramHasOfPythonIsNotAddedAgain() throws {
        let inItsJar = try javaProgram { $0.jar?.holdsPythonDriver = true }
        #expect(!inItsJar.keys.contains("flink-python.jar"))
        let inLib = try javaProgram { $0.libFiles.append("flink-python-1.20.5.jar") }
        #expect(!inLib.keys.contains("flink-python.jar"))
        let shipped = try javaProgram {
            $0.add(file: "/client/flink-python-1.20.5.jar")
            $0.request.shipFiles = ["flink-python-1.20.5.jar"]
        }
        #expect(!shipped.keys.contains("flink-python.jar"))
        let alone = try Sample().plan()
        #expect(!alone.keys.contains("flink-python.jar"))
    }
}

extension PythonTests {
    /// The ApplicationMaster reads them twice, as those of `flink run` and as the driver's.
    @Test(
        arguments: [
            ["--python", "x"], ["-pym", "x"], ["--pyM=x"], ["-pyfs", "x"], ["--"], ["--pyArchives", "x"],
            ["-p", "3"], ["-pyfoo"], ["-d"], ["--par=3"], ["--class", "x"],
        ])
    func theProgramsOwnFirstWordsAreKeptFromTheDriver(words: [String]) throws {
        var sample = PythonCase(testDescription: "", expected: [:]).sample()
        sample.request.arguments = words
        let arguments = try sample.plan().configuration.list(FlinkOptions.applicationArguments)
        #expect(arguments == ["--python", "job.py", "--", "--"] + words)
    }

    @Test(arguments: [["x", "--python", "y"], ["--own", "--pym"], ["-"], ["--words", "-p"], []])
    func wordsThatTheDriverLeavesStayAlone(words: [String]) throws {
        var sample = PythonCase(testDescription: "", expected: [:]).sample()
        sample.request.arguments = words
        let arguments = try sample.plan().configuration.list(FlinkOptions.applicationArguments)
        #expect(arguments == ["--python", "job.py"] + words)
    }
}
