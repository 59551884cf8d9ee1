package import LocalFiles

/// What the user asked for: the words of a command line or of a JSON request, before any file is looked at.
///
/// Everything that Flink has a configuration key for comes as a ``DynamicProperty``; the rest has a field.
package struct DeploymentRequest: Hashable, Sendable, Codable {
    package var target: DeploymentTarget
    /// nil for a session, and for programs that are on the class path already (Flink 2.0 and later).
    package var program: ProgramLocation?
    /// `-py`, `-pym`: in place of ``program``.
    package var python: PythonProgram?
    /// `--env`: the archive with the Python environment of both sides, as the user wrote it.
    package var environment: String?
    /// Whether a session is to run Python programs: Flink's Python driver is shipped.
    package var runsPython: Bool
    /// `-j` beside a Python program: added to `pipeline.jars`, as the user wrote them.
    package var jars: [String]
    /// `-c`: nil for the manifest's class.
    package var mainClass: String?
    package var arguments: [String]
    /// `-C`: URLs on the user's class path on every node.
    package var classpaths: [String]
    /// In the order of the command line; the last of a key wins.
    package var dynamicProperties: [DynamicProperty]
    /// `-p`.
    package var parallelism: Int?
    /// `-d`.
    package var detached: Bool
    /// `-sae`.
    package var shutdownOnAttachedExit: Bool
    /// `-s`: the savepoint or checkpoint to start from.
    package var savepointPath: String?
    /// `-n`.
    package var allowNonRestoredState: Bool
    /// `-rm`, `--claimMode`: a word of Flink's, in any case; nil for Flink's own default.
    package var claimMode: String?
    /// `--name`, `--queue`: set over `yarn.application.name` and `yarn.application.queue`.
    package var name: String?
    package var queue: String?
    /// `--tag`: added to those of `yarn.tags`.
    package var tags: [String]
    /// `--ship`, `--ship-archive`: added to `yarn.ship-files` and `yarn.ship-archives`; paths as the user wrote them.
    package var shipFiles: [String]
    package var shipArchives: [String]
    /// `--own-cluster-id`: the configured `high-availability.cluster-id` is kept.
    package var keepsClusterID: Bool
    /// Where relative paths start.
    package var workingFolder: LocalPath

    package init(
        target: DeploymentTarget = .application, program: ProgramLocation? = nil, python: PythonProgram? = nil,
        environment: String? = nil, runsPython: Bool = false, jars: [String] = [], mainClass: String? = nil,
        arguments: [String] = [], classpaths: [String] = [], dynamicProperties: [DynamicProperty] = [],
        parallelism: Int? = nil, detached: Bool = false, shutdownOnAttachedExit: Bool = false,
        savepointPath: String? = nil, allowNonRestoredState: Bool = false, claimMode: String? = nil,
        name: String? = nil, queue: String? = nil, tags: [String] = [], shipFiles: [String] = [],
        shipArchives: [String] = [], keepsClusterID: Bool = false, workingFolder: LocalPath
    ) {
        self.target = target
        self.program = program
        self.python = python
        self.environment = environment
        self.runsPython = runsPython
        self.jars = jars
        self.mainClass = mainClass
        self.arguments = arguments
        self.classpaths = classpaths
        self.dynamicProperties = dynamicProperties
        self.parallelism = parallelism
        self.detached = detached
        self.shutdownOnAttachedExit = shutdownOnAttachedExit
        self.savepointPath = savepointPath
        self.allowNonRestoredState = allowNonRestoredState
        self.claimMode = claimMode
        self.name = name
        self.queue = queue
        self.tags = tags
        self.shipFiles = shipFiles
        self.shipArchives = shipArchives
        self.keepsClusterID = keepsClusterID
        self.workingFolder = workingFolder
    }
}
