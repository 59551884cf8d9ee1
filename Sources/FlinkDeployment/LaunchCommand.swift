/// The ApplicationMaster's command line, in the parts of `yarn.container-start-command-template`.
package struct LaunchCommand: Hashable, Sendable, Codable {
    /// With `%java%`, `%jvmmem%`, `%jvmopts%`, `%logging%`, `%class%`, `%args%`, and `%redirects%` in it.
    package var template: String
    package var java: String
    package var jvmMemory: String
    package var jvmOptions: String
    package var logging: String
    package var entrypoint: String
    /// The `-D` properties of the plan.
    package var arguments: [String]
    package var redirects: String
}
