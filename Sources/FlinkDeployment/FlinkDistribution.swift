package import FlinkConfiguration
package import LocalFiles

/// What was seen of a FLINK_HOME on this machine.
package struct FlinkDistribution: Hashable, Sendable, Codable {
    package var version: FlinkVersion
    /// `flink-dist*.jar` of the lib folder; nil where there is none.
    package var distJar: LocalFile?
    /// FLINK_LIB_DIR, else `lib` of the home; its name is the folder's name in the container.
    package var libFolder: LocalPath
    /// Every file below the lib folder.
    package var libFiles: [LocalFile]
    /// FLINK_PLUGINS_DIR, else `plugins` of the home.
    package var pluginsFolder: LocalPath
    package var pluginFiles: [LocalFile]
    /// Every file below `usrlib` beside the lib folder; nil where there is no such folder.
    package var usrlibFiles: [LocalFile]?
    /// `flink-python*.jar` of FLINK_OPT_DIR, else of `opt` of the home.
    package var pythonJars: [LocalFile]
    /// FLINK_CONF_DIR, else `conf` of the home.
    package var configurationFolder: LocalPath
    /// Those of `log4j.properties` and `logback.xml` that lie in the configuration folder.
    package var logConfigurations: [LocalFile]

    package init(
        version: FlinkVersion, distJar: LocalFile?, libFolder: LocalPath, libFiles: [LocalFile],
        pluginsFolder: LocalPath, pluginFiles: [LocalFile] = [], usrlibFiles: [LocalFile]? = nil,
        pythonJars: [LocalFile] = [], configurationFolder: LocalPath, logConfigurations: [LocalFile] = []
    ) {
        self.version = version
        self.distJar = distJar
        self.libFolder = libFolder
        self.libFiles = libFiles
        self.pluginsFolder = pluginsFolder
        self.pluginFiles = pluginFiles
        self.usrlibFiles = usrlibFiles
        self.pythonJars = pythonJars
        self.configurationFolder = configurationFolder
        self.logConfigurations = logConfigurations
    }

    /// The local `usrlib`, which lies beside the lib folder.
    package var usrlibFolder: LocalPath { libFolder.parent / "usrlib" }
}
