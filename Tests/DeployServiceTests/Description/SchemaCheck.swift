import DeployService
import Diagnostics
import FoundationEssentials

/// Compares documents with schemas more strictly than clients do: a member that the schema does not have is a mistake.
struct SchemaCheck {
    private(set) var mistakes: [String] = []
    /// Whether members that may be missing have to be there.
    let isComplete: Bool

    /// - Returns: what does not fit; empty where all does.
    static func mistakes(_ value: some Encodable, _ schema: String, isComplete: Bool = true) throws -> [String] {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        let json = try JSONDecoder().decode(JSONValue.self, from: try encoder.encode(value))
        var check = SchemaCheck(isComplete: isComplete)
        check.look(at: json, .init(.reference(schema)), schema)
        return check.mistakes
    }

    private init(isComplete: Bool) {
        self.isComplete = isComplete
    }

    private mutating func look(at value: JSONValue, _ schema: JSONSchema, _ path: String) {
        if case .null = value {
            if !schema.isNullable { mistakes.append("\(path) is null") }
            return
        }
        switch (schema.form, value) {
        case (.any, _), (.boolean, .bool), (.number, .number), (.number, .integer): break
        case (.text(_, let pattern), .text(let text)):
            if let pattern, (try? Regex(pattern).wholeMatch(in: text)) ?? nil == nil {
                mistakes.append("\(path) is \(text)")
            }
        case (.words(let words), .text(let text)):
            if !words.contains(text) { mistakes.append("\(path) is \(text)") }
        case (.integer(let range), .integer(let number)):
            if !range.contains(number) { mistakes.append("\(path) is \(number)") }
        case (.list(let element), .list(let values)):
            if values.isEmpty, isComplete { mistakes.append("\(path) is empty and shows nothing") }
            for value in values { look(at: value, element, path + "[]") }
        case (.map(let element), .object(let members)):
            for (name, value) in members { look(at: value, element, "\(path).\(name)") }
        case (.object(let known, _), .object(let members)): look(at: members, known, path)
        case (.reference(let name), _):
            guard let schema = APISchemas.schema(name) else { return mistakes.append("there is no schema \(name)") }
            look(at: value, schema, path)
        case (.oneOf(let schemas), _): lookForOne(value, schemas, path)
        default: mistakes.append("\(path) is of another type: \(value)")
        }
    }

    private mutating func look(at members: [String: JSONValue], _ known: [JSONSchema.Member], _ path: String) {
        let names = Set(known.map(\.name))
        for name in members.keys where !names.contains(name) { mistakes.append("\(path).\(name) is in no schema") }
        for member in known {
            if let value = members[member.name] {
                look(at: value, member.schema, "\(path).\(member.name)")
            } else if member.isRequired || isComplete {
                mistakes.append("\(path).\(member.name) is missing")
            }
        }
    }

    private mutating func lookForOne(_ value: JSONValue, _ schemas: [JSONSchema], _ path: String) {
        let tries = schemas.map { schema in
            var check = SchemaCheck(isComplete: isComplete)
            check.look(at: value, schema, path)
            return check.mistakes
        }
        if !tries.contains(where: \.isEmpty) { mistakes += tries.min { $0.count < $1.count } ?? [] }
    }
}
