package import Diagnostics

extension JSONSchema {
    /// The schema as it stands in the API's description.
    package var json: JSONValue {
        var members = Self.members(of: form)
        if isNullable { Self.allowNull(&members) }
        if let meaning { members["description"] = .text(meaning) }
        if let example { members["examples"] = .list([example]) }
        return .object(members)
    }

    private static func members(of form: Form) -> [String: JSONValue] {
        switch form {
        case .any: [:]
        case .text(let format, let pattern):
            ["type": .text("string")].merging(
                ["format": format, "pattern": pattern].compactMapValues { $0.map(JSONValue.text) }
            ) { first, _ in first }
        case .words(let words): ["type": .text("string"), "enum": .list(words.map(JSONValue.text))]
        case .integer(let range): limits(range)
        case .number: ["type": .text("number")]
        case .boolean: ["type": .text("boolean")]
        case .list(let element): ["type": .text("array"), "items": element.json]
        case .object(let members, let isClosed): object(members, isClosed)
        case .map(let value): ["type": .text("object"), "additionalProperties": value.json]
        case .reference(let name): ["$ref": .text("#/components/schemas/\(name)")]
        case .oneOf(let schemas): ["oneOf": .list(schemas.map(\.json))]
        }
    }

    private static func limits(_ range: ClosedRange<Int64>) -> [String: JSONValue] {
        var members: [String: JSONValue] = ["type": .text("integer"), "minimum": .integer(range.lowerBound)]
        members["format"] = .text("int64")
        if range.upperBound < .max { members["maximum"] = .integer(range.upperBound) }
        return members
    }

    private static func object(_ members: [Member], _ isClosed: Bool) -> [String: JSONValue] {
        var json: [String: JSONValue] = [
            "type": .text("object"),
            "properties": .object(Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.schema.json) })),
        ]
        let required = members.filter(\.isRequired).map { JSONValue.text($0.name) }
        if !required.isEmpty { json["required"] = .list(required) }
        if isClosed { json["additionalProperties"] = .bool(false) }
        return json
    }

    private static func allowNull(_ members: inout [String: JSONValue]) {
        if case .text(let type)? = members["type"] {
            members["type"] = .list([.text(type), .text("null")])
            if case .list(let words)? = members["enum"] { members["enum"] = .list(words + [.null]) }
        } else if !members.isEmpty {
            members = ["oneOf": .list([.object(members), .object(["type": .text("null")])])]
        }
    }
}
