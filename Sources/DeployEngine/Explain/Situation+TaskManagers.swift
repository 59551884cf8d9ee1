import FlinkREST
import HadoopRecords

extension Situation {
    /// How the TaskManager ended that an exception tells of, as far as Flink, YARN, and the node tell.
    ///
    /// - Parameter text: what the exception's trace stands in.
    /// - Returns: nil where it tells of none.
    func taskManagerEnd(_ exception: String, in text: String) -> TaskManagerEnd? {
        guard var end = TaskManagerEnd(exception, in: text) else { return nil }
        let container = end.container ?? (end.way == .shutDown ? goodbye?.container : nil)
        end.container = container
        guard [.shutDown, .silent].contains(end.way) else { return end }
        let sources =
            nodeLines.map { ($0.source, $0.line) } + logs.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            + failures.map { ("exceptions", $0.trace) }
        let verdict = sources.lazy.compactMap { source, text in
            MemoryVerdict(on: container, in: text).map { (source, $0) }
        }.first
        if let (source, verdict) = verdict {
            end.way = .overMemory(verdict)
            end.proof = .init(source, verdict.line)
        } else if end.way == .shutDown, let taken = application.preemptedContainers, taken > 0 {
            end.way = .preempted(taken)
            end.proof = .init("ResourceManager", "containers of the application that were preempted: \(taken)")
        }
        return end
    }

    /// The TaskManager's end that the application failed of, or its job fails of now, and where that stands.
    var lostTaskManager: (end: TaskManagerEnd, source: String)? {
        if phase == .running {
            guard let trace = failures.first?.trace, let cause = RootCause(in: trace) else { return nil }
            return taskManagerEnd(cause.exception, in: trace).map { ($0, "exceptions") }
        }
        guard let found = cause, let text = logs[found.file] else { return nil }
        return taskManagerEnd(found.cause.exception, in: text).map { ($0, found.file) }
    }

    /// The ends of containers that YARN told the JobManager of, the latest last (`ActiveResourceManager`).
    var workerEnds: [TaskManagerEnd] {
        guard let log = logs["jobmanager.log"] else { return [] }
        return log.split(whereSeparator: \.isNewline).compactMap { line in
            line.firstRange(of: " is terminated. Diagnostics: ").flatMap {
                TaskManagerEnd(String(line[$0.upperBound...]), in: log)
            }
        }
    }

    /// The TaskManager that said goodbye last.
    var goodbye: Goodbye? { logs["jobmanager.log"].flatMap { Goodbye(in: $0) } }
}
