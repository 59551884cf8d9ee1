package import HadoopRecords

/// Why an application is in the state that it is in: what happened, the line that shows it, what to do.
package struct Explanation: Sendable, Hashable, Codable {
    /// A line of what somebody said or wrote, as it stood there.
    package struct Evidence: Sendable, Hashable, Codable {
        /// Who said it, or the file that it stands in: `diagnostics`, `jobmanager.log`, `scheduler`, ...
        package let source: String
        package let line: String

        package init(_ source: String, _ line: some StringProtocol) {
            self.source = source
            self.line = String(line)
        }
    }

    /// The ``Rule``'s, which is stable; ``unknown`` where none applied.
    package let code: String
    /// What happened, to stand behind the application's id: part of a sentence, without a full stop.
    package let summary: String
    package let evidence: [Evidence]
    /// What the reader can do; nil where nothing is to be done, or nothing is known to help.
    package let cure: String?
    /// When it began, in milliseconds since 1970; nil where that is not known.
    package let since: Int64?
    /// The application whose end it waits for; nil where there is none, or nobody knows which.
    package let waitsFor: ApplicationID?

    package init(
        code: String, summary: String, evidence: [Evidence] = [], cure: String? = nil, since: Int64? = nil,
        waitsFor: ApplicationID? = nil
    ) {
        self.code = code
        self.summary = summary
        self.evidence = evidence
        self.cure = cure
        self.since = since
        self.waitsFor = waitsFor
    }

    /// What happened, and below it what to do.
    package var clause: String { summary + (cure.map { "\n\($0)" } ?? "") }

    /// The code where no rule knows what is the matter.
    package static let unknown = "unknown"
}
