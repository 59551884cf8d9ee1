/// The form above a list; it works by the address alone.
struct FilterForm: Sendable {
    let path: String
    let filter: ListFilter
    let states: [DeploymentState]
    let clusters: [String]

    var html: HTML {
        tag(
            "form", .class("filters"), HTMLAttribute("action", path), HTMLAttribute("role", "search"),
            .flag("data-filters")
        ) {
            tag("label") {
                tag("span", text: "Name")
                void("input", .type("search"), .name("name"), .value(filter.name), HTMLAttribute("placeholder", "any"))
            }
            select("State", "state", states.map(\.rawValue), filter.state?.rawValue)
            select("Kind", "kind", ["application", "session", "job"], filter.kind?.rawValue)
            if clusters.count > 1 || !filter.cluster.isEmpty { select("Cluster", "cluster", clusters, filter.cluster) }
            tag("button", .class("button small"), text: "Filter")
            if !filter.isEmpty { tag("a", .href(path), .class("clear"), text: "Show all") }
        }
    }

    private func select(_ title: String, _ name: String, _ options: [String], _ chosen: String?) -> HTML {
        tag("label") {
            tag("span", text: title)
            tag("select", .name(name)) {
                tag("option", .value(""), text: "any")
                for option in options {
                    tag("option", .value(option), .flag("selected", option == chosen), text: option)
                }
            }
        }
    }
}
