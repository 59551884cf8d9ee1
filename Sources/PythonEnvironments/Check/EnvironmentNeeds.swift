package import FlinkConfiguration

/// What an environment is checked against.
package struct EnvironmentNeeds: Hashable, Sendable {
    /// The Flink that is going to use it; nil where that is not known.
    package var flink: FlinkVersion?
    /// The C library of the nodes, as the user has stated it; nil for that of this machine, which proves nothing.
    package var statedGlibc: GlibcVersion?
    package var localGlibc: GlibcVersion?
    /// The processor of the nodes, taken for that of this machine.
    package var cpu: CPU

    package init(
        flink: FlinkVersion? = nil, statedGlibc: GlibcVersion? = nil, localGlibc: GlibcVersion? = .local(),
        cpu: CPU = .local()
    ) {
        self.flink = flink
        self.statedGlibc = statedGlibc
        self.localGlibc = localGlibc
        self.cpu = cpu
    }
}
