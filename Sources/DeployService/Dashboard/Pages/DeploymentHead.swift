/// What stands above every page of a deployment: its name and state, what can be done with it, its pages.
struct DeploymentHead: Sendable {
    enum Tab: String, Sendable, CaseIterable {
        case overview = ""
        case logs = "/logs"
        case plan = "/plan"

        var title: String {
            switch self {
            case .overview: "Overview"
            case .logs: "Logs"
            case .plan: "Plan and request"
            }
        }
    }

    let document: DeploymentDocument
    let tab: Tab
    let mayAct: Bool

    var html: HTML {
        tag("div", .class("page-head"), .id("head"), .flag("data-live")) {
            tag("p", .class("crumbs")) {
                tag(
                    "a", .href(document.state.isLast ? "/history" : "/"),
                    text: document.state.isLast ? "History" : "Overview")
                tag("span", HTMLAttribute("aria-hidden", "true"), text: " / ")
                document.id
            }
            tag("div", .class("title-row")) {
                tag("h1", text: document.name)
                StateBadge(document.state).html
                document.unreachableSince.map { since in
                    tag("span", .class("unreachable")) {
                        "unreachable for "
                        TimeText.age(since: since)
                    }
                }
                if mayAct, !document.state.isLast { actions }
            }
            tag("nav", .class("tabs"), .label("Of this deployment")) {
                for other in Tab.allCases {
                    tag(
                        "a", .href("/deployments/\(document.id)\(other.rawValue)"),
                        HTMLAttribute("aria-current", other == tab ? "page" : nil), text: other.title)
                }
            }
        }
    }

    private var actions: HTML {
        tag("div", .class("actions")) {
            for end in DeploymentEnding.allCases where end.isPossible(document) {
                tag(
                    "a", .class(end == .kill ? "button small danger" : "button small"), .flag("data-dialog"),
                    .href("/deployments/\(document.id)/end/\(end.rawValue)"), text: end.title + "…")
            }
        }
    }
}
