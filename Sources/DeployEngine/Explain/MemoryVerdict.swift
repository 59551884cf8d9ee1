import HadoopRecords

/// What a NodeManager says of a container that it ends for its memory (`ContainersMonitorImpl`). It writes that to its own
/// log, and gives it as the container's diagnostics, which reach a JobManager that still asks for them.
struct MemoryVerdict: Hashable, Sendable {
    let container: ContainerID
    /// Whether it was the address space that was too large, not the memory that is used.
    let isVirtual: Bool
    /// `1.3 GB of 1 GB physical memory used`.
    let usage: Substring
    /// From `Container [pid=` on.
    let line: Substring

    /// The words that lines on one container hold.
    static func mark(of container: ContainerID) -> String { "containerID=\(container)] is running" }

    /// - Returns: nil for a line that tells of something else.
    init?(_ line: Substring) {
        guard let head = line.firstRange(of: "Container [pid="), let name = line.firstRange(of: "containerID="),
            let container = ContainerID(String(line[name.upperBound...].prefix { $0 != "]" })),
            let limit = ["' memory limit", "memory limits"].lazy.compactMap({ line.firstRange(of: $0) }).first,
            let current = line.firstRange(of: "Current usage: ")
        else { return nil }
        self.container = container
        self.line = line[head.lowerBound...]
        isVirtual = line[..<limit.lowerBound].suffix(10).lowercased().contains("virtual")
        let usages = line[current.upperBound...].split(separator: "; ")
        guard let used = isVirtual ? usages.dropFirst().first : usages.first else { return nil }
        usage = used[..<(used.firstRange(of: ". ")?.lowerBound ?? used.endIndex)]
    }

    /// The latest in a text.
    ///
    /// - Parameter container: nil for any.
    init?(on container: ContainerID?, in text: String) {
        guard text.contains("memory limit") else { return nil }
        let found = text.split(whereSeparator: \.isNewline).reversed().lazy.compactMap { MemoryVerdict($0) }
            .first { container == nil || $0.container == container }
        guard let found else { return nil }
        self = found
    }
}
