import Diagnostics
import FlinkConfiguration
import HadoopRecords
import LocalFiles

/// Every file and folder that request and configuration name, remote ones qualified by the default file system.
struct ConfiguredPaths {
    let program: ProgramLocation?
    let shipFiles: [ProgramLocation]
    let shipArchives: [ProgramLocation]
    let providedLibraries: [HDFSPath]
    let providedUserLibrary: HDFSPath?
    let distJar: ProgramLocation?
    let logConfiguration: LocalPath?
    /// The folder that holds `.flink`.
    let stagingRoot: HDFSPath

    init(
        _ configuration: FlinkConfiguration, request: DeploymentRequest, defaultFS: HDFSPath, homeFolder: HDFSPath
    ) throws(DeployError) {
        let locate = { (text: String) in
            ProgramLocation(text, relativeTo: request.workingFolder).qualified(by: defaultFS)
        }
        program = request.program?.qualified(by: defaultFS)
        shipFiles = try configuration.paths(FlinkOptions.shipFiles).map(locate)
        shipArchives = try configuration.paths(FlinkOptions.shipArchives).map(locate)
        distJar = configuration.string(FlinkOptions.flinkDistJar).map(locate)
        logConfiguration = configuration.string(FlinkOptions.logConfigurationFile).map {
            LocalPath($0, relativeTo: request.workingFolder)
        }
        let remote = { (text: String) in
            (HDFSPath(text) ?? homeFolder / text).qualified(by: defaultFS)
        }
        stagingRoot = configuration.string(FlinkOptions.stagingDirectory).map(remote) ?? homeFolder
        providedLibraries = try configuration.paths(FlinkOptions.providedLibDirs).map(remote)
        providedUserLibrary = configuration.string(FlinkOptions.providedUserLibDir).map(remote)
        for path in providedLibraries {
            try Self.check(path, of: FlinkOptions.providedLibDirs, in: configuration)
            if path.name == Self.userLibraryName {
                throw DeployError(
                    .configurationWrong, "\(FlinkOptions.providedLibDirs) has a folder named usrlib: \(path)",
                    hint: "That name is for the user's own jars: \(FlinkOptions.providedUserLibDir)")
            }
        }
        if let path = providedUserLibrary {
            try Self.check(path, of: FlinkOptions.providedUserLibDir, in: configuration)
            guard path.name == Self.userLibraryName else {
                throw DeployError(
                    .configurationWrong, "\(FlinkOptions.providedUserLibDir) is \(path), and its name is not usrlib",
                    hint: "Flink takes the user's jars from a folder of that name alone; rename it")
            }
        }
    }

    static let userLibraryName = "usrlib"

    private static func check(
        _ path: HDFSPath, of key: String, in configuration: FlinkConfiguration
    ) throws(DeployError) {
        guard path.scheme != nil, path.scheme != "file" else {
            throw DeployError(
                .configurationWrong, "\(key) has a folder of this machine: \(path)",
                hint: "It is for folders in HDFS; files of this machine are for \(FlinkOptions.shipFiles)")
        }
    }
}

extension FlinkConfiguration {
    /// A list of paths; blanks around one and empty ones are dropped.
    fileprivate func paths(_ key: String) throws(DeployError) -> [String] {
        (try list(key) ?? []).map { $0.trimmed() }.filter { !$0.isEmpty }
    }
}
