package import HadoopRecords

/// What is known of a job before the JobManager is asked; the fields are those of ``JobRunRecord``.
package struct NewJobRun: Sendable, Hashable {
    package var job: String
    package var place: String
    package var applicationID: ApplicationID?
    package var user: String
    package var program: String
    package var idempotencyKey: String?
    package var requestDigest: String
    package var stagingFolder: HDFSPath?

    package init(
        job: String, place: String, applicationID: ApplicationID?, user: String, program: String,
        idempotencyKey: String? = nil, requestDigest: String, stagingFolder: HDFSPath? = nil
    ) {
        self.job = job
        self.place = place
        self.applicationID = applicationID
        self.user = user
        self.program = program
        self.idempotencyKey = idempotencyKey
        self.requestDigest = requestDigest
        self.stagingFolder = stagingFolder
    }
}
