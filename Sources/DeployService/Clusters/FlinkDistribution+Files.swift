import FlinkDeployment
import LocalFiles

extension FlinkDistribution {
    /// Whether a path is that of a file or folder of the installation.
    func holds(_ path: LocalPath) -> Bool {
        let folders = [libFolder, pluginsFolder, usrlibFolder, configurationFolder]
        return folders.contains { path.relative(to: $0) != nil } || pythonJars.contains { $0.path == path }
    }
}
