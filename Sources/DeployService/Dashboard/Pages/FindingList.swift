import Diagnostics

/// What checks found, the worst first.
struct FindingList: Sendable {
    private let findings: [Finding]
    private let paths: OwnPaths

    init(_ findings: [Finding], hiding paths: OwnPaths) {
        self.paths = paths
        let order = Finding.Verdict.allCases
        self.findings = findings.enumerated().sorted { left, right in
            let ranks = [left, right].map { order.firstIndex(of: $0.element.verdict) ?? 0 }
            return ranks[0] == ranks[1] ? left.offset < right.offset : ranks[0] < ranks[1]
        }.map(\.element)
    }

    var html: HTML {
        tag("ul", .class("findings")) {
            for finding in findings {
                tag("li", .class(finding.verdict.rawValue)) {
                    tag("span", .class("verdict"), text: word(finding.verdict))
                    tag("div") {
                        tag("p", text: Wording.sentence(paths.hidden(in: finding.seen)))
                        finding.hint.map { tag("p", .class("muted"), text: Wording.sentence(paths.hidden(in: $0))) }
                        finding.origin.map { tag("p", .class("sub"), text: "from " + paths.hidden(in: $0.description)) }
                    }
                }
            }
        }
    }

    private func word(_ verdict: Finding.Verdict) -> String {
        verdict.rawValue.replacing("-", with: " ")
    }
}
