package import FlinkConfiguration
package import HadoopRecords
package import LocalFiles

/// Everything that was read for a deployment: with these the plan is decided, and nothing is looked at any more.
package struct DeploymentInputs: Hashable, Sendable, Codable {
    package var request: DeploymentRequest
    /// ``EffectiveConfiguration``'s answer for the request.
    package var configuration: FlinkConfiguration
    package var distribution: FlinkDistribution
    /// Who submits, as YARN and HDFS know them.
    package var user: String
    /// `fs.defaultFS`; its path does not count.
    package var defaultFS: HDFSPath
    /// The user's home folder on the default file system.
    package var homeFolder: HDFSPath
    package var hadoop: HadoopFacts
    /// What lies at each path of the ``GatherList``.
    package var local: [LocalPath: LocalTree]
    package var remote: [HDFSPath: RemoteTree]
    /// nil where the jar was not opened (it lies in HDFS), or there is none.
    package var jar: JarFacts?
    /// What is inside the archives of the ``GatherList``; those that could not be looked into are absent.
    package var pythonArchives: [ProgramLocation: PythonArchive]
    /// Calls of the Python program that name files of this machine.
    package var pythonCalls: [PythonCall]
    /// What the program's main made on the client; for the target `yarn-per-job` alone.
    package var jobGraph: JobGraphFile?

    package init(
        request: DeploymentRequest, configuration: FlinkConfiguration, distribution: FlinkDistribution, user: String,
        defaultFS: HDFSPath, homeFolder: HDFSPath, hadoop: HadoopFacts, local: [LocalPath: LocalTree] = [:],
        remote: [HDFSPath: RemoteTree] = [:], jar: JarFacts? = nil,
        pythonArchives: [ProgramLocation: PythonArchive] = [:], pythonCalls: [PythonCall] = [],
        jobGraph: JobGraphFile? = nil
    ) {
        self.request = request
        self.configuration = configuration
        self.distribution = distribution
        self.user = user
        self.defaultFS = defaultFS
        self.homeFolder = homeFolder
        self.hadoop = hadoop
        self.local = local
        self.remote = remote
        self.jar = jar
        self.pythonArchives = pythonArchives
        self.pythonCalls = pythonCalls
        self.jobGraph = jobGraph
    }
}
