/// What stood in the place of a pattern's names.
package struct HTTPRouteParameters: Sendable {
    /// By name; a part `{path*}` has its segments with slashes between them, the others one segment each.
    package let values: [String: String]
    /// The segments of a part `{path*}`.
    package let rest: [String]

    package init(values: [String: String], rest: [String] = []) {
        self.values = values
        self.rest = rest
    }

    /// - Parameter segments: those of a path that the pattern matches.
    init(_ pattern: HTTPRoutePattern, _ segments: ArraySlice<String>) {
        var values: [String: String] = [:]
        var rest: [String] = []
        for (index, part) in pattern.parts.enumerated() {
            switch part {
            case .literal: break
            case .one(let name): values[name] = segments[index]
            case .rest(let name):
                rest = Array(segments[index...])
                values[name] = rest.joined(separator: "/")
            }
        }
        self.init(values: values, rest: rest)
    }

    /// - Throws: ``HTTPRouteMistake`` for a name that the pattern does not have.
    package subscript(name: String) -> String {
        get throws {
            guard let value = values[name] else { throw HTTPRouteMistake(message: "no part is named \(name)") }
            return value
        }
    }
}
