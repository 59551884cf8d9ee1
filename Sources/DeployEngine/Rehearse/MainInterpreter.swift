import FlinkConfiguration
import FlinkDeployment
import LocalFiles

/// What runs the program's main (`org.apache.flink.client.python.PythonEnvUtils`).
struct MainInterpreter: Hashable, Sendable {
    /// As the containers see it; `python` where nothing is named.
    let name: String
    /// Where it is looked for here, in this order; empty for one of the nodes' own, which nobody can see from here.
    let candidates: [LocalPath]

    /// - Parameter startFolder: the folder that main starts in.
    init(_ plan: DeploymentPlan, _ environment: ContainerEnvironment, in folder: RehearsalFolder) {
        let variable = environment.variables["PYFLINK_CLIENT_EXECUTABLE"]
        let given = plan.configuration.string(FlinkOptions.pythonClientExecutable) ?? variable ?? "python"
        let start = plan.startsInArchives ? folder.archives : folder.container
        let places =
            given.contains("/")
            ? [LocalPath(given, relativeTo: start)] : environment.path.map { LocalPath($0, relativeTo: start) / given }
        candidates = places.filter { $0.relative(to: folder.root) != nil }
        name = folder.asInContainer(given)
    }

    /// The first of the candidates that is there.
    var found: LocalPath? { candidates.first { LocalFileSystem.file(at: $0)?.kind == .file } }
}

extension DeploymentPlan {
    /// Whether main has its archives, and starts in their folder in place of the container's.
    var startsInArchives: Bool {
        configuration.string(FlinkOptions.pythonArchives)?.isEmpty == false
            && (configuration.contains(FlinkOptions.pythonClientExecutable)
                || environment["PYFLINK_CLIENT_EXECUTABLE"] != nil)
    }
}
