package import Diagnostics

extension LaunchCommand {
    /// What `%args%` is replaced with at last, so that blanks in values stay as they are.
    private static let argumentsMark = "%args%"

    /// The line for the shell of the NodeManager, which expands `<LOG_DIR>` and `$JAVA_HOME`.
    ///
    /// Like Flink's client, this makes one blank of two after each replacement and trims the line.
    ///
    /// - Parameter properties: further properties for `%args%`, after those of the plan, in the order of their keys.
    /// - Throws: ``DeployError`` `configurationWrong` for a property that no command line can carry, or a template without
    ///   a place for it.
    package func text(properties: [String: String] = [:]) throws(DeployError) -> String {
        var line = template
        let values = [
            ("java", java), ("jvmmem", jvmMemory), ("jvmopts", jvmOptions), ("logging", logging), ("class", entrypoint),
            ("redirects", redirects),
        ]
        for (name, value) in values {
            line = line.replacing("%\(name)%", with: value).replacing("  ", with: " ").trimmed()
        }
        if !properties.isEmpty, !line.contains(Self.argumentsMark) {
            throw DeployError(
                .configurationWrong,
                "\(properties.keys.sorted().joined(separator: ", ")) must stand in the JobManager's command, and the "
                    + "template of the command has no %args%",
                hint: "Add %args% to yarn.container-start-command-template")
        }
        var words = arguments
        for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
            words += ["-D", try ShellText.property(key, value)]
        }
        return line.replacing(Self.argumentsMark, with: words.joined(separator: " ")).trimmed()
    }
}
