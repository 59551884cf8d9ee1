/// The parameters behind the `?` of a request's target, decoded, in order; a name may come more than once.
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

    /// The first value of that name; names are compared as they are.
    package subscript(name: String) -> String? {
        items.first { $0.name == name }?.value
    }

    /// Every value of that name, in order.
    package func values(of name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value)
    }
}
