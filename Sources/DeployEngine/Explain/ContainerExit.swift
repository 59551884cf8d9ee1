import HadoopRecords

/// How an ApplicationMaster's container ended, as far as YARN's diagnostics tell: no REST answer has the exit status of
/// a container that is gone.
package struct ContainerExit: Sendable, Hashable {
    /// Of the process; below 0 YARN's own reason (`org.apache.hadoop.yarn.api.records.ContainerExitStatus`).
    package let status: Int
    /// YARN's words about it; nil where they only repeat the status.
    package let words: String?

    /// - Returns: nil for diagnostics that tell of no container.
    package init?(diagnostics: String) {
        guard let mark = diagnostics.ranges(of: "exitCode:").last,
            let status = Int(diagnostics[mark.upperBound...].drop { $0 == " " }.prefix { $0 == "-" || $0.isNumber })
        else { return nil }
        self.status = status
        let told = diagnostics.firstRange(of: "Diagnostics: ").map { diagnostics[$0.upperBound...] } ?? ""
        let line = told.prefix { !$0.isNewline }
        // YARN puts the time before it: [2026-11-21 10:52:56.692].
        let said = line.hasPrefix("[") ? line.drop { $0 != "]" }.dropFirst() : line
        let text = said[..<(said.firstRange(of: Self.advice)?.lowerBound ?? said.endIndex)]
        words = text.isEmpty || text.hasPrefix("Exception from container-launch") ? nil : String(text)
    }

    /// What YARN puts behind its words, without a blank (`RMAppAttemptImpl`).
    private static let advice = "For more detailed output,"

    /// Whether YARN ended it for its address space (`KILLED_EXCEEDED_VMEM`).
    var isOfVirtualMemory: Bool { status == -103 }

    /// Whether Flink's own ClusterEntrypoint ends with this status: 1 and 2 after a failure to start and to run, 1443
    /// and 1445 (of which a process keeps the lowest byte) for FAILED and UNKNOWN, and ``fatal``.
    var isFlinks: Bool { [1, 2, 1443 & 0xFF, 1445 & 0xFF, Self.fatal].contains(status) }

    /// -17, of `FatalExitExceptionHandler` after an exception that nobody caught, and of `JvmShutdownSafeguard` where a
    /// process that exits, whatever its status, has not ended after 5 s.
    private static let fatal = -17 & 0xFF

    /// What happened, to stand behind an application's id.
    var sentence: String {
        switch status {
        case -1000: "could not run its JobManager" + (words.map { ": \($0)" } ?? "")
        case ..<0: "lost its JobManager's container" + (words.map { ": \($0)" } ?? " (\(status))")
        case Self.fatal:
            "failed: the JobManager ended with exit status \(status), Flink's own for a process that breaks off"
        case 128...: "lost its JobManager: the container ended with exit status \(status)"
        default: "failed: the JobManager's container ended with exit status \(status)"
        }
    }
}
