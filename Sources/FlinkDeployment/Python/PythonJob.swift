package import Diagnostics
package import HadoopRecords
package import LocalFiles

/// A Python program as a job of a cluster that runs already: its driver is called there, and finds the files where
/// everybody on the cluster does.
package struct PythonJob: Hashable, Sendable {
    /// What the driver is called with.
    package var arguments: [String]
    /// The Python options by their keys, with every path as the cluster sees it.
    package var configuration: [String: String]
    /// Files and folders of this machine, and where in HDFS they are to lie.
    package var uploads: [Upload]
    /// The jar beside the program.
    package var jar: ProgramLocation?
    package var findings: [Finding]

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
    /// The options of Python.
    package static let keys = PythonSettings.keys
}
