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
        let id = application.applicationID
        guard outcome != .killed else {
            return DeployError(
                code, Self.sentence("\(id) was killed", application.diagnostics), hint: "bobbin status \(id)")
        }
        let logs = await ContainerLogs(cluster: cluster).tails(of: application)
        guard let (file, cause) = Self.cause(in: logs) else {
            return DeployError(code, Self.sentence("\(id) failed", application.diagnostics), hint: Self.hint(logs, id))
        }
        let place = cause.place.map { " (\($0))" } ?? ""
        return DeployError(
            code, "\(id) failed: \(cause.exception)\(place)",
            hint: "This is the innermost cause in the JobManager's \(file); YARN says: "
                + Self.firstLine(application.diagnostics))
    }

    static func cause(in logs: [String: String]) -> (file: String, cause: RootCause)? {
        for file in ["jobmanager.log", "jobmanager.err", "jobmanager.out"] {
            if let cause = logs[file].flatMap({ RootCause(in: $0) }) { return (file, cause) }
        }
        return nil
    }

    /// Without a stack trace the last line on the error stream is the best evidence.
    private static func hint(_ logs: [String: String], _ id: ApplicationID) -> String {
        for file in ContainerLogs.files {
            if let line = logs[file]?.split(separator: "\n").last(where: { !$0.allSatisfy(\.isWhitespace) }) {
                return "The last line of \(file): \(line)"
            }
        }
        return "Its logs: yarn logs -applicationId \(id)"
    }

    private static func sentence(_ what: String, _ diagnostics: String) -> String {
        diagnostics.isEmpty ? what : "\(what): \(firstLine(diagnostics))"
    }

    private static func firstLine(_ text: String) -> String {
        String(text.prefix { $0 != "\n" && $0 != "\r\n" })
    }
}
