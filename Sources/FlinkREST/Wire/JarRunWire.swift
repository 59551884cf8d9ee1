/// What `POST /jars/{id}/run` takes. Unknown fields are refused, so that none is sent without need.
struct JarRunWire: Encodable {
    let entryClass: String?
    let programArgsList: [String]?
    let parallelism: Int?
    let jobId: JobID?
    let savepointPath: String?
    let allowNonRestoredState: Bool?
    /// The name that all versions know; `claimMode` came with 1.20.
    let restoreMode: String?
    let flinkConfiguration: [String: String]?

    struct Answer: Decodable { let jobid: JobID }

    init(_ request: JarRunRequest) {
        entryClass = request.entryClass
        programArgsList = request.arguments.isEmpty ? nil : request.arguments
        parallelism = request.parallelism
        jobId = request.jobID
        savepointPath = request.savepointPath
        allowNonRestoredState = request.allowNonRestoredState
        restoreMode = request.claimMode
        flinkConfiguration = request.flinkConfiguration.isEmpty ? nil : request.flinkConfiguration
    }
}
