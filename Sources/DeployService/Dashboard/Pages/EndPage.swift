import FlinkREST

/// Asks whether a deployment is to end, and shows what would end with it.
struct EndPage: Sendable {
    let detail: DeploymentDetail
    let ending: DeploymentEnding
    let visitor: Visitor

    private var document: DeploymentDocument { detail.document }

    var frame: PageFrame {
        PageFrame(title: "\(ending.title) \(document.name)") {
            tag("section", .class("confirm"), .flag("data-dialog-content")) {
                tag("h1", text: "\(ending.title): \(document.name)?")
                tag("p", text: ending.meaning)
                tag("h2", text: "What would end")
                tag("ul", .class("plain-list ends")) { for line in ends { tag("li") { line } } }
                form
            }
        }
    }

    private var ends: [HTML] {
        var lines = [
            pieces {
                tag("b", text: document.kind + " " + document.id)
                " on \(document.cluster), of the user \(document.user), "
                StateBadge(document.state).html
            }
        ]
        if let id = document.applicationID { lines.append(tag("code", text: id)) }
        for job in detail.jobs ?? [] where !job.state.isTerminal {
            lines.append(
                pieces {
                    "job "
                    tag("b", text: job.name)
                    ", \(Wording.count(job.tasks, "task")) "
                    StateBadge(job: job.state.rawValue).html
                })
        }
        if let held = detail.held {
            lines.append(
                HTML("\(Wording.count(held.containers, "container")) with \(Wording.memory(held.memory)) of memory"))
        }
        return lines
    }

    private var form: HTML {
        tag(
            "form", HTMLAttribute("method", "post"),
            HTMLAttribute("action", "/deployments/\(document.id)/end/\(ending.rawValue)")
        ) {
            visitor.field
            if ending == .savepoint {
                tag("label", HTMLAttribute("for", "folder"), text: "Folder of the savepoint")
                void(
                    "input", .id("folder"), .name("folder"), HTMLAttribute("spellcheck", "false"),
                    HTMLAttribute("placeholder", "that of the job's configuration"))
                tag("label", .class("check")) {
                    void("input", .type("checkbox"), .name("drain"), .value("yes"))
                    "Let all windows end first (drain); the job cannot be started again from it then"
                }
            }
            tag("div", .class("actions")) {
                tag("button", .class(ending == .kill ? "button danger solid" : "button primary"), text: ending.title)
                tag(
                    "a", .class("button"), .href("/deployments/\(document.id)"), .flag("data-close"),
                    text: "Leave it running")
            }
        }
    }
}
