import FlinkREST
import FoundationEssentials
import Ledger

/// A deployment: how it stands, why, what happened, and its jobs.
struct DeploymentPage: Sendable {
    let detail: DeploymentDetail
    let mayAct: Bool
    var now = Date.now

    private var document: DeploymentDocument { detail.document }

    var frame: PageFrame {
        PageFrame(
            title: document.name, place: nil,
            events: document.state.isLast ? nil : "/api/v1/deployments/\(document.id)/events?after=\(detail.event)"
        ) {
            DeploymentHead(document: document, tab: .overview, mayAct: mayAct).html
            tag("div", .class("columns")) {
                tag("div") {
                    tag("div", .id("explanation"), .flag("data-live")) {
                        detail.explanation.map {
                            ExplanationBox(explanation: $0, isFailure: document.state.isLast).html
                        }
                    }
                    tag("div", .id("jobs"), .flag("data-live")) { jobs }
                    Timeline(entries: TimelineEntry.all(detail.events), isOver: document.state.isLast, now: now).html
                    tag("div", .id("savepoints"), .flag("data-live")) { savepoints }
                }
                tag("aside", .class("card"), .label("Facts"), .id("facts"), .flag("data-live")) { facts }
            }
        }
    }

    private var jobs: HTML {
        pieces {
            if let jobs = detail.jobs, !jobs.isEmpty {
                tag("section", .class("card"), .label("Jobs")) {
                    tag("h2", text: "Jobs")
                    tag("table", .class("cards")) {
                        tag("thead") {
                            tag("tr") {
                                for title in ["State", "Job", "Tasks", "Runs for"] {
                                    tag("th", HTMLAttribute("scope", "col"), text: title)
                                }
                            }
                        }
                        tag("tbody") { for job in jobs { line(job) } }
                    }
                }
            }
        }
    }

    private func line(_ job: JobOverview) -> HTML {
        let atWork = job.tasksByState[.running] ?? 0
        let start = Date(timeIntervalSince1970: Double(job.startTime) / 1000)
        return tag("tr", HTMLAttribute("data-id", job.id.text)) {
            tag("td", HTMLAttribute("data-label", "State")) { tag("div") { StateBadge(job: job.state.rawValue).html } }
            tag("th", HTMLAttribute("scope", "row"), .class("name")) {
                tag("span", text: job.name)
                tag("span", .class("sub id"), text: job.id.text)
            }
            tag("td", HTMLAttribute("data-label", "Tasks"), text: "\(atWork) of \(job.tasks) running")
            tag("td", HTMLAttribute("data-label", "Runs for")) {
                if let end = job.endTime {
                    Wording.span(Double(end - job.startTime) / 1000)
                } else {
                    TimeText.age(since: start, at: now)
                }
            }
        }
    }

    private var savepoints: HTML {
        pieces {
            if !detail.savepoints.isEmpty {
                tag("section", .class("card"), .label("Savepoints")) {
                    tag("h2", text: "Savepoints")
                    tag("ul", .class("plain-list")) {
                        for savepoint in detail.savepoints {
                            tag("li") {
                                tag("b", text: savepoint.state.rawValue)
                                " of \(savepoint.jobName), "
                                TimeText.clock(savepoint.createdAt)
                                savepoint.path.map { tag("code", .class("block"), text: $0) }
                                savepoint.reason.map { tag("p", .class("muted"), text: $0) }
                            }
                        }
                    }
                }
            }
        }
    }

    private var facts: HTML {
        FactList(
            [
                ("Kind", document.kind), ("Cluster", document.cluster), ("Queue", document.queue),
                ("User", document.user), ("Flink", document.flinkVersion),
                ("YARN", [document.yarnState, document.finalStatus].compactMap(\.self).joined(separator: " · ")),
                (
                    "Holds",
                    detail.held.map {
                        "\(Wording.memory($0.memory)), \(Wording.count($0.vcores, "vcore")) in \(Wording.count($0.containers, "container"))"
                    }
                ),
                ("Asked for by", document.createdBy ?? "command line"),
            ], code: [("Application", document.applicationID), ("Key", document.idempotencyKey)]
        ).html {
            tag("dt", text: "Begun")
            tag("dd") { TimeText.clock(document.createdAt) }
            if document.state.isLast {
                tag("dt", text: "Ended")
                tag("dd") { TimeText.clock(document.updatedAt) }
            }
            if !document.state.isLast, let address = document.webInterface {
                tag("dt", text: "Flink's own pages")
                tag("dd") { tag("a", .href(address), HTMLAttribute("rel", "noreferrer"), text: address) }
            }
        }
    }
}
