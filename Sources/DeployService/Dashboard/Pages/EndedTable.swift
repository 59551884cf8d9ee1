import DeployEngine
import FoundationEssentials

/// What has ended, and how.
struct EndedTable: Sendable {
    let items: [DeploymentDocument]

    var html: HTML {
        tag("table", .class("cards")) {
            tag("thead") {
                tag("tr") {
                    for title in ["State", "Name", "Where", "User", "Ended", "Took"] {
                        tag("th", HTMLAttribute("scope", "col"), text: title)
                    }
                }
            }
            tag("tbody") { for item in items { line(item) } }
        }
    }

    private func line(_ item: DeploymentDocument) -> HTML {
        tag("tr", HTMLAttribute("data-id", item.id)) {
            tag("td", HTMLAttribute("data-label", "State")) { tag("div") { StateBadge(item.state).html } }
            tag("th", HTMLAttribute("scope", "row"), .class("name")) {
                tag("a", .href("/deployments/\(item.id)"), text: item.name)
                tag("span", .class("sub")) {
                    item.kind
                    tag("span", .class("id"), text: item.id)
                }
                item.explanation.map { tag("span", .class("remark"), text: $0.summary) }
            }
            tag("td", HTMLAttribute("data-label", "Where"), text: item.cluster)
            tag("td", HTMLAttribute("data-label", "User"), text: item.user)
            tag("td", HTMLAttribute("data-label", "Ended")) {
                tag("div") {
                    TimeText.age(since: item.updatedAt)
                    " ago"
                }
            }
            tag(
                "td", HTMLAttribute("data-label", "Took"),
                text: Wording.span(item.updatedAt.timeIntervalSince(item.createdAt)))
        }
    }
}
