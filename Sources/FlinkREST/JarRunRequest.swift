/// How the program of an uploaded jar is to be run; what is nil is left to the jar's manifest and the JobManager.
package struct JarRunRequest: Hashable, Sendable {
    package var entryClass: String?
    package var arguments: [String]
    package var parallelism: Int?
    /// Chosen by the caller, it tells the job from any other after a lost answer.
    package var jobID: JobID?
    package var savepointPath: String?
    package var allowNonRestoredState: Bool?
    /// `CLAIM`, `NO_CLAIM`, or `LEGACY`; Flink 1.15 and later.
    package var claimMode: String?
    /// On top of the JobManager's own configuration; Flink 1.17 and later, others refuse a map that is not empty.
    package var flinkConfiguration: [String: String]

    package init(
        entryClass: String? = nil, arguments: [String] = [], parallelism: Int? = nil, jobID: JobID? = nil,
        savepointPath: String? = nil, allowNonRestoredState: Bool? = nil, claimMode: String? = nil,
        flinkConfiguration: [String: String] = [:]
    ) {
        self.entryClass = entryClass
        self.arguments = arguments
        self.parallelism = parallelism
        self.jobID = jobID
        self.savepointPath = savepointPath
        self.allowNonRestoredState = allowNonRestoredState
        self.claimMode = claimMode
        self.flinkConfiguration = flinkConfiguration
    }
}
