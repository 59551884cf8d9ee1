import DeployEngine
import Diagnostics

/// A request as it may be shown: no value of a key that names a secret.
enum RequestText {
    /// - Returns: JSON for a person to read; nil where the request cannot be read.
    static func shown(_ request: [UInt8]) -> String? {
        (try? JSONReading.decode(Wish.self, from: request)).flatMap(shown)
    }

    static func shown(_ wish: Wish) -> String? {
        var wish = wish
        if let configuration = wish.configuration {
            wish.configuration = Dictionary(
                configuration.map { ($0, ConfigurationText(Redaction.redacted($1.text, of: $0))) }
            ) { first, _ in first }
        }
        if let arguments = wish.program?.arguments { wish.program?.arguments = redacted(arguments) }
        return PrettyText.json(wish)
    }

    /// `--password word`, `--password=word`, and `-Dpassword=word` lose the word.
    static func redacted(_ arguments: [String]) -> [String] {
        var hidesNext = false
        return arguments.map { argument in
            if hidesNext, !argument.hasPrefix("-") {
                hidesNext = false
                return Redaction.mark
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let isSecret = Redaction.isSensitive(String(parts[0]))
            hidesNext = isSecret && parts.count == 1 && argument.hasPrefix("-")
            return isSecret && parts.count == 2 ? parts[0] + "=" + Redaction.mark : argument
        }
    }
}
