import Archives
import Diagnostics
import FlinkDeployment
import PythonEnvironments

/// What `env check -o json` prints.
struct EnvironmentDocument: Encodable {
    struct Glibc: Encodable {
        let package: String
        let path: String
        let version: String
    }

    let location: String
    let format: String
    /// In bytes, as are the other sizes.
    let size: Int64
    let unpackedSize: Int64
    let files: Int
    let topLevel: [String]
    /// As a path in the archive.
    let interpreter: String?
    /// As `-pyexec` wants it.
    let executable: String?
    let interpreters: [String]
    let interpretersOutside: [String: String]
    let pythonVersion: PythonVersion?
    let hasStandardLibrary: Bool
    let system: String?
    let cpu: String?
    let packages: [String: String]
    /// How much was looked at: names, interpreter, or everything.
    let read: String
    let glibc: [Glibc]
    let heaviest: [EnvironmentFacts.Part]
    let spare: [EnvironmentFacts.Part]
    let doubled: [EnvironmentFacts.Part]
    let findings: [Finding]

    init(_ location: ProgramLocation, _ report: EnvironmentReport) {
        let facts = report.facts
        self.location = location.description
        format = facts.format.name
        size = facts.size
        unpackedSize = facts.unpackedSize
        files = facts.fileCount
        topLevel = facts.layout.topLevel
        interpreter = report.interpreter
        executable = report.interpreter.map { "\(location.name)/\($0)" }
        interpreters = facts.layout.interpreters
        interpretersOutside = facts.layout.outsideInterpreters
        pythonVersion = facts.layout.pythonVersion
        hasStandardLibrary = facts.layout.hasStandardLibrary
        let platform = facts.interpreterPlatform ?? facts.platforms.first?.platform
        system = platform?.system.rawValue
        cpu = platform?.cpu?.rawValue
        packages = facts.layout.packages
        read = facts.extent.rawValue
        glibc = facts.glibcNeeds.map { Glibc(package: $0.package, path: $0.path, version: $0.version.description) }
        heaviest = facts.heaviest
        spare = facts.spare
        doubled = facts.doubled
        findings = report.findings
    }
}
