import Diagnostics
import FlinkREST
import HadoopRecords

/// Says why a program has come to no job.
struct ProgramRefusal {
    let place: JobPlace
    let order: JobOrder

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
        let at = cause.place.map { " (\($0))" } ?? ""
        return DeployError(
            .applicationFailed, "\(order.program) failed: \(cause.exception)\(at)",
            hint: KnownCause.hint(for: cause) ?? hint)
    }

    private var hint: String {
        place.session.map { "No job was submitted. All of its logs: yarn logs -applicationId \($0.applicationID)" }
            ?? "No job was submitted"
    }

    /// Where Flink looks for its jar without asking whether it was told the folder (`PackagedProgramUtils`).
    private static let pythonJarMethod = "getPythonJar"
    /// `JarRunHandler`, which has no exception of its own for it.
    private static let noJob = "No jobs included in application"
}
