import HadoopRecords

/// Where an exception was found.
struct FoundCause {
    let file: String
    let cause: RootCause
}

extension Situation {
    /// The exception that the JobManager ended with, in the log that says most; nil where its exit was none of Flink's own,
    /// so that what it logged before is beside the point.
    var cause: FoundCause? {
        guard exit?.isFlinks != false else { return nil }
        for file in ["jobmanager.out", "jobmanager.log"] {
            if let cause = logs[file].flatMap({ PythonTraceback.cause(in: $0) }) {
                return FoundCause(file: file, cause: cause)
            }
        }
        for file in ContainerLogs.files {
            if let cause = logs[file].flatMap({ RootCause(in: $0) }) { return FoundCause(file: file, cause: cause) }
        }
        return nil
    }

    /// What was on the JobManager's class path; nil where its log does not tell.
    var jars: JarSet? {
        [ContainerLogs.beginning, "jobmanager.log"].lazy.compactMap { logs[$0].flatMap { JarSet(in: $0) } }.first
    }

    /// Whether it succeeded so soon that it may not have run at all.
    var isSuspiciouslyBrief: Bool {
        ApplicationOutcome(application) == .succeeded && application.finishedTime > 0
            && application.finishedTime - application.startedTime < 120_000
    }

    /// Whether the JobManager came as far as to write its log.
    var hasLog: Bool { logs["jobmanager.log"]?.contains { !$0.isWhitespace } == true }

    /// What a JVM, or the shell that starts it, says where it does not come as far as to write a log.
    var complaint: Explanation.Evidence? {
        guard !hasLog else { return nil }
        for file in ["jobmanager.err", "jobmanager.out", "prelaunch.err"] {
            let lines = (logs[file] ?? "").split(whereSeparator: \.isNewline)
            let telling = lines.first { line in
                !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("SLF4J") && !line.contains("warning:")
            }
            if let telling { return Explanation.Evidence(file, telling) }
        }
        return nil
    }

    /// The line of YARN's diagnostics that holds a phrase.
    func diagnosticsLine(with phrase: String) -> Substring? {
        application.diagnostics.split(whereSeparator: \.isNewline).first { $0.contains(phrase) }
    }

    /// The last line of the JobManager's log that holds a phrase.
    func logLine(with phrase: String) -> Substring? {
        (logs["jobmanager.log"] ?? "").split(whereSeparator: \.isNewline).last { $0.contains(phrase) }
    }

    /// The last line that the JobManager has logged.
    var lastLogLine: Substring? {
        (logs["jobmanager.log"] ?? "").split(whereSeparator: \.isNewline).last
    }

    /// The first line of YARN's diagnostics.
    var diagnosticsHead: Substring? { application.diagnostics.split(whereSeparator: \.isNewline).first }

    /// That line as evidence.
    var diagnosticsEvidence: [Explanation.Evidence] { diagnosticsHead.map { [.init("diagnostics", $0)] } ?? [] }
}
