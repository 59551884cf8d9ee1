/// A word of a command that is no option.
package struct PositionalSpecification: Sendable, Hashable {
    /// As help writes it, in capitals: `ID`.
    package let name: String
    package let help: String
    package let form: ValueForm
    package let isOptional: Bool
    /// Takes all words that are left; only the last of a command may.
    package let isRepeated: Bool

    package init(
        _ name: String, help: String, form: ValueForm = .text, isOptional: Bool = false, isRepeated: Bool = false
    ) {
        self.name = name
        self.help = help
        self.form = form
        self.isOptional = isOptional
        self.isRepeated = isRepeated
    }

    /// `ID`, `[ID]`, `ID...`, or `[ARGS...]`.
    var usage: String {
        let words = isRepeated ? name + "..." : name
        return isOptional ? "[\(words)]" : words
    }
}
