package import CommandLine
import FlinkConfiguration

/// Flink's options of Python programs, and the one environment for both sides.
package enum PythonOptions {
    package static let script = option(
        "-py", "--python", "FILE", form: .file,
        help: "The Python script to run: of this machine or hdfs:///PATH. A word that ends in .py in place of a jar "
            + "means the same.")
    package static let module = option(
        "-pym", "--pyModule", "MODULE",
        help: "The Python module to run, from --pyFiles or the environment, as python -m takes it.")
    package static let files = option(
        "-pyfs", "--pyFiles", "PATHS", form: .file,
        help: "Files, folders, zips, wheels, and eggs for the PYTHONPATH of both sides, with commas between them "
            + "(python.files).")
    package static let archives = option(
        "-pyarch", "--pyArchives", "ARCHIVES", form: .file,
        help: "Archives that both sides find unpacked in their working folder, with commas between them; ARCHIVE#DIR "
            + "names the folder (python.archives).")
    package static let requirements = option(
        "-pyreq", "--pyRequirements", "FILE", form: .file,
        help: "A requirements file that the workers install with pip; FILE#DIR brings a folder of packages "
            + "(python.requirements).")
    package static let executable = option(
        "-pyexec", "--pyExecutable", "PATH",
        help: "The workers' interpreter: one of the nodes, or a path into an archive (python.executable).")
    package static let clientExecutable = option(
        "-pyclientexec", "--pyClientExecutable", "PATH",
        help: "The interpreter of the program's main (python.client.executable). Of the two, one stands for both.")
    package static let pythonPath = option(
        "-pypath", "--pyPythonPath", "PATHS",
        help:
            "Folders for PYTHONPATH with colons between them: those of the nodes; ones that only this machine has are "
            + "shipped (python.pythonpath, since Flink 1.18).")
    package static let environment = option(
        "--env", nil, "ARCHIVE", form: .file,
        help: "One archive with the Python environment of both sides, of this machine or hdfs:///PATH; the interpreter "
            + "in it is found.")

    package static let rehearse = OptionSpecification(
        "--rehearse",
        help: "Before anything is staged, unpack the environment here as a container would see it, and import what the "
            + "program imports; the program itself is not run.",
        group: "Python")

    /// The options that say no more than the value of one key of Flink's configuration, with that key.
    package static let keys: [(option: OptionSpecification, key: String)] = [
        (files, FlinkOptions.pythonFiles), (archives, FlinkOptions.pythonArchives),
        (requirements, FlinkOptions.pythonRequirements), (executable, FlinkOptions.pythonExecutable),
        (clientExecutable, FlinkOptions.pythonClientExecutable), (pythonPath, FlinkOptions.pythonPath),
    ]

    package static let all =
        [script, module, files, archives, requirements, executable, clientExecutable, pythonPath, environment]
        + [rehearse]

    private static func option(
        _ short: String, _ long: String?, _ valueName: String, form: ValueForm = .text, help: String
    ) -> OptionSpecification {
        if let long {
            return OptionSpecification(
                short, long, kind: .value, valueName: valueName, form: form, help: help, group: "Python")
        }
        return OptionSpecification(short, kind: .value, valueName: valueName, form: form, help: help, group: "Python")
    }
}
