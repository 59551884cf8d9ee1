import HTTPServing
import Ledger

/// The API's description as a page for people, in Markdown.
package struct APIPage: Sendable {
    package let description: APIDescription

    package init(_ description: APIDescription) {
        self.description = description
    }

    /// The requests by what they are about, then every document.
    package var text: String {
        var subjects: [String] = []
        for operation in description.operations where !subjects.contains(operation.subject) {
            subjects.append(operation.subject)
        }
        let requests = subjects.map { subject in
            "## \(subject)\n\n" + description.operations.filter { $0.subject == subject }.map(Self.request).joined()
        }
        let documents = APISchemas.all.map { "### \($0.name)\n\n" + SchemaText.section($0.schema) }
        return requests.joined() + "## Documents\n\n" + documents.joined()
    }

    private static func request(_ operation: APIOperation) -> String {
        let shape = operation.shape
        var text = "### `\(operation.method) \(operation.path)`\n\n\(operation.route.endpoint.summary).\n\n"
        text += "\(who(operation)) Answers \(statuses(operation)) \(content(shape.gives)); "
        text += "else \(operation.refusals.map(String.init).joined(separator: ", ")).\n\n"
        if let takes = shape.takes { text += "The body is \(content(takes)).\n\n" }
        let parameters = shape.query.map { ("?\($0.name)=", $0) } + shape.headers.map { ("\($0.name):", $0) }
        guard !parameters.isEmpty else { return text }
        let rows = parameters.map { "| `\($0)` | \($1.meaning) | \(SchemaText.word(.reference($1.schema))) |\n" }
        return text + "| parameter | meaning | is |\n|---|---|---|\n" + rows.joined() + "\n"
    }

    private static func who(_ operation: APIOperation) -> String {
        switch operation.route.endpoint.access {
        case .open: "Open to anybody."
        case .role(.viewer): "For viewers and operators."
        case .role(.operator): "For operators."
        }
    }

    private static func statuses(_ operation: APIOperation) -> String {
        ([operation.shape.status] + operation.shape.otherStatuses).map(String.init).joined(separator: " or ")
    }

    private static func content(_ name: String) -> String {
        APIContent(name).types.map { media, schema in
            media == "application/json" ? SchemaText.word(schema) : "`\(media)`"
        }.joined(separator: " or ")
    }
}
