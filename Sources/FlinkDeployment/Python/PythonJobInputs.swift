package import Diagnostics
package import FlinkConfiguration
package import HadoopRecords
package import LocalFiles

/// What the plan of a Python job depends on.
package struct PythonJobInputs: Sendable {
    package var request: DeploymentRequest
    /// The cluster's.
    package var version: FlinkVersion
    package var files: PythonJob.Files
    /// What was seen of ``localPaths``: nil for what is not there.
    package var local: [LocalPath: LocalFile]
    /// What was seen in ``archives``.
    package var pythonArchives: [ProgramLocation: PythonArchive]

    package init(
        request: DeploymentRequest, version: FlinkVersion, files: PythonJob.Files,
        local: [LocalPath: LocalFile] = [:], pythonArchives: [ProgramLocation: PythonArchive] = [:]
    ) {
        self.request = request
        self.version = version
        self.files = files
        self.local = local
        self.pythonArchives = pythonArchives
    }

    /// The options of the command line alone: the cluster has a file of its own.
    var settings: PythonSettings {
        get throws(DeployError) {
            var configuration = FlinkConfiguration(fileKind: .flinkConf, entries: [:], version: version)
            for property in request.dynamicProperties {
                configuration.set(property.key, .text(property.value), origin: .option(property.option))
            }
            if !request.jars.isEmpty {
                configuration.set(FlinkOptions.jars, .list(request.jars), origin: .option("-j"))
            }
            return try PythonSettings(configuration, request)
        }
    }

    func location(of text: String) -> ProgramLocation {
        ProgramLocation(text, relativeTo: request.workingFolder)
    }

    /// Every path of this machine that may be meant.
    package func localPaths() throws(DeployError) -> [LocalPath] {
        try settings.paths.compactMap { text in
            if case .local(let path) = location(of: text) { path } else { nil }
        }
    }

    /// Every path elsewhere that is meant.
    package func remotePaths() throws(DeployError) -> [HDFSPath] {
        try settings.paths.compactMap { text in
            if case .remote(let path) = location(of: text) { path } else { nil }
        }
    }

    /// The archives that should be looked into.
    package func archives() throws(DeployError) -> [ProgramLocation] {
        let settings = try settings
        return (settings.archives.map(\.path) + (settings.environment.map { [$0] } ?? [])).map(location)
    }
}
