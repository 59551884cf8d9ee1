import Diagnostics

/// Words for a command that a NodeManager runs as `bash -c "<command>"`: the outer shell reads it inside double quotes,
/// the inner one as it is written here.
enum ShellText {
    /// `key=value` as one word that the program gets unchanged.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` for a value that would break the TaskManagers' commands.
    static func property(_ key: String, _ value: String) throws(DeployError) -> String {
        guard survivesTaskManagerCommand(value) else {
            throw DeployError(
                .configurationWrong,
                "\(key) holds # or a line break, and also quotes or substitutions of a shell: with flink-conf.yaml there is "
                    + "no way to carry both",
                hint:
                    "flink-conf.yaml cuts lines at #. Flink 1.19 and later read config.yaml, which holds any text; with "
                    + "older ones the program can read such values from a file")
        }
        return quoted("\(key)=\(value)")
    }

    /// One word for the inner shell. YARN replaces `<LOG_DIR>`, `<CPS>`, `{{`, and `}}` anywhere in a command; an end and
    /// a start of quotes between their characters hides them.
    static func quoted(_ text: String) -> String {
        guard text.isEmpty || !text.unicodeScalars.allSatisfy(plain.contains) else { return text }
        var word = "'"
        var last: Unicode.Scalar?
        for character in text.unicodeScalars {
            if last == "<" || (last == character && (character == "{" || character == "}")) { word += "''" }
            switch character {
            case "'": word += #"'\''"#
            case "$", "`", "\"", "\\": word += "\\" + String(character)
            default: word.unicodeScalars.append(character)
            }
            last = character
        }
        return word + "'"
    }

    /// Whether TaskManagers start with such a value among the JobManager's properties.
    ///
    /// The JobManager hands its properties on to the TaskManagers in a command whose outer quotes Flink does not mind: a
    /// double quote ends them, and substitutions are made. The value is of no use to a TaskManager, so that it may change
    /// there, but the command must stay whole.
    static func survivesTaskManagerCommand(_ value: String) -> Bool {
        guard !value.contains("`"), !value.contains("$("), !value.contains("${"), !value.contains("\\\"") else {
            return false
        }
        let parts = value.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return false }
        let bare = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
        return bare.allSatisfy { $0.unicodeScalars.allSatisfy { plain.contains($0) || $0 == "#" } }
    }

    private static let plain = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@%_+=:,./-".unicodeScalars)
}
