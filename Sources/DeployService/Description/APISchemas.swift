/// The schemas of the API's description, by name, in the order of its documentation.
package enum APISchemas {
    package struct Named: Sendable, Hashable {
        package let name: String
        package let schema: JSONSchema

        init(_ name: String, _ schema: JSONSchema) {
            self.name = name
            self.schema = schema
        }
    }

    package static let all = wishes + deployments + jobs + events + inspection + files + applications + operation

    package static func schema(_ name: String) -> JSONSchema? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.schema) })
}
