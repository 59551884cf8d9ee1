/// An attribute of an element; its value is escaped.
struct HTMLAttribute: Sendable, Hashable {
    /// With a blank before it; empty for one that is left out.
    let markup: String

    /// - Parameter value: nil leaves the attribute out.
    init(_ name: StaticString, _ value: String?) {
        markup = value.map { " \(name)=\"\(HTML.escaped($0))\"" } ?? ""
    }

    /// An attribute that has no value, such as `checked`.
    static func flag(_ name: StaticString, _ isSet: Bool = true) -> HTMLAttribute {
        HTMLAttribute(name, isSet ? "" : nil)
    }

    static func `class`(_ names: String) -> HTMLAttribute { HTMLAttribute("class", names) }
    static func id(_ text: String) -> HTMLAttribute { HTMLAttribute("id", text) }
    static func name(_ text: String) -> HTMLAttribute { HTMLAttribute("name", text) }
    static func type(_ text: String) -> HTMLAttribute { HTMLAttribute("type", text) }
    static func value(_ text: String?) -> HTMLAttribute { HTMLAttribute("value", text) }
    static func label(_ text: String) -> HTMLAttribute { HTMLAttribute("aria-label", text) }

    /// Where a link leads: a path of this service, or a web page. Anything else, such as `javascript:`, is left out.
    static func href(_ address: String) -> HTMLAttribute {
        let isPath = address.hasPrefix("/") && !address.hasPrefix("//") || address.hasPrefix("#")
        let lower = address.lowercased()
        let isWeb = lower.hasPrefix("http://") || lower.hasPrefix("https://")
        return HTMLAttribute("href", isPath || isWeb ? address : nil)
    }
}
