import DeployEngine
import Diagnostics
import HadoopRecords

/// A Flink application that this service has no record of, as one of its users sees it.
struct ForeignApplication: Sendable {
    let report: ApplicationReport
    let served: ServedCluster
    let cluster: Cluster
    /// What its JobManager told last; nil where the tracker has not seen it.
    let sight: Sight?
    let reach: Reach

    var id: ApplicationID { report.applicationID }
}
