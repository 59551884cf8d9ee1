import Diagnostics
import FoundationEssentials
package import HTTPServing

/// What the service tells of itself, a line at a time.
package struct ServiceLog: Sendable {
    package enum Format: String, Sendable, CaseIterable {
        case logfmt, json
    }

    let format: Format
    let write: @Sendable (String) -> Void

    /// - Parameter write: takes a line without its end.
    package init(format: Format, write: @escaping @Sendable (String) -> Void) {
        self.format = format
        self.write = write
    }

    /// - Parameters:
    ///   - part: which part of the service says it.
    ///   - fields: ids and the like.
    package func write(_ part: String, _ message: String, _ fields: [String: String] = [:]) {
        let all =
            [("time", Date.now.ISO8601Format()), ("part", part), ("message", message)]
            + fields.sorted { $0.key < $1.key }
        write(format == .json ? Self.json(all) : all.map { "\($0.0)=\(Self.quoted($0.1))" }.joined(separator: " "))
    }

    /// A request that was answered.
    package func request(
        _ request: HTTPServerRequest, status: Int, took: Duration, error: (any Error)? = nil
    ) {
        var fields = [
            "method": request.method.rawValue, "path": request.rawPath, "status": String(status),
            "client": request.clientAddress, "ms": String(Int64(took / .milliseconds(1))),
        ]
        switch error {
        case nil: break
        case let error as DeployError: fields["error"] = error.message
        case let refusal as HTTPRefusal: fields["error"] = refusal.message
        case let other?: fields["error"] = String(describing: other)
        }
        write("http", "answered", fields)
    }

    private static func json(_ fields: [(String, String)]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        let members = fields.map { name, value in
            "\"\(name)\":\(String(decoding: (try? encoder.encode(value)) ?? Data("\"\"".utf8), as: UTF8.self))"
        }
        return "{" + members.joined(separator: ",") + "}"
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes =
            text.isEmpty
            || text.unicodeScalars.contains { $0.value <= 32 || "\"=\\".unicodeScalars.contains($0) || $0.value == 127 }
        guard needsQuotes else { return text }
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            default: scalar.value < 32 || scalar.value == 127 ? " " : String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
