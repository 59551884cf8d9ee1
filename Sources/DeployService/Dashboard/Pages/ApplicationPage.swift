import FoundationEssentials

/// An application that this service has not deployed.
struct ApplicationPage: Sendable {
    let row: RunningRow
    let webInterface: String?
    let event: Int64

    var frame: PageFrame {
        PageFrame(title: row.name, events: "/api/v1/events?after=\(event)") {
            tag("div", .class("page-head"), .id("head"), .flag("data-live")) {
                tag("p", .class("crumbs")) {
                    tag("a", .href("/"), text: "Overview")
                    tag("span", HTMLAttribute("aria-hidden", "true"), text: " / ")
                    row.id
                }
                tag("div", .class("title-row")) {
                    tag("h1", text: row.name)
                    StateBadge(row.state).html
                }
                tag(
                    "p", .class("muted"),
                    text: "This service has not deployed it: it watches it, and has no history of it.")
            }
            tag("aside", .class("card"), .label("Facts"), .id("facts"), .flag("data-live")) {
                FactList(
                    [
                        ("Cluster", row.cluster), ("Queue", row.queue), ("User", row.user), ("YARN", row.yarnState),
                        ("Jobs", row.jobs.map { "\($0.name): \($0.state)" }.joined(separator: ", ")),
                        (
                            "Holds",
                            row.held.map { "\(Wording.memory($0.memory)), \(Wording.count($0.vcores, "vcore"))" }
                        ),
                        ("Waits", row.remark),
                    ], code: [("Application", row.id)]
                ).html {
                    tag("dt", text: "Begun")
                    tag("dd") { TimeText.clock(row.since) }
                    if let webInterface {
                        tag("dt", text: "Flink's own pages")
                        tag("dd") {
                            tag("a", .href(webInterface), HTMLAttribute("rel", "noreferrer"), text: webInterface)
                        }
                    }
                }
            }
        }
    }
}
