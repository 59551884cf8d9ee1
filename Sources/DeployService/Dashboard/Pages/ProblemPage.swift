import Diagnostics
import HTTPServing

/// Tells what went wrong.
struct ProblemPage: Sendable {
    private let problem: ProblemDocument

    /// It tells what the API would.
    init(_ error: any Error) {
        problem = Explaining.problem(of: error).document
    }

    var answer: PageAnswer {
        .page(PageFrame(title: problem.title) { content }, status: problem.status)
    }

    private var content: HTML {
        tag("section", .class("problem")) {
            tag("p", .class("problem-status"), text: String(problem.status))
            tag("h1", text: problem.title)
            tag("p", text: Wording.sentence(problem.detail))
            problem.hint.map { tag("p", .class("muted"), text: Wording.sentence($0)) }
            tag("p") { tag("a", .href("/"), .class("button"), text: "To the overview") }
        }
    }
}
