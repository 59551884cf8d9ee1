import HadoopRecords

/// How a TaskManager came to its end, as Flink says it in the exception of a job that fails of that
/// (`YarnResourceManagerDriver`, `TaskExecutor`, `JobMaster`).
struct TaskManagerEnd {
    enum Way: Hashable {
        /// YARN told the JobManager the container's exit status.
        case exited(Int)
        /// Its process was told to end (SIGTERM), and said goodbye: Flink asks YARN nothing about it then.
        case shutDown
        /// Its node ended it, since it took too much memory.
        case overMemory(MemoryVerdict)
        /// It was told to end, and so many containers of the application were taken for other queues.
        case preempted(Int)
        /// Nobody heard of it any more.
        case silent
    }

    var way: Way
    /// nil where the exception names none.
    var container: ContainerID?
    /// Flink's words, and YARN's below them.
    let lines: [Substring]
    /// What shows its way, where the exception does not.
    var proof: Explanation.Evidence?

    /// - Parameters:
    ///   - exception: class and message of a trace, its first line alone.
    ///   - text: what the trace stands in.
    /// - Returns: nil for an exception that is about something else.
    init?(_ exception: String, in text: String) {
        let start = text.ranges(of: exception).last?.lowerBound ?? text.startIndex
        // YARN's own words have several lines.
        lines = text[start...].split(whereSeparator: \.isNewline).prefix(8).prefix { TraceLine($0) != .frame }
            .filter { !$0.allSatisfy(\.isWhitespace) }
        guard let way = Self.way(exception, lines) else { return nil }
        self.way = way
        container =
            exception.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.lazy
            .compactMap { ContainerID(String($0)) }.first
    }

    private static func way(_ exception: String, _ lines: [Substring]) -> Way? {
        if exception.contains(Goodbye.words) { return .shutDown }
        let isOfTaskManager = exception.contains("TaskManager with id ")
        if isOfTaskManager, exception.contains("timed out") || exception.contains("no longer reachable") {
            return .silent
        }
        guard exception.contains("Container container_") else { return nil }
        for (phrase, status) in statuses where exception.contains(phrase) { return .exited(status) }
        if let verdict = lines.lazy.compactMap({ MemoryVerdict($0) }).first { return .overMemory(verdict) }
        guard exception.contains("marked as failed"),
            let code = lines.lazy.compactMap({ $0.firstRange(of: "Exit code:").map { $0.upperBound } }).first,
            let line = lines.first(where: { $0.startIndex <= code && code <= $0.endIndex }),
            let status = Int(line[code...].prefix { $0 == "-" || $0.isNumber })
        else { return nil }
        return .exited(status)
    }

    /// Those that Flink has words for (`ContainerExitStatus`).
    private static let statuses = [
        ("was preempted by yarn", -102), ("killed by YARN, either", -100),
        ("threshold number of the nodemanager", -101),
    ]

    /// What happened, to stand behind "failed: ".
    var sentence: String {
        let who = container.map { "the TaskManager in \($0)" } ?? "a TaskManager"
        return switch way {
        case .shutDown: "\(who) was told to end, by YARN or by somebody else"
        case .overMemory(let verdict): "\(who) took more memory than it may: \(verdict.usage)"
        case .preempted(1): "\(who) was told to end, and YARN has taken a container for another queue"
        case .preempted(let count): "\(who) was told to end, and YARN has taken \(count) containers for another queue"
        case .silent: "\(who) was not heard of any more"
        case .exited(let status) where status < 0: "\(who) lost its container (\(status))\(said)"
        case .exited(let status): "\(who) ended with exit status \(status)"
        }
    }

    private var said: String {
        let told = lines.lazy.compactMap { line in line.firstRange(of: "Diagnostics:").map { line[$0.upperBound...] } }
            .first
        // YARN puts the time before it: [2026-11-21 10:52:56.692].
        guard let words = told?.drop(while: { $0 == " " }) else { return "" }
        let text = words.hasPrefix("[") ? words.drop { $0 != "]" }.dropFirst() : words
        return text.isEmpty ? "" : ": \(text)"
    }
}
