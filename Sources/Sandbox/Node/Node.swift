import HadoopRecords
import LocalFiles

/// What containers run with: the one node of the sandbox.
struct Node: Sendable {
    let folder: SandboxFolder
    let localizer: Localizer
    let watchdog: Watchdog
    /// `NM_HOST`, `NM_PORT`.
    let address: HostAndPort
    let httpPort: Int
    let javaHome: String?
    /// Of the sandbox's own process.
    let environment: [String: String]
    /// Whether a container's folder stays when it has ended.
    let keepsFolders: Bool

    func folder(of container: ContainerID) -> LocalPath {
        folder.containers / container.application.description / container.text
    }

    func logs(of container: ContainerID) -> LocalPath {
        folder.containerLogs / container.application.description / container.text
    }

    /// The variables of a container, and those that the application may change
    /// (`yarn.nodemanager.env-whitelist`).
    func environment(for launch: ContainerLaunch) -> (fixed: [String: String], defaults: [String: String]) {
        let home = folder(of: launch.id)
        var fixed = launch.additions.merging([
            "CONTAINER_ID": launch.id.text, "NM_HOST": address.host, "NM_PORT": "\(address.port)",
            "NM_HTTP_PORT": "\(httpPort)", "LOCAL_DIRS": (home.parent / "local").text,
            "LOCAL_USER_DIRS": folder.cache.text, "LOG_DIRS": logs(of: launch.id).text, "USER": launch.user,
            "LOGNAME": launch.user, "HOME": "/home/", "PWD": home.text, "MALLOC_ARENA_MAX": "4",
        ]) { own, _ in own }
        var defaults = ["HADOOP_CONF_DIR": launch.configuration.text]
        for name in ["PATH", "LANG", "TZ"] { defaults[name] = environment[name] }
        defaults["JAVA_HOME"] = javaHome
        fixed["HADOOP_TOKEN_FILE_LOCATION"] = nil
        return (fixed, defaults)
    }
}
