package import Diagnostics

/// What was found about one part of a cluster or of this machine.
package struct Examination: Sendable, Codable {
    /// `ResourceManager`, `HDFS`, ...
    package let part: String
    package let findings: [Finding]

    package init(_ part: String, _ findings: [Finding]) {
        self.part = part
        self.findings = findings
    }
}
