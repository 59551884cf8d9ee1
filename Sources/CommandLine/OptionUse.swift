/// One use of an option among the words.
package struct OptionUse: Sendable, Hashable {
    package let option: OptionSpecification
    /// The option's name as it was written, without the value: `-yD`, `--class`.
    package let name: String
    /// The value; nil for a flag, `key=value` for a key and its value.
    package let value: String?

    /// - Parameter name: where it stands, for messages.
    package init(option: OptionSpecification, name: String, value: String?) {
        self.option = option
        self.name = name
        self.value = value
    }
}

/// Values may be secrets: only the name is printed.
extension OptionUse: CustomStringConvertible {
    package var description: String { name }
}
