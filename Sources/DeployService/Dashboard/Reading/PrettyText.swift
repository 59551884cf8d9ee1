import Diagnostics
import FoundationEssentials

/// Documents as a person reads them.
enum PrettyText {
    /// - Returns: JSON with a line for each member; nil where a value cannot be written as JSON.
    static func json(_ value: some Encodable) -> String? {
        (try? JSONEncoder.documents(pretty: true).encode(value)).map { String(decoding: $0, as: UTF8.self) }
    }
}
