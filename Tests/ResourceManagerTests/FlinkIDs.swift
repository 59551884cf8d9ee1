import FlinkREST
import TestSupport

/// The id of 32 times this digit.
func jobID(_ digit: Character) -> JobID {
    JobID(String(repeating: digit, count: 32)) ?? .random()
}

/// The id of 32 times this digit.
func triggerID(_ digit: Character) -> TriggerID {
    TriggerID(String(repeating: digit, count: 32)) ?? .random()
}

/// An answer was read as something else.
struct Unexpected: Error {
    let what: String
}

extension WireExchange {
    /// The same exchange for a request with exactly this body of JSON.
    func wanting(_ body: String) -> WireExchange {
        WireExchange(method, target, headers: [("Content-Type", "application/json")], answer: answer) { request in
            let text = String(decoding: request.body, as: UTF8.self)
            return text == body ? nil : "its body is \(text)"
        }
    }
}
