/// A path with names for the parts that vary: `/api/v1/deployments/{id}/jobs/{job}`. A last part `{path*}` stands for
/// all further segments, also for none.
package struct HTTPRoutePattern: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        case literal(String)
        /// One segment that is not empty.
        case one(name: String)
        /// Any number of segments; the last part only.
        case rest(name: String)
    }

    /// As it was written.
    package let text: String
    package let parts: [Part]

    /// - Throws: ``HTTPRouteMistake`` for a path that does not start with `/`, a name that is empty or comes twice, a
    ///   brace without its other, and a `*` before the last part.
    package init(_ text: String) throws(HTTPRouteMistake) {
        guard text.hasPrefix("/") else { throw HTTPRouteMistake(message: "'\(text)' does not start with /") }
        self.text = text
        let words = text.split(separator: "/")
        var parts: [Part] = []
        for (index, word) in words.enumerated() {
            parts.append(try Self.part(word, of: text, isLast: index == words.count - 1))
        }
        self.parts = parts
        guard Set(names).count == names.count else { throw HTTPRouteMistake(message: "'\(text)' has a name twice") }
    }

    private static func part(
        _ word: Substring, of text: String, isLast: Bool
    ) throws(HTTPRouteMistake) -> Part {
        guard word.contains(where: { "{}*".contains($0) }) else { return .literal(String(word)) }
        let name = word.dropFirst().dropLast()
        let isRest = name.last == "*"
        let bare = isRest ? name.dropLast() : name
        guard word.first == "{", word.last == "}", !bare.isEmpty, !bare.contains(where: { "{}*".contains($0) }),
            !isRest || isLast
        else { throw HTTPRouteMistake(message: "'\(word)' in '\(text)' is neither {name} nor, at the end, {name*}") }
        return isRest ? .rest(name: String(bare)) : .one(name: String(bare))
    }

    /// The names of the parts that vary, in order.
    package var names: [String] {
        parts.compactMap { part in
            switch part {
            case .literal: nil
            case .one(let name), .rest(let name): name
            }
        }
    }
}
