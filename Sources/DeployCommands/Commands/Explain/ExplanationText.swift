import DeployEngine
import HadoopRecords

/// An explanation as a person reads it: what is the matter, the lines that show it, what to do.
struct ExplanationText {
    let text: String

    init(_ application: ApplicationReport, _ explanation: Explanation?) {
        let id = application.applicationID
        guard let explanation else {
            let state =
                ApplicationOutcome(application) == .succeeded ? "has finished and succeeded" : "runs as it should"
            text = "\(id) \(state): there is nothing to explain"
            return
        }
        let width = explanation.evidence.map { DisplayWidth.columns($0.source) }.max() ?? 0
        let since = explanation.since.flatMap { $0 > 0 ? ["  since \(TimeText.text($0))"] : nil } ?? []
        let evidence = explanation.evidence.map { "  \(DisplayWidth.fit($0.source, width))  \(Self.cut($0.line))" }
        text = PrintableText.clean(
            (["\(id) \(explanation.summary)"] + since + evidence
                + (explanation.cure.map { ["", $0] } ?? []) + ["", "code: \(explanation.code)"])
                .joined(separator: "\n"))
    }

    /// A line of evidence may be as long as a log's.
    private static func cut(_ line: String) -> String { line.count > 600 ? line.prefix(600) + "..." : line }
}
