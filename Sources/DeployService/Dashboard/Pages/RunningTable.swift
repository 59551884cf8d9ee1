/// What runs where. On a narrow screen each row becomes a card, whose cells are named by `data-label`.
struct RunningTable: Sendable {
    let rows: [RunningRow]

    var html: HTML {
        tag("table", .class("cards")) {
            tag("thead") {
                tag("tr") {
                    for title in ["State", "Name", "Where", "User", "YARN", "Jobs", "Age", "Holds"] {
                        tag("th", HTMLAttribute("scope", "col"), text: title)
                    }
                }
            }
            tag("tbody") { for row in rows { line(row) } }
        }
    }

    private func line(_ row: RunningRow) -> HTML {
        tag("tr", HTMLAttribute("data-id", row.id)) {
            cell("State") {
                StateBadge(row.state).html
                row.unreachableSince.map { since in
                    tag("span", .class("unreachable")) {
                        "unreachable for "
                        TimeText.age(since: since)
                    }
                }
            }
            tag("th", HTMLAttribute("scope", "row"), .class("name")) {
                tag("a", .href(row.address), text: row.name)
                tag("span", .class("sub")) {
                    row.kind ?? "not deployed here"
                    tag("span", .class("id"), text: row.id)
                }
                row.remark.map { tag("span", .class("remark"), text: $0) }
            }
            cell("Where") {
                row.cluster
                row.queue.map { tag("span", .class("sub"), text: $0) }
            }
            cell("User") { row.user }
            cell("YARN") { tag("span", .class("word"), text: row.yarnState ?? "–") }
            cell("Jobs") { jobs(row.jobs) }
            cell("Age") { TimeText.age(since: row.since) }
            cell("Holds") { held(row.held) }
        }
    }

    private func cell(_ label: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
        tag("td", HTMLAttribute("data-label", label)) { tag("div", content: content) }
    }

    private func jobs(_ jobs: [RunningRow.Job]) -> HTML {
        pieces {
            if jobs.isEmpty { tag("span", .class("muted"), text: "none yet") }
            for job in jobs.prefix(3) {
                tag("span", .class("job")) {
                    StateBadge(job: job.state).html
                    tag("span", .class("job-name"), text: job.name)
                }
            }
            if jobs.count > 3 { tag("span", .class("sub"), text: "and \(jobs.count - 3) more") }
        }
    }

    private func held(_ held: RunningRow.Held?) -> HTML {
        pieces {
            if let held {
                Wording.memory(held.memory)
                tag(
                    "span", .class("sub"),
                    text: "\(Wording.count(held.vcores, "vcore")) in \(Wording.count(held.containers, "container"))")
            } else {
                tag("span", .class("muted"), text: "nothing yet")
            }
        }
    }
}
