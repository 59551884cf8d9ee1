package import Diagnostics
package import FlinkREST
package import HadoopRecords
package import LocalFiles

/// Everything that a JobManager is to be given for one job.
package struct JobOrder: Sendable {
    /// What is uploaded: the program's jar, or for a Python program one beside it.
    package var jar: LocalPath
    /// What the JobManager calls it.
    package var jarName: String
    package var request: JarRunRequest
    /// The program as the user named it.
    package var program: String
    package var isPython: Bool
    /// A folder in HDFS with files of the job; nil where there are none.
    package var stagingFolder: HDFSPath?
    package var findings: [Finding]

    package init(
        jar: LocalPath, jarName: String, request: JarRunRequest, program: String, isPython: Bool = false,
        stagingFolder: HDFSPath? = nil, findings: [Finding] = []
    ) {
        self.jar = jar
        self.jarName = jarName
        self.request = request
        self.program = program
        self.isPython = isPython
        self.stagingFolder = stagingFolder
        self.findings = findings
    }
}
