package import Diagnostics

/// A list as the API tells it.
package struct Page<Item: Codable & Sendable>: Codable, Sendable {
    package let items: [Item]
    /// What `after` is to be for the next page; null at the end.
    @OrNull package var next: String?

    package init(_ items: [Item], next: String? = nil) {
        self.items = items
        self.next = next
    }
}
