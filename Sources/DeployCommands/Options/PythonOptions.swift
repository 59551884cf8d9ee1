package import CommandLine

/// Flink's options of Python programs: known, so that their users read why they do not work.
package enum PythonOptions {
    package static let all = [
        option("-py", "--python"), option("-pym", "--pyModule"), option("-pyfs", "--pyFiles"),
        option("-pyarch", "--pyArchives"), option("-pyreq", "--pyRequirements"), option("-pyexec", "--pyExecutable"),
        option("-pyclientexec", "--pyClientExecutable"), option("-pypath", "--pyPythonPath"),
    ]

    private static func option(_ short: String, _ long: String) -> OptionSpecification {
        OptionSpecification(
            short, long, kind: .value, valueName: "ARG", refusal: "PyFlink programs are not supported yet")
    }
}
