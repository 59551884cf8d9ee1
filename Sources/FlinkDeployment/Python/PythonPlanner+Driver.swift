import Diagnostics
import FlinkConfiguration
import LocalFiles

/// Flink's own half of Python, which lies in `opt/`: the driver of Python programs, and the functions of Java programs.
extension PythonPlanner {
    mutating func addDriver() throws(DeployError) {
        let jars = inputs.distribution.pythonJars
        guard inputs.request.python != nil || inputs.request.runsPython else { return try addFunctions() }
        guard jars.count == 1, let jar = jars.first else {
            throw DeployError(
                .inputNotFound,
                "Flink's opt folder has \(jars.count) flink-python jars, and a Python program needs one",
                hint: "Is the Flink complete? FLINK_OPT_DIR can name the folder")
        }
        part.files.append(.staged(jar, in: "opt"))
    }

    /// A Java program finds its Python functions through the same jar on the class path
    /// (`org.apache.flink.table.functions.python.utils.PythonFunctionUtils`), which Flink's client leaves to its user.
    private mutating func addFunctions() throws(DeployError) {
        guard inputs.request.program != nil, inputs.request.target == .application, !isDriverThere,
            inputs.jar?.holdsPythonDriver != true, let jar = inputs.distribution.pythonJars.first
        else { return }
        part.jars.append(.staged(jar))
        note(
            .pythonFunctionsAdded, .corrected,
            "\(jar.path.name) of Flink's opt folder goes on the class path: Python functions of a Java program need it")
    }
}
