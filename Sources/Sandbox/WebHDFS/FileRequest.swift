import HTTPServing

/// A request to the file system, with its parameters read.
struct FileRequest: Sendable {
    let request: HTTPServerRequest
    /// Absolute.
    let path: String
    /// In capitals.
    let operation: String

    /// - Parameter segments: of the path below `/webhdfs/v1`.
    init(_ request: HTTPServerRequest, _ segments: some Sequence<String>) {
        self.request = request
        path = "/" + segments.filter { !$0.isEmpty }.joined(separator: "/")
        operation = (request.query["op"] ?? "").uppercased()
    }

    subscript(name: String) -> String? { request.query[name].flatMap { $0.isEmpty ? nil : $0 } }

    var user: String? { self["user.name"] }

    func flag(_ name: String) -> Bool? { self[name].map { $0.lowercased() == "true" } }

    /// - Throws: ``FileRefusal`` for what is no number from 0 on, or less than -1 where that is a number of its own.
    func number(_ name: String) throws(FileRefusal) -> Int64? {
        guard let text = self[name] else { return nil }
        guard let value = Int64(text), value >= -1 else { throw invalid(name, text) }
        return value
    }

    /// Octal, up to 1777.
    func permission(_ name: String = "permission") throws(FileRefusal) -> UInt16? {
        guard let text = self[name] else { return nil }
        guard let value = UInt16(text, radix: 8), value <= 0o1777 else { throw invalid(name, text) }
        return value
    }

    private func invalid(_ name: String, _ text: String) -> FileRefusal {
        .badParameter("Invalid value for webhdfs parameter \"\(name)\": \(text)")
    }
}
