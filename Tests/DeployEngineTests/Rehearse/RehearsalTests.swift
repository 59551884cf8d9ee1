import FoundationEssentials
import LocalFiles
import TestSupport
import Testing

/// `run-application --rehearse`: what the imports of a program give, before a ResourceManager, which is not there, is
/// asked for anything.
@Suite(.serialized) struct RehearsalTests {
    private static let machine = Task { try await RehearsingMachine() }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var words = ["--env", "env.zip", "job.py"]
        /// Texts by file name.
        let files: [String: String]
        /// The end of the error's message; nil for a program that can be imported.
        var error: String?
        /// What is told besides.
        var told: [String] = []

        init(
            _ testDescription: String, words: [String]? = nil, _ files: [String: String], error: String? = nil,
            told: [String] = []
        ) {
            self.testDescription = testDescription
            self.files = files
            self.error = error
            self.told = told
            if let words { self.words = words }
        }
    }

    static let absent = "ModuleNotFoundError: No module named"

    static let cases = [
        Case("nothing but what is there", ["job.py": "import json\nfrom pyflink import table\nstart_a_job()\n"]),
        Case(
            "a module that is nowhere", ["job.py": "import json\n\nimport pandaz\n"],
            error: "job.py cannot be imported: \(absent) 'pandaz' (job.py line 3)",
            told: ["because: Traceback (most recent call last):", "File \"job.py\", line 3, in <module>"]),
        Case(
            "all that are nowhere", ["job.py": "import pandaz\nimport numpi\n"],
            error: "\(absent) 'pandaz' (job.py line 1)", told: ["and then: \(absent) 'numpi' (job.py line 2)"]),
        Case(
            "a name that a module has not", ["job.py": "from pyflink.table import Tabel\n"],
            error: "(job.py line 1)", told: ["ImportError: cannot import name 'Tabel'"]),
        Case(
            "a package whose own import fails", ["job.py": "import broken\n"],
            error: "\(absent) 'libnowhere' (job.py line 1)", told: ["site-packages/broken.py\", line 1"]),
        Case(
            "another way for a module that is absent",
            ["job.py": "try:\n    import ujsonz as json\nexcept ImportError:\n    import json\n"]),
        Case(
            "another way that is absent, too",
            ["job.py": "try:\n    import ujsonz as json\nexcept ImportError:\n    import sjsonz as json\n"],
            error: "\(absent) 'sjsonz' (job.py line 4)"),
        Case(
            "an except clause that only says more",
            ["job.py": "try:\n    import pandaz\nexcept ImportError as e:\n    raise SystemExit('pip it')\n"],
            error: "\(absent) 'pandaz' (job.py line 2)"),
        Case(
            "imports for type checkers, other Pythons, and other systems",
            [
                "job.py": """
                import sys, typing
                from typing import TYPE_CHECKING
                if TYPE_CHECKING or typing.TYPE_CHECKING:
                    import nowhere1
                if sys.version_info < (3, 5) or sys.platform.startswith("win"):
                    import nowhere2
                """
            ]),
        Case(
            "the guard of a main", ["job.py": "if __name__ == '__main__':\n    import pandaz\n"],
            error: "\(absent) 'pandaz' (job.py line 2)"),
        Case(
            "an import in a function", ["job.py": "def main():\n    import pandaz\nmain()\n"],
            told: ["where the program comes to that, it fails: \(absent) 'pandaz' (job.py line 2)"]),
        Case(
            "an import where nobody knows whether", ["job.py": "import os\nif os.getenv('X'):\n    import pandaz\n"],
            told: ["where the program comes to that, it fails: \(absent) 'pandaz'"]),
        Case(
            "a program that changes where modules are looked for",
            ["job.py": "import sys\nsys.path.append('vendor')\nimport pandaz\n"],
            told: ["where the program comes to that, it fails: \(absent) 'pandaz'"]),
        Case(
            "a syntax error", ["job.py": "import json\ndef f(:\n    pass\n"],
            error: "SyntaxError: invalid syntax (job.py line 2)"),
        Case(
            "a file that lies beside the script here alone", ["job.py": "import beside\n", "beside.py": ""],
            error: "\(absent) 'beside' (job.py line 1)"),
        Case(
            "the same sent along", words: ["--env", "env.zip", "-pyfs", "beside.py", "job.py"],
            ["job.py": "import beside\n", "beside.py": "from pyflink import table\n"]),
        Case(
            "a fault of what is sent along", words: ["--env", "env.zip", "-pyfs", "beside.py", "job.py"],
            ["job.py": "import beside\n", "beside.py": "import json\nimport pandaz\n"],
            error: "\(absent) 'pandaz' (beside.py line 2)"),
        Case(
            "a module that asks for Flink's JVM", words: ["--env", "env.zip", "-pyfs", "beside.py", "job.py"],
            ["job.py": "import beside\n", "beside.py": "from pyflink.table import *\nget_gateway()\n"],
            told: ["asks for Flink's JVM while it is imported (beside.py line 2)"]),
        Case(
            "an import that ends the process", words: ["--env", "env.zip", "-pyfs", "beside.py", "job.py"],
            ["job.py": "import json\nimport beside\n", "beside.py": "import os\nos._exit(7)\n"],
            error: "its Python ended with exit status 7 (job.py line 2)"),
        Case(
            "a module of a folder", words: ["--env", "env.tar.gz", "-pyfs", "pk", "-pym", "jobs.main"],
            ["pk/jobs/__init__.py": "", "pk/jobs/util.py": "", "pk/jobs/main.py": "from . import util, utll\n"],
            error: "cannot import name 'utll' from 'jobs' (pk/jobs/__init__.py) (main.py line 1)"),
        Case(
            "archives and an interpreter of them",
            words: [
                "-pyarch", "env.zip#e", "-pyexec", "e/venv/bin/python", "-pyclientexec", "e/venv/bin/python", "job.py",
            ], ["job.py": "import broken\n"], error: "\(absent) 'libnowhere' (job.py line 1)"),
        Case(
            "archives beside the environment, in whose folder main starts",
            words: ["--env", "env.zip", "-pyarch", "data.zip#d", "-pyfs", "beside.py", "job.py"],
            [
                "job.py": "import beside\nimport broken\n",
                "beside.py": "import os\nassert os.listdir() == ['d'] and os.listdir('d') == ['data.txt']\n",
            ], error: "\(absent) 'libnowhere' (job.py line 2)"),
        Case(
            "arguments, which a module may read while it is imported",
            words: ["--env", "env.zip", "-pyfs", "beside.py", "job.py", "--day", "1"],
            ["job.py": "import beside\n", "beside.py": "import sys\nassert sys.argv[1:] == ['--day', '1'], sys.argv\n"]),
        Case(
            "no variable of this session", words: ["--env", "env.zip", "-pyfs", "beside.py", "job.py"],
            [
                "job.py": "import beside\n",
                "beside.py": "import os\nassert os.environ['USER'] == 'me' and 'HADOOP_CONF_DIR' not in os.environ\n",
            ]),
        Case(
            "the nodes' own Python", words: ["job.py"], ["job.py": "import pandaz\n"],
            told: ["main runs with python of the nodes, and what it can import cannot be rehearsed here"]),
    ]

    @Test(arguments: cases)
    func whatTheImportsGiveIsTold(_ input: Case) async throws {
        let rehearsing = try await Self.machine.value
        for (name, text) in input.files { try rehearsing.folder.write(text, to: name) }
        let outcome = try await rehearsing.machine.run(
            ["run-application", "--rehearse", "--request-timeout", "1s"] + input.words)
        for text in input.told { #expect(outcome.talk.contains(text), "\(outcome.talk)") }
        if let error = input.error {
            #expect(outcome.status == 2, "\(outcome.talk)")
            #expect(outcome.talk.contains("\(error)\n"), "\(outcome.talk)")
        } else {
            #expect(outcome.status == 69, "\(outcome.talk)")
            #expect(outcome.talk.contains("no ResourceManager answers"), "\(outcome.talk)")
            #expect(outcome.talk.contains("it fails") == input.told.contains { $0.contains("it fails") })
        }
        #expect(rehearsing.leftovers.isEmpty)
        for name in input.files.keys {
            try FileManager.default.removeItem(atPath: (rehearsing.folder.path / name).text)
        }
    }

    @Test func aProgramForTheJVMIsNotRehearsed() async throws {
        let outcome = try await Self.machine.value.machine.run(["run-application", "--rehearse", "clicks.jar"])
        #expect(outcome.status == 64)
        #expect(outcome.talk.contains("--rehearse is for Python programs, and clicks.jar is none"))
    }

    struct Document: Decodable {
        struct Body: Decodable {
            let code: String
            let cause: String?
        }
        let error: Body
    }

    @Test func theTracebackIsTheCauseOfTheError() async throws {
        let rehearsing = try await Self.machine.value
        try rehearsing.folder.write("import pandaz\n", to: "cause.py")
        let outcome = try await rehearsing.machine.run(
            ["run-application", "--rehearse", "-o", "json", "--env", "env.zip", "cause.py"])
        let error = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8)).error
        #expect(error.code == "rehearsal-failed")
        #expect(
            error.cause == """
                Traceback (most recent call last):
                  File "cause.py", line 1, in <module>
                    import pandaz
                ModuleNotFoundError: No module named 'pandaz'
                """)
    }
}
