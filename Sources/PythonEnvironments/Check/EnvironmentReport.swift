package import Diagnostics

/// What is known of an archive with a Python environment, and what that means for a deployment.
package struct EnvironmentReport: Hashable, Sendable, Codable {
    package var layout: PythonLayout
    /// The gravest first.
    package var findings: [Finding]
    /// Of the archive, in bytes.
    package var size: Int64
    /// Of all files in it, in bytes.
    package var unpackedSize: Int64

    package init(layout: PythonLayout, findings: [Finding] = [], size: Int64, unpackedSize: Int64) {
        self.layout = layout
        self.findings = findings
        self.size = size
        self.unpackedSize = unpackedSize
    }

    /// The interpreter that fits best, as a path in the archive; nil where there is none.
    package var interpreter: String? { layout.interpreters.first }
    /// Whether a deployment with this environment cannot work.
    package var isDefinitelyBad: Bool { findings.contains { $0.verdict == .fails } }
}
