import DeployEngine
import Diagnostics
import FlinkDeployment

/// The plan of what a form asks for, before it is sent.
struct ReviewPage: Sendable {
    let form: DeploymentForm
    let name: String
    /// nil for a job, which has none.
    let plan: PlanDocument?
    /// As JSON.
    let request: String?
    /// By which sending it twice gives one deployment.
    let key: String
    let visitor: Visitor
    let paths: OwnPaths

    private var failures: Int { (plan?.findings ?? []).count { $0.verdict == .fails } }

    var frame: PageFrame {
        PageFrame(title: "Plan of \(name)", place: .new) {
            tag("h1", text: "The plan of \(name)")
            tag("p", .class("muted lead"), text: "Nothing has been sent yet.")
            if let plan {
                findings(plan.findings)
                PlanView(plan.plan, hiding: paths).html
            } else {
                tag("p", text: "A job goes to a JobManager that is there, and has no plan of its own.")
            }
            request.map { request in
                tag("details", .class("card"), .flag("open", plan == nil)) {
                    tag("summary") { tag("h2", text: "Request") }
                    tag("pre", .class("code"), HTMLAttribute("tabindex", "0"), text: request)
                }
            }
            decision
        }
    }

    private func findings(_ findings: [Finding]) -> HTML {
        tag("section", .class("card"), .label("Findings")) {
            tag("h2", text: failures > 0 ? "It would fail" : "Findings")
            if findings.isEmpty {
                tag("p", text: "Nothing to note.")
            } else {
                FindingList(findings, hiding: paths).html
            }
        }
    }

    private var decision: HTML {
        tag("form", HTMLAttribute("method", "post"), HTMLAttribute("action", "/new"), .class("actions sticky")) {
            visitor.field
            void("input", .type("hidden"), .name("key"), .value(key))
            for name in DeploymentForm.fields where !form[name].isEmpty {
                void("input", .type("hidden"), .name(name), .value(form[name]))
            }
            if failures == 0 {
                tag("button", .class("button primary"), .name("step"), .value("deploy"), text: "Deploy it")
            }
            tag("button", .class("button"), .name("step"), .value("edit"), text: "Change it")
        }
    }
}
