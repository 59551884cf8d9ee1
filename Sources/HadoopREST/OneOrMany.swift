/// A list on the wire: Jersey's mapped JSON writes one element without its brackets, and none as `null`, `{}`, or `""`.
package struct OneOrMany<Element: Decodable & Sendable>: Decodable, Sendable {
    package let elements: [Element]

    package init(from decoder: any Decoder) throws {
        if let list = try? decoder.unkeyedContainer() {
            var list = list
            var elements: [Element] = []
            while !list.isAtEnd { elements.append(try list.decode(Element.self)) }
            self.elements = elements
            return
        }
        let single = try decoder.singleValueContainer()
        elements =
            if single.decodeNil() || OneOrMany.isNothing(single) { [] } else { [try single.decode(Element.self)] }
    }

    private static func isNothing(_ single: any SingleValueDecodingContainer) -> Bool {
        if let keys = try? single.decode([String: Present].self) { return keys.isEmpty }
        return Element.self != String.self && (try? single.decode(String.self)) == ""
    }

    private struct Present: Decodable {
        init(from decoder: any Decoder) throws {}
    }
}
