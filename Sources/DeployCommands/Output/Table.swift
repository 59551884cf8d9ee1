/// Rows in columns.
package struct Table: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        /// Empty in all columns for a table without a head.
        package let title: String
        /// Numbers stand at the right.
        package let alignsRight: Bool
        /// Gives way where a terminal is too narrow for the whole row.
        package let shrinks: Bool
        /// Is left out where a terminal is too narrow even for shrunken rows.
        package let isOptional: Bool

        package init(
            _ title: String = "", alignsRight: Bool = false, shrinks: Bool = false, isOptional: Bool = false
        ) {
            self.title = title
            self.alignsRight = alignsRight
            self.shrinks = shrinks
            self.isOptional = isOptional
        }
    }

    /// No column is made narrower than this.
    private static let narrowest = 8

    package let columns: [Column]
    package let rows: [[String]]

    /// - Parameter rows: as many cells each as there are columns; a line break in a cell becomes a blank.
    package init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows.map { row in
            row.map { PrintableText.clean($0).split(separator: "\n").joined(separator: " ") }
        }
    }

    /// - Parameter width: the columns of the terminal; nil where nothing is to be cut.
    package func lines(width: Int?) -> [String] {
        let titles = columns.map(\.title)
        let all = titles.allSatisfy(\.isEmpty) ? rows : [titles] + rows
        let widths = self.widths(of: all, within: width)
        if let width, Self.total(widths) > width, let optional = columns.lastIndex(where: \.isOptional) {
            return without(optional).lines(width: width)
        }
        return all.map { row in
            var line = zip(row.indices, row).map { index, cell in
                DisplayWidth.fit(cell, widths[index], alignsRight: columns[index].alignsRight)
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private func without(_ column: Int) -> Table {
        func rest<Item>(_ items: [Item]) -> [Item] { Array(items[..<column] + items[(column + 1)...]) }
        return Table(columns: rest(columns), rows: rows.map(rest))
    }

    /// Two blanks stand between columns.
    private static func total(_ widths: [Int]) -> Int { widths.reduce(2 * (widths.count - 1), +) }

    /// The widest cell of each column, less what the widest shrinking columns give up.
    private func widths(of rows: [[String]], within width: Int?) -> [Int] {
        var widths = columns.indices.map { index in rows.map { DisplayWidth.columns($0[index]) }.max() ?? 0 }
        guard let width else { return widths }
        let shrinking = columns.indices.filter { columns[$0].shrinks }
        while Self.total(widths) > width,
            let widest = shrinking.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest
        {
            widths[widest] -= 1
        }
        return widths
    }
}
