import Testing

@testable import PythonEnvironments

struct SlimmingRulesTests {
    struct Case: CustomTestStringConvertible {
        let path: String
        let drops: Bool
        var testDescription: String { path }

        init(_ path: String, _ drops: Bool) {
            self.path = path
            self.drops = drops
        }
    }

    @Test(arguments: [
        Case("pyflink/lib/flink-dist-1.20.5.jar", true),
        Case("pyflink/opt/flink-python-1.20.5.jar", true),
        Case("pyflink/bin/flink", true),
        Case("pyflink/bin/pyflink-udf-runner.sh", false),
        Case("pyflink/fn_execution/beam/beam_boot.py", false),
        Case("pyflink/version.py", false),
        Case("other/lib/data.txt", false),
        Case("pyarrow/include/arrow/api.h", true),
        Case("numpy/core/include/numpy/arrayobject.h", true),
        Case("numpy/core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so", false),
        Case("numpy/__init__.pyi", true),
        Case("numpy/py.typed", false),
        Case("numpy/__pycache__/version.cpython-311.pyc", true),
        Case("sourceless/module.pyc", false),
        Case("pip/__init__.py", true),
        Case("pip-23.2.1.dist-info/RECORD", true),
        Case("pipeline/__init__.py", false),
        Case("pip_tools-7.0.dist-info/METADATA", false),
    ])
    func packagesStayAtHomeByTheirPath(_ example: Case) {
        #expect(SlimmingRules().dropsFromPackages(example.path) == example.drops)
    }

    @Test func pipTravelsWhereItIsWanted() {
        let rules = SlimmingRules(keepsPip: true)
        #expect(!rules.dropsFromPackages("pip/__init__.py"))
        #expect(!rules.dropsFromLibrary("ensurepip/__init__.py"))
        #expect(!rules.dropsFromPrograms("pip3"))
    }

    @Test(arguments: [
        Case("os.py", false), Case("test/test_os.py", true), Case("unittest/mock.py", false),
        Case("unittest/test/test_case.py", true), Case("idlelib/pyshell.py", true), Case("ensurepip/__init__.py", true),
        Case("site-packages/numpy/__init__.py", true), Case("config-3.11-x86_64-linux-gnu/Makefile", true),
        Case("lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", false),
        Case("lib-dynload/_tkinter.cpython-311-x86_64-linux-gnu.so", true),
        Case("lib-dynload/_testcapi.cpython-311-x86_64-linux-gnu.so", true),
        Case("lib2to3/Grammar.txt", false),
    ])
    func theStandardLibraryIsTakenWithoutItsTestsAndDesktop(_ example: Case) {
        #expect(SlimmingRules().dropsFromLibrary(example.path) == example.drops)
    }

    @Test(arguments: [
        Case("python", true), Case("python3.11", true), Case("activate", true), Case("Activate.ps1", true),
        Case("pip3", true), Case("python-argcomplete", false), Case("avro", false), Case("pydoc3.11", true),
    ])
    func programsThatWorkOnTheEnvironmentStayAtHome(_ example: Case) {
        #expect(SlimmingRules().dropsFromPrograms(example.path) == example.drops)
    }

    @Test func nothingIsLookedIntoThatStaysAtHomeWhole() {
        let rules = SlimmingRules()
        #expect(rules.dropsFolderOfPackages("pyflink/lib"))
        #expect(!rules.dropsFolderOfPackages("pyflink/bin"))
        #expect(!rules.dropsFolderOfPackages("pyflink"))
        #expect(rules.dropsFolderOfPackages("pandas/__pycache__"))
    }
}
