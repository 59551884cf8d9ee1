import DeployEngine
import FlinkREST
import HadoopRecords

/// The place of a job, as its reporter calls it.
struct JobSite: Sendable {
    /// nil for a JobManager that was named by its address.
    let session: ApplicationReport?
    /// Where the JobManager serves.
    let address: String
    /// What `bobbin jobs` and `bobbin cancel` are called with to mean it.
    let words: String
    /// Who asks; nil where nobody tells.
    let user: String?
}

extension JobSite {
    init(_ place: JobPlace) {
        self.init(
            session: place.session, address: "\(place.client.address)", words: place.words, user: place.cluster?.user)
    }
}
