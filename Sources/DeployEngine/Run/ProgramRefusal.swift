import Diagnostics
import FlinkConfiguration
import FlinkREST
import HadoopRecords

/// Says why a program has come to no job.
struct ProgramRefusal {
    let place: JobPlace
    let order: JobOrder
    /// The JobManager's.
    let version: FlinkVersion

    func error(_ broken: ProgramBreak, _ failure: ProgramFailure) -> DeployError {
        let cause = broken.cause
        if order.isPython, failure.trace.contains(Self.pythonJarMethod) {
            return DeployError(
                .configurationWrong,
                "\(place.name) cannot run Python programs: it was started without Flink's Python jar",
                hint: place.session == nil
                    ? "Its FLINK_OPT_DIR must hold a flink-python jar"
                    : "Start one that can: bobbin yarn-session start -d --python")
        }
        if failure.trace.contains(Self.noJob) {
            return DeployError(
                .applicationFailed, "\(order.program) has ended without a job",
                hint: "Its main must call execute(); do the arguments lead around it?")
        }
        if let missing = missingClassOfFlink(cause) {
            return DeployError(
                .applicationFailed, "\(order.program) was not made for Flink \(version): it has no \(missing)",
                hint:
                    "Make the program for \(version.major).\(version.minor); a connector's classes belong into its jar")
        }
        let at = cause.place.map { " (\($0))" } ?? ""
        return DeployError(
            .applicationFailed, "\(order.program) failed: \(cause.exception)\(at)",
            hint: Rules.cure(for: cause) ?? hint)
    }

    /// Programs are made for one version of Flink, and fail by the first class or method that another lacks.
    private func missingClassOfFlink(_ cause: RootCause) -> String? {
        let classes = ["java.lang.ClassNotFoundException", "java.lang.NoClassDefFoundError"]
        guard classes.contains(cause.className) || cause.className == "java.lang.NoSuchMethodError" else { return nil }
        let missing = String(cause.exception.dropFirst(cause.className.count + 2)).replacing("/", with: ".")
        return missing.contains("org.apache.flink.") ? missing : nil
    }

    private var hint: String {
        place.session.map { "No job was submitted. All of its logs: bobbin logs \($0.applicationID) --list" }
            ?? "No job was submitted"
    }

    /// Where Flink looks for its jar without asking whether it was told the folder (`PackagedProgramUtils`).
    private static let pythonJarMethod = "getPythonJar"
    /// `JarRunHandler`, which has no exception of its own for it.
    private static let noJob = "No jobs included in application"
}
