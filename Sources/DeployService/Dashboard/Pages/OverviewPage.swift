/// The first page: the clusters, what runs on them, what ended last.
struct OverviewPage: Sendable {
    let overview: Overview
    let filter: ListFilter
    let mayAct: Bool

    var frame: PageFrame {
        PageFrame(title: "Overview", place: .overview, events: "/api/v1/events?after=\(overview.event)") {
            tag("h1", .class("visually-hidden"), text: "Overview")
            tag("div", .id("summary"), .flag("data-live")) {
                figures
                clusters
            }
            tag("section", .label("Running")) {
                tag("div", .class("section-head")) {
                    tag("h2", text: "Running")
                    FilterForm(
                        path: "/", filter: filter, states: DeploymentState.allCases.filter { !$0.isLast },
                        clusters: overview.clusters.map(\.name)
                    ).html
                }
                tag("div", .id("running"), .flag("data-live")) { running }
            }
            tag("section", .label("Ended last"), .id("ended"), .flag("data-live")) {
                if !overview.ended.isEmpty {
                    tag("div", .class("section-head")) {
                        tag("h2", text: "Ended last")
                        tag("a", .href("/history"), text: "All history")
                    }
                    EndedTable(items: overview.ended).html
                }
            }
        }
    }

    private var figures: HTML {
        let rows = overview.rows
        let memory = overview.clusters.reduce(0) { $0 + $1.memory }
        return tag("ul", .class("figures")) {
            figure("good", rows.count { $0.state == .executing }, "executing", "/?state=executing")
            figure("wait", rows.count { $0.state != .executing && !$0.isIdleSession }, "on their way", nil)
            figure("bad", overview.failedToday, "failed in 24 h", "/history?state=failed")
            tag("li", .class("figure")) {
                tag("b", text: Wording.memory(memory))
                tag(
                    "span",
                    text: "held in " + Wording.count(overview.clusters.reduce(0) { $0 + $1.containers }, "container"))
            }
        }
    }

    private func figure(_ tone: String, _ number: Int, _ text: String, _ address: String?) -> HTML {
        let content = pieces {
            tag("b", text: String(number))
            tag("span", text: text)
        }
        return tag("li", .class("figure \(number == 0 ? "none" : tone)")) {
            if let address { tag("a", .href(address)) { content } } else { content }
        }
    }

    private var clusters: HTML {
        tag("ul", .class("clusters"), .label("Clusters")) {
            for line in overview.clusters {
                tag("li", .class(line.reach.unreachableSince == nil ? "" : "bad")) {
                    tag("b", text: line.name)
                    reach(line.reach)
                    tag("span", .class("muted"), text: Wording.count(line.applications, "application"))
                    tag(
                        "span", .class("muted"),
                        text: "\(Wording.memory(line.memory)), \(Wording.count(line.vcores, "vcore"))")
                }
            }
        }
    }

    private func reach(_ reach: Reach) -> HTML {
        pieces {
            if let since = reach.unreachableSince {
                tag("span", .class("unreachable")) {
                    "unreachable for "
                    TimeText.age(since: since)
                }
                reach.reason.map { tag("span", .class("muted"), text: $0) }
            } else {
                tag("span", text: reach.lastAnswer == nil ? "not asked yet" : "answers")
            }
        }
    }

    private var running: HTML {
        let rows = overview.rows.filter(filter.matches)
        return pieces {
            if !rows.isEmpty { RunningTable(rows: rows).html } else { nothing }
        }
    }

    private var nothing: HTML {
        tag("div", .class("empty")) {
            if filter.isEmpty {
                tag("p", text: "No Flink application runs on these clusters.")
                if mayAct { tag("p") { tag("a", .href("/new"), .class("button"), text: "Deploy one") } }
            } else {
                tag("p", text: "None of \(Wording.count(overview.rows.count, "application")) is like that.")
                tag("p") { tag("a", .href("/"), .class("button"), text: "Show all") }
            }
        }
    }
}
