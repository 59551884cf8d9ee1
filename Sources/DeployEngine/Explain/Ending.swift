package import Diagnostics
package import HadoopRecords

/// Says why an application ended badly.
package struct Ending: Sendable {
    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// - Returns: nil for one that has not ended, or that ended well.
    package func error(of application: ApplicationReport) async -> DeployError? {
        guard let outcome = ApplicationOutcome(application), let code = outcome.code else { return nil }
        guard outcome != .killed else {
            let why = Self.firstLine(application.diagnostics).map { ": \($0)" } ?? ""
            return DeployError(code, "\(application.applicationID) was killed\(why)")
        }
        return Self.error(code, application, logs: await ContainerLogs(cluster: cluster).tails(of: application))
    }

    /// - Parameter logs: the ends of the JobManager's log files by their names, as far as they could be read.
    package static func error(
        _ code: DeployError.Code, _ application: ApplicationReport, logs: [String: String]
    ) -> DeployError {
        let id = application.applicationID
        let exit = ContainerExit(diagnostics: application.diagnostics)
        let whole = "All of its logs: yarn logs -applicationId \(id)"
        if exit?.isFlinks != false, let (file, cause) = cause(in: logs) {
            let place = cause.place.map { " (\($0))" } ?? ""
            return DeployError(
                code, "\(id) failed: \(cause.exception)\(place)",
                hint: KnownCause.hint(for: cause) ?? "It is the last exception in \(file). \(whole)")
        }
        let hasLog = logs["jobmanager.log"]?.contains { !$0.isWhitespace } == true
        let complaint = hasLog ? nil : complaint(logs)
        guard let exit else {
            let why = Self.firstLine(application.diagnostics).map { ": \($0)" } ?? ""
            return DeployError(code, "\(id) failed\(complaint.map { ": \($0)" } ?? why)", hint: whole)
        }
        let said = complaint.map { ": \($0)" } ?? ""
        return DeployError(code, "\(id) \(exit.sentence)\(said)", hint: exit.hint(hasLog: hasLog) ?? whole)
    }

    private static func cause(in logs: [String: String]) -> (file: String, cause: RootCause)? {
        for file in ["jobmanager.out", "jobmanager.log"] {
            if let cause = logs[file].flatMap({ PythonTraceback.cause(in: $0) }) { return (file, cause) }
        }
        for file in ContainerLogs.files {
            if let cause = logs[file].flatMap({ RootCause(in: $0) }) { return (file, cause) }
        }
        return nil
    }

    /// What a JVM, or the shell that starts it, says where it does not come as far as to write a log.
    private static func complaint(_ logs: [String: String]) -> String? {
        for file in ["jobmanager.err", "jobmanager.out", "prelaunch.err"] {
            let lines = (logs[file] ?? "").split(whereSeparator: \.isNewline)
            let telling = lines.first { line in
                !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("SLF4J") && !line.contains("warning:")
            }
            if let telling { return String(telling) }
        }
        return nil
    }

    private static func firstLine(_ text: String) -> String? {
        text.split(whereSeparator: \.isNewline).first.map(String.init)
    }
}
