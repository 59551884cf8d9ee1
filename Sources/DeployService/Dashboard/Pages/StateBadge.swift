import FlinkREST

/// A state: a word, a shape, and a colour, so that no one of them has to be seen.
struct StateBadge: Sendable {
    /// What a state means for who looks at it.
    enum Tone: String, Sendable {
        case wait, go, good, bad, off
    }

    let text: String
    let tone: Tone

    init(_ state: DeploymentState) {
        text = state.rawValue
        tone =
            switch state {
            case .planned, .staging, .submitting, .accepted: .wait
            case .running: .go
            case .executing, .finished: .good
            case .failed: .bad
            case .cancelled, .killed, .ended: .off
            }
    }

    /// A job's, in Flink's words.
    init(job state: String) {
        text = state
        tone =
            switch JobState(rawValue: state) {
            case .running, .finished: .good
            case .failed, .failing, .restarting: .bad
            case .canceled, .cancelling, .suspended: .off
            default: .wait
            }
    }

    var html: HTML {
        tag("span", .class("badge \(tone.rawValue)"), HTMLAttribute("data-state", text)) {
            shape
            text
        }
    }

    private var shape: HTML {
        switch tone {
        case .wait:
            HTML(
                trusted:
                    #"<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="4 2.9"/></svg>"#
            )
        case .go:
            HTML(
                trusted:
                    #"<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 2.500a5.500 5.500 0 0 1 0 11z" fill="currentColor"/></svg>"#
            )
        case .good where text.lowercased() == "finished":
            HTML(
                trusted:
                    #"<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.500l3.500 3.500L13 4.500" fill="none" stroke="currentColor" stroke-width="2.400" stroke-linecap="round" stroke-linejoin="round"/></svg>"#
            )
        case .good:
            HTML(
                trusted:
                    #"<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4.500 2.800v10.400L13 8z" fill="currentColor"/></svg>"#
            )
        case .bad:
            HTML(
                trusted:
                    #"<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="2.400" stroke-linecap="round"/></svg>"#
            )
        case .off:
            HTML(
                trusted:
                    #"<svg viewBox="0 0 16 16" aria-hidden="true"><rect x="3.500" y="3.500" width="9" height="9" rx="1.500" fill="currentColor"/></svg>"#
            )
        }
    }
}
