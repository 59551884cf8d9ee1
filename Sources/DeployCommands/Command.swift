package import CommandLine

/// A verb of the program.
package protocol Command: Sendable {
    static var specification: CommandSpecification { get }
    /// Does what the words ask for.
    ///
    /// - Throws: ``DeployError``, which also gives the exit status.
    static func run(_ context: CommandContext) async throws
}
