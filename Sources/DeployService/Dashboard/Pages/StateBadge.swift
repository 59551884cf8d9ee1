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
        tag("svg", HTMLAttribute("viewBox", "0 0 16 16"), HTMLAttribute("aria-hidden", "true")) {
            switch tone {
            case .wait:
                HTML(trusted: #"<circle cx="8" cy="8" r="5.5" class="line" stroke-dasharray="4 2.9"/>"#)
            case .go:
                HTML(trusted: #"<circle cx="8" cy="8" r="5.5" class="line"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z"/>"#)
            case .good where text.lowercased() == "finished":
                HTML(trusted: #"<path d="M3 8.5l3.5 3.5L13 4.5" class="line"/>"#)
            case .good: HTML(trusted: #"<path d="M4.5 2.8v10.4L13 8z"/>"#)
            case .bad: HTML(trusted: #"<path d="M4 4l8 8M12 4l-8 8" class="line"/>"#)
            case .off: HTML(trusted: #"<rect x="3.5" y="3.5" width="9" height="9" rx="1.5"/>"#)
            }
        }
    }
}
