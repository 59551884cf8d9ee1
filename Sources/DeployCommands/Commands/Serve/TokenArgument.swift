import CommandLine
import Diagnostics

/// The name of a token on a command line.
enum TokenArgument {
    static let name = PositionalSpecification(
        "NAME", help: "Whose it is: letters, digits, and - _ . @, up to 64 of them.")

    /// - Throws: ``DeployError`` `usage` for a word that can be no name.
    static func name(_ context: CommandContext) throws(DeployError) -> String {
        let word = context.parsed.positionals.first ?? ""
        let isName =
            (1...64).contains(word.utf8.count)
            && word.utf8.allSatisfy { byte in
                let scalar = UnicodeScalar(byte)
                return scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                    || "-_.@".unicodeScalars.contains(scalar)
            }
        guard isName else {
            throw DeployError(.usage, "\"\(word)\" can be no token's name", hint: self.name.help)
        }
        return word
    }
}
