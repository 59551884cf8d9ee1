import HadoopRecords

/// A TaskManager that was told to end and said so to its JobManager (`ActiveResourceManager`, `JobMaster`). Flink then
/// drops the container, and logs nothing of what YARN tells about it.
struct Goodbye: Sendable {
    let container: ContainerID
    /// `host:port` of its NodeManager; nil where Flink does not name it.
    let node: String?

    /// What a TaskManager says then (`TaskExecutor.onStop`).
    static let words = "The TaskExecutor is shutting down"

    /// The last one that a JobManager's log tells of.
    init?(in log: String) {
        let lines = log.split(whereSeparator: \.isNewline).reversed().lazy
        guard let found = lines.compactMap(Self.init).first else { return nil }
        self = found
    }

    /// `... TaskExecutor connection container_17_0002_01_000002(node1:45454) because: The TaskExecutor is shutting down.`
    private init?(_ line: Substring) {
        guard line.contains(Self.words), let because = line.firstRange(of: " because: "),
            let start = line.firstRange(of: "container_")?.lowerBound, start < because.lowerBound
        else { return nil }
        let parts = line[start..<because.lowerBound].split(separator: "(")
        guard let container = parts.first.flatMap({ ContainerID(String($0)) }) else { return nil }
        self.container = container
        node = parts.count > 1 && parts[1].last == ")" ? String(parts[1].dropLast()) : nil
    }
}
