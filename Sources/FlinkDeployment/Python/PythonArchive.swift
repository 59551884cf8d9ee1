package import Diagnostics

/// What was seen inside an archive that a Python program uses.
package struct PythonArchive: Hashable, Sendable, Codable {
    /// The interpreters by their paths inside, the best first: `venv/bin/python`.
    package var interpreters: [String]
    /// Every file of a folder named `bin`.
    package var executables: [String]
    /// The names at its root.
    package var topLevel: [String]
    /// The names of modules and packages that its interpreter can import from `site-packages`.
    package var modules: [String]
    /// Whether there are symbolic links in it, which YARN makes files of when it unpacks a zip (`FileUtil.unZip`).
    package var hasLinks: Bool
    /// Installed distributions and their versions, by normalised name.
    package var packages: [String: String]
    /// What a check of it as an environment found.
    package var findings: [Finding]
    /// Of these, what is wrong with the archive as such, whatever it is used for.
    package var faults: [Finding]

    package init(
        interpreters: [String] = [], executables: [String] = [], topLevel: [String] = [], modules: [String] = [],
        hasLinks: Bool = false, packages: [String: String] = [:], findings: [Finding] = [],
        faults: [Finding] = []
    ) {
        self.interpreters = interpreters
        self.executables = executables
        self.topLevel = topLevel
        self.modules = modules
        self.hasLinks = hasLinks
        self.packages = packages
        self.findings = findings
        self.faults = faults
    }
}
