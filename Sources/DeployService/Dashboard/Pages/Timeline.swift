import FoundationEssentials

/// What happened to a deployment, with how long each state lasted.
struct Timeline: Sendable {
    let entries: [TimelineEntry]
    let isOver: Bool
    let now: Date

    var html: HTML {
        tag("section", .class("card"), .label("Timeline"), .id("timeline"), .flag("data-live")) {
            tag("h2", text: "Timeline")
            bar
            tag("ol", .class("timeline")) { for entry in entries.reversed() { item(entry) } }
        }
    }

    private func item(_ entry: TimelineEntry) -> HTML {
        tag("li", .class(entry.isStage ? "stage" : "note")) {
            tag("div", .class("timeline-what")) {
                if entry.isStage {
                    StateBadge(entry.state).html
                } else {
                    tag("span", .class("what"), text: entry.title)
                }
                entry.detail.map { tag("p", text: $0) }
            }
            tag("div", .class("timeline-when")) {
                TimeText.clock(entry.at)
                tag("span") {
                    entry.sinceBefore.map { HTML("after " + Wording.span($0)) }
                    " by \(entry.by)"
                }
            }
        }
    }

    /// The states one behind the other and how long each has lasted.
    private var spans: [(state: DeploymentState, seconds: Double)] {
        let stages = entries.filter(\.isStage)
        return stages.indices.compactMap { index in
            guard !stages[index].state.isLast else { return nil }
            let end = index + 1 < stages.count ? stages[index + 1].at : isOver ? (entries.last?.at ?? now) : now
            return (stages[index].state, max(0, end.timeIntervalSince(stages[index].at)))
        }
    }

    private var bar: HTML {
        let spans = spans
        guard spans.contains(where: { $0.seconds > 0 }) else { return .empty }
        return tag("div", .class("spans")) {
            tag(
                "svg", HTMLAttribute("viewBox", "0 0 1000 10"), HTMLAttribute("preserveAspectRatio", "none"),
                HTMLAttribute("aria-hidden", "true")
            ) { Self.rectangles(spans) }
            tag("ul") {
                for span in spans {
                    tag("li") {
                        tag("i", .class("span \(span.state.rawValue)"), HTMLAttribute("aria-hidden", "true")) { .empty }
                        span.state.rawValue + " "
                        tag("b", text: Wording.span(span.seconds))
                    }
                }
            }
        }
    }

    /// A state that was short is seen as well, and one that lasts for days leaves room for the others.
    private static func rectangles(_ spans: [(state: DeploymentState, seconds: Double)]) -> [HTML] {
        let total = spans.reduce(0) { $0 + $1.seconds }
        let weights = spans.map { max(0.04, ($0.seconds / total).squareRoot()) }
        let sum = weights.reduce(0, +)
        var start = 0.0
        return zip(spans, weights).map { span, weight in
            let width = weight / sum * 1000
            defer { start += width }
            return tag(
                "rect", HTMLAttribute("x", digits(start)), HTMLAttribute("y", "0"),
                HTMLAttribute("width", digits(max(1, width - 3))), HTMLAttribute("height", "10"),
                .class("span \(span.state.rawValue)")
            ) { .empty }
        }
    }

    private static func digits(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
