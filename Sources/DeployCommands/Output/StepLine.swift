/// A line of what a submission looks like: a label in a column of its own, and what there is to say.
package struct StepLine: Sendable, Hashable {
    /// Columns of the label with the blank after it.
    package static let labelWidth = 10

    package let label: String
    package let text: String

    package init(_ label: String, _ text: String) {
        self.label = label
        self.text = text
    }

    /// - Parameter width: columns of the terminal, above which lines are cut; nil where they are not.
    /// - Returns: the lines; those after the first of the text stand below it.
    package func lines(style: Style, width: Int?) -> [String] {
        let texts = PrintableText.clean(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let indent = String(repeating: " ", count: Self.labelWidth)
        return texts.enumerated().map { index, text in
            let cut = width.map { DisplayWidth.cut(text, $0 - Self.labelWidth) } ?? text
            return (index == 0 ? head(style) : indent) + cut
        }
    }

    private func head(_ style: Style) -> String {
        let fill = String(repeating: " ", count: max(1, Self.labelWidth - DisplayWidth.columns(label)))
        return style.paint(label, label == "failed" ? .red : .bold) + fill
    }
}
