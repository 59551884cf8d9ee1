import Diagnostics
import HTTPServing

extension APIOperation {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "operationId": .text(id), "summary": .text(route.endpoint.summary), "tags": .list([.text(subject)]),
            "responses": .object(responses),
        ]
        let parameters =
            parts.map { Self.parameter($0.name, "path", $0.schema, nil) }
            + shape.query.map { Self.parameter($0.name, "query", $0.schema, $0.meaning) }
            + shape.headers.map { Self.parameter($0.name, "header", $0.schema, $0.meaning) }
        if !parameters.isEmpty { members["parameters"] = .list(parameters) }
        if let takes = shape.takes {
            members["requestBody"] = .object(["required": .bool(true), "content": APIContent(takes).json])
        }
        if case .open = route.endpoint.access { members["security"] = .list([]) }
        return .object(members)
    }

    private var responses: [String: JSONValue] {
        var responses = Dictionary(
            uniqueKeysWithValues: refusals.map { status in
                (String(status), JSONValue.object(["$ref": .text("#/components/responses/Problem\(status)")]))
            })
        var answer: [String: JSONValue] = [
            "description": .text(route.endpoint.summary), "content": APIContent(shape.gives).json,
        ]
        if shape.status == 201 {
            answer["headers"] = .object([
                "Location": .object([
                    "description": .text("Where it is"), "required": .bool(true), "schema": JSONSchema.text.json,
                ])
            ])
        }
        for status in [shape.status] + shape.otherStatuses { responses[String(status)] = .object(answer) }
        return responses
    }

    private static func parameter(_ name: String, _ place: String, _ schema: String, _ meaning: String?) -> JSONValue {
        var members: [String: JSONValue] = [
            "name": .text(name), "in": .text(place), "required": .bool(place == "path"),
            "schema": JSONSchema.reference(schema).json,
        ]
        if let meaning { members["description"] = .text(meaning) }
        return .object(members)
    }
}
