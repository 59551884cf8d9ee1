/// A request as it came to a ``WireServer``.
package struct WireRequest: Sendable {
    package let method: String
    /// Path and query as they came.
    package let target: String
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]
    /// Which of the server's connections it came on, counted from 1.
    package let connection: Int

    /// The part of the target before the question mark.
    package var path: String { String(target.prefix { $0 != "?" }) }

    /// The parameters behind the question mark as they came, still encoded.
    package var query: [String: String] {
        let text = target.drop { $0 != "?" }.dropFirst()
        let pairs = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The first value of a header, whose name is compared without case.
    package subscript(name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    package var bodyText: String { String(decoding: body, as: UTF8.self) }
}

extension WireRequest: CustomStringConvertible {
    package var description: String { "\(method) \(target)" }
}
