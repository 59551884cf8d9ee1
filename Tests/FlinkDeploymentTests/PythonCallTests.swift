import FlinkDeployment
import Testing

struct PythonSource: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String
    var found: [String] = []
}

@Test(arguments: [
    PythonSource(
        testDescription: "one string", source: "env.add_jars('file:///a.jar')", found: ["1 add_jars file:///a.jar"]),
    PythonSource(
        testDescription: "several, on several lines",
        source: "import x\nenv.add_jars(\n    \"/a.jar\",\n    r'/b.jar',\n)\n",
        found: ["2 add_jars /a.jar", "2 add_jars /b.jar"]),
    PythonSource(
        testDescription: "up to the first that is no string", source: "t.add_python_archive('/a.zip', name)",
        found: ["1 add_python_archive /a.zip"]),
    PythonSource(
        testDescription: "of a configuration", source: "t.get_config().set_python_executable(\"/usr/bin/python3\")",
        found: ["1 set_python_executable /usr/bin/python3"]),
    PythonSource(
        testDescription: "lines of another system", source: "# x\r\nenv.add_jars('/a.jar')\r\n",
        found: ["2 add_jars /a.jar"]),
    PythonSource(testDescription: "a comment", source: "# env.add_jars('/a.jar')"),
    PythonSource(testDescription: "a variable", source: "env.add_jars(jars)"),
    PythonSource(testDescription: "put together", source: "env.add_jars('/a' + '.jar')"),
    PythonSource(testDescription: "formatted", source: "env.add_jars(f'/{a}.jar')"),
    PythonSource(testDescription: "a function of that name", source: "def add_jars('/a.jar'): pass"),
    PythonSource(testDescription: "another method", source: "env.add_jars_of('/a.jar')"),
    PythonSource(testDescription: "an open end", source: "env.add_jars('/a.jar"),
    PythonSource(testDescription: "nothing", source: "env.add_jars()"),
])
func callsThatNameFilesAreFound(_ example: PythonSource) {
    #expect(PythonCall.all(in: example.source).map { "\($0.line) \($0.method) \($0.argument)" } == example.found)
}
