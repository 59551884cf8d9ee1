package import Diagnostics
package import HadoopRecords
package import LocalFiles

/// What Python means for a job of a cluster that runs already: its files lie where everybody on the cluster finds them, and a
/// Python program's driver is called there.
package struct PythonJob: Hashable, Sendable {
    /// What the driver is called with; empty for a Java program with Python functions.
    package var arguments: [String]
    /// The Python options by their keys, with every path as the cluster sees it.
    package var configuration: [String: String]
    /// Files and folders of this machine, and where in HDFS they are to lie.
    package var uploads: [Upload]
    /// The jar beside the program.
    package var jar: ProgramLocation?
    package var findings: [Finding]

    package init(
        arguments: [String], configuration: [String: String], uploads: [Upload], jar: ProgramLocation?,
        findings: [Finding]
    ) {
        self.arguments = arguments
        self.configuration = configuration
        self.uploads = uploads
        self.jar = jar
        self.findings = findings
    }

    package struct Upload: Hashable, Sendable {
        package let source: LocalPath
        package let target: HDFSPath
    }

    /// How the cluster comes to files of this machine.
    package enum Files: Hashable, Sendable {
        /// They are brought into this folder in HDFS.
        case shared(HDFSPath)
        /// It runs on this machine.
        case ofThisMachine
        /// It does not, for this reason.
        case outOfReach(String)
    }

    /// The class that starts a Python program.
    package static let driver = PythonProgram.driver
    /// Whether a request's own words ask for Python.
    package static func isAskedFor(by request: DeploymentRequest) -> Bool {
        request.python != nil || request.environment != nil
            || request.dynamicProperties.contains { keys.contains($0.key) }
    }

    /// The options of Python.
    package static let keys = PythonSettings.keys
}
