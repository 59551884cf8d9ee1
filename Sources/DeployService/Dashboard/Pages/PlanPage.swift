import FlinkDeployment

/// What was asked for, and what was planned, of a deployment.
struct PlanPage: Sendable {
    let document: DeploymentDocument
    /// As JSON; nil for what a command line has deployed.
    let request: String?
    /// nil before there is one.
    let plan: DeploymentPlan?
    let mayAct: Bool
    let paths: OwnPaths

    var frame: PageFrame {
        PageFrame(title: "Plan of \(document.name)") {
            DeploymentHead(document: document, tab: .plan, mayAct: mayAct).html
            if let request {
                tag("section", .class("card"), .label("Request")) {
                    tag("h2", text: "Request")
                    tag("pre", .class("code"), HTMLAttribute("tabindex", "0"), text: request)
                }
            }
            if let plan {
                if !plan.findings.isEmpty {
                    tag("section", .class("card"), .label("Findings")) {
                        tag("h2", text: "Findings")
                        FindingList(plan.findings, hiding: paths).html
                    }
                }
                PlanView(plan, hiding: paths).html
            } else {
                tag("div", .class("empty")) {
                    tag(
                        "p",
                        text:
                            "There is no plan: it is made when the deployment begins, and a job of a session has none.")
                }
            }
        }
    }
}
