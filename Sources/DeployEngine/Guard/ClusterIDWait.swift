package import HadoopRecords

/// An application that waits for the end of another one, which has its cluster id.
package struct ClusterIDWait: Sendable, Hashable, Codable {
    /// Who waits.
    package let id: ApplicationID
    package let clusterID: String
    package let holder: ApplicationReport

    package init(id: ApplicationID, clusterID: String, holder: ApplicationReport) {
        self.id = id
        self.clusterID = clusterID
        self.holder = holder
    }

    /// What is seen, in one sentence.
    package var sentence: String { "\(id) \(summary)" }

    /// What to do about it.
    package var hint: String {
        "End one of the two: bobbin kill \(id), or bobbin kill \(holder.applicationID); leave "
            + "high-availability.cluster-id out, and each application has its own"
    }

    /// What is seen, to stand behind the id of the one that waits.
    package var summary: String {
        "has the cluster id \"\(clusterID)\", which \(holder.applicationID) (\(holder.name) of \(holder.user)) has: it stays "
            + "ACCEPTED until that one ends"
    }
}
