import NodeManager

/// A log file and those that it was renamed to when it was rolled over: `jobmanager.log`, `jobmanager.log.1`, ..., or,
/// where they are packed then, `jobmanager.log.1.gz`, ...
struct LogFamily {
    /// The oldest first; the file itself is the last.
    let members: [LogFile]

    /// log4j counts up (`fileIndex=max`, the default, which Flink's `log4j.properties` keeps), logback and
    /// `fileIndex=min` count the newest as 1: the times tell which.
    ///
    /// - Returns: nil where there is no such file.
    init?(_ name: String, in files: [LogFile]) {
        guard let own = files.first(where: { $0.name == name }) else { return nil }
        let rolled = files.compactMap { file in
            Self.number(of: file, rolledFrom: name).map { (number: $0, file: file) }
        }.filter { candidate in
            // Until it is packed, the plain file is there as well.
            !candidate.file.isPacked || !files.contains { $0.name + ".gz" == candidate.file.name }
        }.sorted { $0.number < $1.number }
        let countsDown: Bool =
            if let first = rolled.first?.file.modified.flatMap(NodeTime.init),
                let last = rolled.last?.file.modified.flatMap(NodeTime.init)
            { last < first } else { false }
        let files = rolled.map(\.file)
        members = (countsDown ? files.reversed() : files) + [own]
    }

    private static func number(of file: LogFile, rolledFrom name: String) -> Int? {
        guard file.name.hasPrefix(name + ".") else { return nil }
        return Int(file.name.dropFirst(name.count + 1).dropLast(file.isPacked ? 3 : 0))
    }
}

extension LogFile {
    /// Whether it was packed when it was rolled over.
    var isPacked: Bool { name.hasSuffix(".gz") }
}
