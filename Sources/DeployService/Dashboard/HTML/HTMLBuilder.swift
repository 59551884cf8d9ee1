/// Puts pieces of a page together; a `String` among them is a text, and escaped.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ text: String) -> HTML { HTML(text) }
    static func buildExpression(_ piece: HTML) -> HTML { piece }
    static func buildExpression(_ piece: HTML?) -> HTML { piece ?? .empty }
    static func buildExpression(_ pieces: [HTML]) -> HTML { HTML(pieces) }
    static func buildBlock(_ pieces: HTML...) -> HTML { HTML(pieces) }
    static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .empty }
    static func buildEither(first piece: HTML) -> HTML { piece }
    static func buildEither(second piece: HTML) -> HTML { piece }
    static func buildArray(_ pieces: [HTML]) -> HTML { HTML(pieces) }
}

/// An element: `tag("p", .class("note")) { "text"; tag("b", "more") }`.
func tag(_ name: StaticString, _ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTML) -> HTML {
    HTML(element: name, attributes, content())
}

/// An element that holds one text.
func tag(_ name: StaticString, _ attributes: HTMLAttribute..., text: String) -> HTML {
    HTML(element: name, attributes, HTML(text))
}

/// An element without content, such as `input`.
func void(_ name: StaticString, _ attributes: HTMLAttribute...) -> HTML {
    HTML(void: name, attributes)
}

/// Several pieces as one.
func pieces(@HTMLBuilder _ content: () -> HTML) -> HTML { content() }
