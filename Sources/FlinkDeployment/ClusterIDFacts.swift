package import HadoopRecords

/// What was found at the place of a cluster id that an application is to keep.
package struct ClusterIDFacts: Hashable, Sendable {
    /// A live application with the same election.
    package struct Holder: Hashable, Sendable {
        package let id: ApplicationID
        package let name: String
        package let user: String
        package let state: YarnApplicationState

        package init(id: ApplicationID, name: String, user: String, state: YarnApplicationState) {
            self.id = id
            self.name = name
            self.user = user
            self.state = state
        }
    }

    /// The oldest first.
    package var holders: [Holder]
    /// Live applications of Flink's whose cluster id nobody could tell.
    package var silent: [ApplicationID]
    /// The names in the storage folder; nil where it could not be looked into.
    package var storage: [String]?
    /// The names among the remembered results of jobs; nil where they could not be looked at.
    package var results: [String]?

    package init(
        holders: [Holder] = [], silent: [ApplicationID] = [], storage: [String]? = [], results: [String]? = []
    ) {
        self.holders = holders
        self.silent = silent
        self.storage = storage
        self.results = results
    }
}
