/// What has ended, a page at a time.
struct HistoryPage: Sendable {
    static let limit = 50

    let items: [DeploymentDocument]
    let filter: ListFilter
    let clusters: [String]
    let isFirst: Bool
    /// The word that the next page is asked with; nil at the end.
    let next: String?

    var frame: PageFrame {
        PageFrame(title: "History", place: .history) {
            tag("section", .label("History")) {
                tag("div", .class("section-head")) {
                    tag("h1", text: "History")
                    FilterForm(
                        path: "/history", filter: filter, states: DeploymentState.allCases.filter(\.isLast),
                        clusters: clusters
                    ).html
                }
                if items.isEmpty { empty } else { EndedTable(items: items).html }
                turning
            }
        }
    }

    private var empty: HTML {
        tag("div", .class("empty")) {
            tag("p", text: filter.isEmpty && isFirst ? "Nothing has ended yet." : "None is like that.")
        }
    }

    private var turning: HTML {
        tag("nav", .class("turning"), .label("Pages of the history")) {
            if !isFirst { tag("a", .class("button"), .href(address(nil)), text: "Newest") }
            if let next { tag("a", .class("button"), .href(address(next)), text: "Older") }
        }
    }

    private func address(_ after: String?) -> String {
        QueryText.address(
            "/history",
            [
                "state": filter.state?.rawValue, "kind": filter.kind?.rawValue, "name": filter.name,
                "cluster": filter.cluster, "after": after,
            ])
    }
}
