import Diagnostics

/// What a body or an answer is, by the name that a route has for it: JSON of a schema, or one of those that are not JSON.
package struct APIContent: Sendable {
    /// Schemas by media type, in order.
    package let types: [(media: String, schema: JSONSchema)]

    /// - Parameter name: of ``EndpointShape/takes`` or ``EndpointShape/gives``.
    package init(_ name: String) {
        types =
            switch name {
            case "Bytes": [("application/octet-stream", .any)]
            case "EventStream": [("text/event-stream", .text.saying("Server-sent events; the data is JSON"))]
            case "Log": [("application/json", .reference("LoggedContainerPage")), ("text/plain", .text)]
            case "Metrics": [("text/plain", .text)]
            case "HTML": [("text/html", .text)]
            case "JSON": [("application/json", .map(.any))]
            default: [("application/json", .reference(name))]
            }
    }

    var json: JSONValue {
        .object(Dictionary(uniqueKeysWithValues: types.map { ($0.media, .object(["schema": $0.schema.json])) }))
    }
}
