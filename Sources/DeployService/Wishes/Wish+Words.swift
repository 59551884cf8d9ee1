import Diagnostics
import FoundationEssentials
import LocalFiles

extension Wish {
    /// How long may be waited.
    ///
    /// - Throws: ``DeployError`` `usage` for a text that is no span of time.
    package var deadlineDuration: Duration? {
        get throws(DeployError) { try Self.duration(deadline, "deadline") }
    }

    /// After which YARN ends the application.
    package var lifetime: Duration? {
        get throws(DeployError) { try Self.duration(timeToLive, "timeToLive") }
    }

    /// How long a session may be without a job.
    package var idle: Duration? {
        get throws(DeployError) { try Self.duration(idleTimeout, "idleTimeout") }
    }

    /// In which span of time restarts count; nil for all time.
    var restartSpan: Duration? {
        get throws(DeployError) { try Self.duration(restart?.within, "restart.within") }
    }

    /// What tells two wishes apart: SHA-256 of the canonical JSON, in which members that are not there have no part.
    func digest() throws -> String {
        SHA256.hexadecimal(of: Array(try JSONEncoder.documents().encode(self)))
    }

    /// What a deployment is called before its plan says.
    var programName: String {
        guard let program else { return kind.rawValue }
        let named = program.jar ?? program.python ?? program.module ?? kind.rawValue
        return named.split(separator: "/").last.map(String.init) ?? named
    }

    /// The uploaded files that it names, anywhere in it.
    var references: Set<FileReference> {
        let values = files + (configuration ?? [:]).values.map(\.text) + (program?.arguments ?? [])
        return Set(values.flatMap { FileReference.references(in: $0) })
    }

    private static func duration(_ text: String?, _ member: String) throws(DeployError) -> Duration? {
        guard let text else { return nil }
        guard let duration = DurationText.parse(text) else {
            throw DeployError(
                .usage, "\(member) is to be a span of time, and \(text) is none", hint: "As in 90s, 10m, 8h, 2d")
        }
        return duration
    }
}
