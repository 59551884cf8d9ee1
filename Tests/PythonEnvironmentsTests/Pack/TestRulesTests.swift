import Testing

@testable import PythonEnvironments

struct TestRulesTests {
    private let paths = [
        "pandas/__init__.py", "pandas/tests/__init__.py", "pandas/tests/test_x.py", "pandas/tests/data/a.csv",
        "numpy/testing/__init__.py", "beam/io/avroio.py", "beam/io/avroio_test.py", "beam/testing/test_stream.py",
        "astropy/utils.py", "astropy/tests/runner.py", "zoo/test/test_a.py", "zoo/test/__init__.py",
        "tool/test/helper.py", "tests/test_top.py",
    ]

    @Test func testsThatNobodyImportsAreDropped() {
        let rules = TestRules(paths)
        let kept = paths.filter { !rules.drops($0) }
        #expect(
            kept == [
                "pandas/__init__.py", "numpy/testing/__init__.py", "beam/io/avroio.py", "beam/testing/test_stream.py",
                "astropy/utils.py", "tool/test/helper.py", "tests/test_top.py",
            ])
    }

    @Test(arguments: [
        ("astropy/utils.py", "from astropy.tests.runner import TestRunner\n", "astropy/tests/runner.py"),
        ("astropy/utils.py", "    from .tests import runner\n", "astropy/tests/runner.py"),
        ("beam/io/avroio.py", "from beam.io import avroio_test\n", "beam/io/avroio_test.py"),
        ("pandas/__init__.py", "import os, pandas.tests\n", "pandas/tests/data/a.csv"),
    ])
    func whatAnotherModuleImportsIsKept(_ module: String, _ source: String, _ path: String) {
        var rules = TestRules(paths)
        #expect(rules.drops(path))
        rules.read(module, Array(source.utf8))
        #expect(!rules.drops(path))
    }
}
