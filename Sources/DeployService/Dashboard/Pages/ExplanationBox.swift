import DeployEngine

/// Why something waits or failed: what happened, what shows it, what to do.
struct ExplanationBox: Sendable {
    let explanation: Explanation
    let isFailure: Bool

    var html: HTML {
        tag("section", .class("callout \(isFailure ? "bad" : "wait")"), .label("Explanation")) {
            tag("h2", text: isFailure ? "Why it failed" : "Why it waits")
            tag("p", .class("lead"), text: Wording.sentence(explanation.summary))
            if !explanation.evidence.isEmpty {
                tag("dl", .class("evidence")) {
                    for evidence in explanation.evidence {
                        tag("dt", text: evidence.source)
                        tag("dd") { tag("code", text: evidence.line) }
                    }
                }
            }
            explanation.cure.map { cure in
                tag("p") {
                    tag("b", text: "What helps: ")
                    Wording.sentence(cure)
                }
            }
        }
    }
}
