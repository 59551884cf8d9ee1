import Diagnostics

extension JSONSchema {
    static let any = JSONSchema(.any)
    static let text = JSONSchema(.text(format: nil, pattern: nil))
    static let time = JSONSchema(.text(format: "date-time", pattern: nil))
    static let boolean = JSONSchema(.boolean)
    /// From zero on.
    static let count = JSONSchema(.integer(0...Int64.max))
    /// Milliseconds since 1970.
    static let milliseconds = JSONSchema(.integer(0...Int64.max), "In milliseconds since 1970")

    static func text(pattern: String) -> JSONSchema { JSONSchema(.text(format: nil, pattern: pattern)) }
    static func integer(_ range: ClosedRange<Int64>) -> JSONSchema { JSONSchema(.integer(range)) }
    static func list(_ element: JSONSchema) -> JSONSchema { JSONSchema(.list(element)) }
    static func map(_ value: JSONSchema) -> JSONSchema { JSONSchema(.map(value)) }
    static func reference(_ name: String) -> JSONSchema { JSONSchema(.reference(name)) }
    static func oneOf(_ schemas: [JSONSchema]) -> JSONSchema { JSONSchema(.oneOf(schemas)) }
    static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> JSONSchema {
        JSONSchema(.words(type.allCases.map(\.rawValue)))
    }

    /// What a service answers: clients have to bear members that they do not know.
    static func answer(_ members: [Member]) -> JSONSchema { JSONSchema(.object(members, isClosed: false)) }
    /// What a client sends: members that nobody knows are refused.
    static func request(_ members: [Member]) -> JSONSchema { JSONSchema(.object(members, isClosed: true)) }
    /// A list as the API tells it.
    static func page(of name: String) -> JSONSchema {
        .answer([
            .always("items", .list(.reference(name)), "In order"),
            .always("next", .text.orNull, "What after is to be for the next page; null at the end"),
        ])
    }

    var orNull: JSONSchema {
        var schema = self
        schema.isNullable = true
        return schema
    }

    func saying(_ meaning: String) -> JSONSchema {
        var schema = self
        schema.meaning = meaning
        return schema
    }

    func example(_ value: JSONValue) -> JSONSchema {
        var schema = self
        schema.example = value
        return schema
    }
}

extension JSONSchema.Member {
    /// One that is always there.
    static func always(_ name: String, _ schema: JSONSchema, _ meaning: String? = nil) -> Self {
        Self(name: name, schema: meaning.map(schema.saying) ?? schema, isRequired: true)
    }

    /// One that may be left out.
    static func maybe(_ name: String, _ schema: JSONSchema, _ meaning: String? = nil) -> Self {
        Self(name: name, schema: meaning.map(schema.saying) ?? schema, isRequired: false)
    }
}
