/// A piece of a page. A text becomes one by being escaped; only what stands in the source code is taken as it is.
struct HTML: Sendable, Hashable {
    /// What is sent.
    let markup: String

    static let empty = HTML(markup: "")

    private init(markup: String) {
        self.markup = markup
    }

    /// A text as it is to be read.
    init(_ text: String) {
        markup = Self.escaped(text)
    }

    /// Markup that the program itself has; no value can be part of it.
    init(trusted markup: StaticString) {
        self.markup = markup.description
    }

    init(_ pieces: [HTML]) {
        markup = pieces.map(\.markup).joined()
    }

    /// An element with an end tag.
    init(element name: StaticString, _ attributes: [HTMLAttribute], _ content: HTML) {
        markup = "<\(name)\(attributes.map(\.markup).joined())>\(content.markup)</\(name)>"
    }

    /// An element that has no content, such as `input`.
    init(void name: StaticString, _ attributes: [HTMLAttribute]) {
        markup = "<\(name)\(attributes.map(\.markup).joined())>"
    }

    /// Safe as the content of an element and within quotes; a NUL, which HTML cannot have, is left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\0": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
