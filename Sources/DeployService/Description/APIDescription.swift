package import Diagnostics
package import HTTPServing

/// The API as an OpenAPI document, version 3.1, made from the routes.
package struct APIDescription: Sendable {
    package let operations: [APIOperation]

    /// Words that a service has for what others can only describe, by the names of schemas.
    private let words: [String: [String]]

    /// - Parameter words: what the schemas of these names can be; a schema whose words are none stays as it is.
    package init(_ routes: [HTTPRoute<Endpoint>], words: [String: [String]] = [:]) {
        operations = routes.compactMap { APIOperation($0) }
        self.words = words
    }

    package var json: JSONValue {
        .object([
            "openapi": .text("3.1.1"),
            "info": .object([
                "title": .text("Bobbin"), "version": .text("1"),
                "description": .text("Deploys Flink and PyFlink applications to YARN, and watches them."),
            ]),
            "servers": .list([.object(["url": .text("/")])]),
            "security": .list([.object([Self.scheme: .list([])])]),
            "paths": .object(paths), "components": components,
        ])
    }

    private static let scheme = "token"

    private var paths: [String: JSONValue] {
        Dictionary(grouping: operations, by: \.path).mapValues { operations in
            .object(Dictionary(uniqueKeysWithValues: operations.map { ($0.method.lowercased(), $0.json) }))
        }
    }

    private var components: JSONValue {
        let schemas = APISchemas.all.map { ($0.name, schema($0).json) }
        let problems = Set(operations.flatMap(\.refusals)).map { ("Problem\($0)", Self.problem($0)) }
        return .object([
            "schemas": .object(Dictionary(uniqueKeysWithValues: schemas)),
            "responses": .object(Dictionary(uniqueKeysWithValues: problems)),
            "securitySchemes": .object([
                Self.scheme: .object([
                    "type": .text("http"), "scheme": .text("bearer"),
                    "description": .text("A token that the first start or bobbin token add has printed"),
                ])
            ]),
        ])
    }

    private func schema(_ named: APISchemas.Named) -> JSONSchema {
        guard let words = words[named.name], !words.isEmpty else { return named.schema }
        return JSONSchema(.words(words), named.schema.meaning)
    }

    private static func problem(_ status: Int) -> JSONValue {
        .object([
            "description": .text(ProblemDocument.title(of: status)),
            "content": .object([ProblemDocument.mediaType: .object(["schema": JSONSchema.reference("Problem").json])]),
        ])
    }
}
