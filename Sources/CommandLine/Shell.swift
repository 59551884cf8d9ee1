/// A shell that completes words.
package enum Shell: String, Sendable, CaseIterable {
    case bash, zsh, fish
}
