/// The parameters behind the `?` of a request's target, or the fields of a form, decoded, in order; a name may come more
/// than once.
package struct HTTPServerQuery: Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        package let name: String
        /// Empty for a name without `=`.
        package let value: String
    }

    package let items: [Item]

    package init(_ items: [Item] = []) {
        self.items = items
    }

    /// Reads `application/x-www-form-urlencoded`, where `+` is a blank.
    ///
    /// - Throws: ``HTTPRefusal`` 400.
    package init(encoded text: String) throws(HTTPRefusal) {
        var items: [Item] = []
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            items.append(
                Item(
                    name: try PercentDecoding.decode(parts[0], plusIsBlank: true),
                    value: parts.count > 1 ? try PercentDecoding.decode(parts[1], plusIsBlank: true) : ""))
        }
        self.init(items)
    }

    /// The first value of that name; names are compared as they are.
    package subscript(name: String) -> String? {
        items.first { $0.name == name }?.value
    }

    /// Every value of that name, in order.
    package func values(of name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value)
    }
}
