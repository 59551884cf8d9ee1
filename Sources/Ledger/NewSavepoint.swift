package import HadoopRecords

/// What is known of a savepoint before anybody is asked for it; the fields are those of ``SavepointRecord``.
package struct NewSavepoint: Sendable, Hashable {
    package var triggerID: String
    package var kind: SavepointRecord.Kind
    package var cluster: String?
    package var user: String
    package var applicationID: ApplicationID?
    package var jobManager: String
    package var job: String
    package var jobName: String
    package var folder: String?
    package var format: String?
    package var drain: Bool

    package init(
        triggerID: String, kind: SavepointRecord.Kind, cluster: String?, user: String, applicationID: ApplicationID?,
        jobManager: String, job: String, jobName: String, folder: String?, format: String?, drain: Bool
    ) {
        self.triggerID = triggerID
        self.kind = kind
        self.cluster = cluster
        self.user = user
        self.applicationID = applicationID
        self.jobManager = jobManager
        self.job = job
        self.jobName = jobName
        self.folder = folder
        self.format = format
        self.drain = drain
    }
}
