/// Work on several items at once.
enum Abreast {
    /// How many requests or transfers are under way at once: enough to hide the pause that a DataNode makes when it closes
    /// a file.
    static let width = 8

    /// - Returns: what `body` makes of each item, in the order of the items; they are begun in that order.
    /// - Throws: the first error of `body`, with what is under way cancelled.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ body: @escaping @Sendable (Item) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var waiting = items.enumerated().makeIterator()
            func start() {
                guard let (index, item) = waiting.next() else { return }
                group.addTask { (index, try await body(item)) }
            }
            var results = [Result?](repeating: nil, count: items.count)
            for _ in 0..<width { start() }
            while let (index, result) = try await group.next() {
                results[index] = result
                start()
            }
            return results.compactMap(\.self)
        }
    }
}
