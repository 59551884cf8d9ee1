import LocalFiles
import TestSupport

/// The command lines of docs/pyflink.md.
enum PythonPage {
    /// Those that make something before a submission: archives, and files in HDFS.
    static func preparations() throws -> [String] { try commands().filter(isPreparation) }

    /// Those that submit a program.
    static func submissions() throws -> [String] { try commands().filter { $0.hasPrefix("bobbin run-application ") } }

    /// All others.
    static func questions() throws -> [String] {
        try commands().filter { !isPreparation($0) && !$0.hasPrefix("bobbin run-application ") }
    }

    private static func isPreparation(_ command: String) -> Bool {
        ["bobbin env pack ", "bobbin fs "].contains(where: command.hasPrefix)
    }

    private static func commands() throws -> [String] {
        let page = try LocalFileSystem.read(RepositoryRoot.path / "docs/pyflink.md")
        var commands: [String] = []
        var isInside = false
        for line in String(decoding: page, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("```") {
                isInside = line == "```sh"
            } else if isInside, !line.hasPrefix("#") {
                commands.append(String(line))
            }
        }
        return commands
    }
}
