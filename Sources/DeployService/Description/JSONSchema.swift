package import Diagnostics

/// What a piece of JSON may be: the part of JSON Schema 2020-12, which OpenAPI 3.1 has for its dialect, that this API needs.
package struct JSONSchema: Sendable, Hashable {
    package indirect enum Form: Sendable, Hashable {
        case any
        /// A text; `format` is a word of JSON Schema, `pattern` a regular expression of ECMA-262.
        case text(format: String?, pattern: String?)
        case words([String])
        case integer(ClosedRange<Int64>)
        case number
        case boolean
        case list(JSONSchema)
        /// - isClosed: whether other members are refused.
        case object([Member], isClosed: Bool)
        /// An object whose members all are alike.
        case map(JSONSchema)
        /// A schema of ``APISchemas`` by its name.
        case reference(String)
        case oneOf([JSONSchema])
    }

    package struct Member: Sendable, Hashable {
        package let name: String
        package let schema: JSONSchema
        /// Whether it is always there.
        package let isRequired: Bool
    }

    package var form: Form
    /// What it says, in one sentence without a full stop.
    package var meaning: String?
    package var isNullable = false
    package var example: JSONValue?

    package init(_ form: Form, _ meaning: String? = nil) {
        self.form = form
        self.meaning = meaning
    }
}
