/// A schema in words, in Markdown.
enum SchemaText {
    /// What stands below the heading of a document.
    static func section(_ schema: JSONSchema) -> String {
        let intro = schema.meaning.map { "\($0).\n\n" } ?? ""
        switch schema.form {
        case .object(let members, _): return intro + table(members)
        case .oneOf(let schemas):
            let members = schemas.compactMap { schema in
                if case .object(let members, _) = schema.form { table(members) } else { nil }
            }
            return intro + "\(word(schema)).\n\n" + members.joined()
        default: return intro + "\(word(schema)).\n\n"
        }
    }

    /// What something is, in the middle of a sentence.
    static func word(_ schema: JSONSchema) -> String {
        schema.isNullable ? word(schema.form) + " or null" : word(schema.form)
    }

    private static func word(_ form: JSONSchema.Form) -> String {
        switch form {
        case .any: "any JSON"
        case .text("date-time", _): "a time in UTC"
        case .text(_, let pattern?): "a text like `\(pattern)`".replacing("|", with: "\\|")
        case .text: "a text"
        case .words(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .integer(let range):
            range.upperBound == .max
                ? "a whole number from \(range.lowerBound)"
                : "a whole number, \(range.lowerBound) to \(range.upperBound)"
        case .number: "a number"
        case .boolean: "true or false"
        case .list(let element): "a list of \(word(element))"
        case .object: "an object"
        case .map(let value): "an object with \(word(value)) for each name"
        case .reference(let name): "[\(name)](#\(name.lowercased()))"
        case .oneOf(let schemas): schemas.map(word).joined(separator: ", or ")
        }
    }

    private static func table(_ members: [JSONSchema.Member]) -> String {
        let rows = members.map { member in
            let isOptional = member.isRequired ? "" : ", may be missing"
            return "| `\(member.name)` | \(word(member.schema))\(isOptional) | \(member.schema.meaning ?? "") |\n"
        }
        return "| member | is | meaning |\n|---|---|---|\n" + rows.joined() + "\n"
    }
}
