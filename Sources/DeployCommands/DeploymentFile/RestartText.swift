import DeployService
import Diagnostics

/// How often a service starts a deployment again, as a word of the command line: `3`, or `3/1h`.
enum RestartText {
    static func text(_ wish: RestartWish) -> String {
        "\(wish.attempts)" + (wish.within.map { "/\($0)" } ?? "")
    }

    /// - Throws: ``DeployError`` `usage` for a text that is none.
    static func wish(_ text: String) throws(DeployError) -> RestartWish {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let within = parts.count > 1 ? String(parts[1]) : nil
        guard let attempts = Int(parts[0]), (1...100).contains(attempts), parts.count <= 2,
            within.map({ DurationText.parse($0) != nil }) ?? true
        else {
            throw DeployError(
                .usage, "--restart \(text) is to be a number of attempts from 1 to 100, or one within a span of time",
                hint: "As in --restart 3 or --restart 3/1h")
        }
        return RestartWish(attempts: attempts, within: within)
    }
}
