package import HadoopRecords

/// Which applications to list; what is nil or empty does not narrow the list.
package struct ApplicationQuery: Hashable, Sendable {
    package var states: Set<YarnApplicationState>
    /// Any of these, without regard to case: `Apache Flink`.
    package var types: [String]
    /// Any of these; YARN has tags in lower case.
    package var tags: [String]
    package var user: String?
    /// The newest this many.
    package var limit: Int?

    package init(
        states: Set<YarnApplicationState> = [], types: [String] = [], tags: [String] = [], user: String? = nil,
        limit: Int? = nil
    ) {
        self.states = states
        self.types = types
        self.tags = tags
        self.user = user
        self.limit = limit
    }

    /// Whether an application is one of those that are asked for: a ResourceManager that does not know a filter
    /// answers with all applications.
    package func matches(_ report: ApplicationReport) -> Bool {
        (states.isEmpty || states.contains(report.state))
            && (types.isEmpty || types.contains { $0.lowercased() == report.type.lowercased() })
            && (tags.isEmpty || tags.contains { report.tags.contains($0.lowercased()) })
            && (user == nil || user == report.user)
    }

    /// The newest applications first, as many as are asked for.
    package func select(from reports: [ApplicationReport]) -> [ApplicationReport] {
        let matching = reports.filter(matches).sorted { $0.applicationID > $1.applicationID }
        return limit.map { Array(matching.prefix($0)) } ?? matching
    }
}
