/// How a container ended.
struct ContainerEnd: Hashable, Sendable {
    /// The program's own status, 128 and its number for a signal, or one of `ContainerExitStatus`.
    let exitStatus: Int
    /// YARN's words.
    let diagnostics: String
}
