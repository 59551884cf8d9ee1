import Diagnostics
import HTTPServing

/// Which of a list are shown: the fields of the form above it.
struct ListFilter: Sendable, Hashable {
    var state: DeploymentState?
    var kind: Wish.Kind?
    /// A part of the name, in any case.
    var name: String
    var cluster: String

    /// Words that are none are taken for none: a form does not send them.
    init(_ query: HTTPServerQuery) {
        state = query["state"].flatMap(DeploymentState.init)
        kind = query["kind"].flatMap(Wish.Kind.init)
        name = query["name"] ?? ""
        cluster = query["cluster"] ?? ""
    }

    var isEmpty: Bool { state == nil && kind == nil && name.isEmpty && cluster.isEmpty }

    func matches(state: DeploymentState, kind: String?, name: String, cluster: String) -> Bool {
        (self.state == nil || self.state == state) && (self.kind == nil || self.kind?.rawValue == kind)
            && (self.name.isEmpty || name.lowercased().contains(self.name.lowercased()))
            && (self.cluster.isEmpty || self.cluster == cluster)
    }

    func matches(_ row: RunningRow) -> Bool {
        matches(state: row.state, kind: row.kind, name: row.name, cluster: row.cluster)
    }

    func matches(_ document: DeploymentDocument) -> Bool {
        matches(state: document.state, kind: document.kind, name: document.name, cluster: document.cluster)
    }
}
