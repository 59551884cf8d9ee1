package import Diagnostics

/// Reads the words of a command line against a tree of commands.
package struct CommandParser: Sendable {
    let root: CommandSpecification
    let globalOptions: [OptionSpecification]

    /// - Parameter globalOptions: they may stand before and after a command's name; a command's own option of the same
    ///   name is preferred to them.
    package init(root: CommandSpecification, globalOptions: [OptionSpecification]) {
        self.root = root
        self.globalOptions = globalOptions
    }

    /// - Parameter arguments: the words after the program's name.
    /// - Throws: ``DeployError`` of code `usage`, with the wrong word and where help is.
    package func parse(_ arguments: [String]) throws(DeployError) -> ParsedCommand {
        var reading = CommandReading(root: root, globalOptions: globalOptions, words: arguments[...])
        return try reading.run()
    }
}
