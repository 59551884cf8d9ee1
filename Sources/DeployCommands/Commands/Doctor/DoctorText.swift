import DeployEngine
import Diagnostics

/// What `doctor` shows: part by part, a line a finding, and below it what to do.
struct DoctorText {
    let text: String

    init(_ report: DoctorReport, style: Style) {
        var lines: [String] = []
        for part in report.parts where !part.findings.isEmpty {
            if !lines.isEmpty { lines.append("") }
            lines.append(style.paint(part.part, .bold))
            for finding in part.findings {
                let place = finding.origin.map { " (\($0))" } ?? ""
                let (word, tone) = Self.word(finding.verdict)
                let label = word + String(repeating: " ", count: Self.width - word.count)
                lines.append("  \(style.paint(label, tone))\(PrintableText.clean(finding.seen + place))")
                if let hint = finding.hint {
                    let indent = String(repeating: " ", count: Self.width + 2)
                    lines.append(indent + style.paint(PrintableText.clean(hint), .faint))
                }
            }
        }
        text = lines.joined(separator: "\n")
    }

    private static let width = 13

    private static func word(_ verdict: Finding.Verdict) -> (String, Style.Tone) {
        switch verdict {
        case .fails: ("fails", .red)
        case .mayFail: ("may fail", .yellow)
        case .cannotKnow: ("cannot know", .faint)
        case .corrected: ("corrected", .green)
        case .fine: ("fine", .green)
        }
    }
}
