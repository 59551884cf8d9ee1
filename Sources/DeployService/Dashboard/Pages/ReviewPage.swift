import DeployEngine
import Diagnostics
import FlinkDeployment

/// The plan of what a form asks for, before it is sent.
struct ReviewPage: Sendable {
    let form: DeploymentForm
    let plan: PlanDocument
    /// By which sending it twice gives one deployment.
    let key: String
    let visitor: Visitor

    private var failures: Int { plan.findings.count { $0.verdict == .fails } }

    var frame: PageFrame {
        PageFrame(title: "Plan of \(plan.plan.name)", place: .new) {
            tag("h1", text: "The plan of \(plan.plan.name)")
            tag("p", .class("muted lead"), text: "Nothing has been sent yet.")
            tag("section", .class("card"), .label("Findings")) {
                tag("h2", text: failures > 0 ? "It would fail" : "Findings")
                if plan.findings.isEmpty {
                    tag("p", text: "Nothing to note.")
                } else {
                    FindingList(plan.findings).html
                }
            }
            PlanView(plan.plan).html
            decision
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
