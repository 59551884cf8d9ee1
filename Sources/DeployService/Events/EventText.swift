import Diagnostics
import FoundationEssentials

/// The data of an event: JSON on one line.
enum EventText {
    static func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder.documents().encode(value), as: UTF8.self)
    }
}
