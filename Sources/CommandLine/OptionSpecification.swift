/// An option as the user may write it: the one source of parsing, help, completion, and manual page.
package struct OptionSpecification: Sendable, Hashable {
    /// How many words an option takes and what they become.
    package enum Kind: Sendable, Hashable {
        /// No value.
        case flag
        /// One value; where the option is given more than once the first counts, as in commons-cli.
        case value
        /// One value, or none where an option or nothing follows.
        case optional
        /// One value each time, all of them kept.
        case repeated
        /// `-Dk=v`, `-D k=v`, `-D k v`, or `-Dk`, whose value is `true`.
        case keyValue
        /// All words up to the next option.
        case list
    }

    /// Each name with its dashes; one dash for short ones, of one or more letters, two for long ones.
    package let names: [String]
    package let kind: Kind
    /// How help names the value; empty for a flag.
    package let valueName: String
    package let form: ValueForm
    /// One or more sentences for the help text.
    package let help: String
    /// The heading of help under which the option stands; empty for the first, `Options`.
    package let group: String
    /// Read, but not shown in help, completion, or manual.
    package let isHidden: Bool
    /// What to write instead of this option, which is read with a note about it.
    package let replacement: String?
    /// Why the option is known and cannot be used; it is then a usage error.
    package let refusal: String?
    /// `--help` and the like: the words need not make a complete request.
    package let answersAlone: Bool

    package init(
        _ names: String..., kind: Kind = .flag, valueName: String = "", form: ValueForm = .text, help: String = "",
        group: String = "", isHidden: Bool = false, replacement: String? = nil, refusal: String? = nil,
        answersAlone: Bool = false
    ) {
        precondition(names.contains { $0.hasPrefix("-") && $0.count > 1 })
        self.names = names
        self.kind = kind
        self.valueName = valueName
        self.form = form
        self.help = help
        self.group = group
        self.isHidden = isHidden
        self.replacement = replacement
        self.refusal = refusal
        self.answersAlone = answersAlone
    }

    /// The name by which messages call the option: the longest.
    package var name: String { longNames.first ?? shortNames.first ?? "" }

    var shortNames: [String] { names.filter { !$0.hasPrefix("--") } }
    var longNames: [String] { names.filter { $0.hasPrefix("--") } }
    var takesValue: Bool { kind != .flag }
    /// Shown in help, completion, and manual.
    var isShown: Bool { !isHidden && replacement == nil && refusal == nil }
}

extension OptionSpecification: CustomStringConvertible {
    package var description: String { name }
}
