/// How a Python environment lies in an archive, by the names of its entries alone.
///
/// Paths are relative to the folder that the archive is unpacked into, without `./` before them.
package struct PythonLayout: Hashable, Sendable, Codable {
    /// What can be given as interpreter, best first: `python` before `python3` before `python3.11`, and the folders
    /// nearest to the archive's root before those below. Each is a file here or a link that ends at one here.
    package var interpreters: [String]
    /// Links named like an interpreter that leave the archive, with where they lead: `venv/bin/python` to
    /// `/usr/bin/python3`. One works on nodes that have that file.
    package var outsideInterpreters: [String: String]
    /// Every file in a folder named `bin`, and links to files that stay in the archive; sorted.
    package var executables: [String]
    /// The names at the archive's root; sorted.
    package var topLevel: [String]
    /// By the folder `lib/pythonX.Y`; nil where there is none.
    package var pythonVersion: PythonVersion?
    /// Versions of installed distributions by normalised name (`apache-flink`), read from the names of `.dist-info` and
    /// `.egg-info`.
    package var packages: [String: String]
    /// Whether the standard library travels with an interpreter, so that a node needs no Python of its own.
    package var hasStandardLibrary: Bool

    package init(
        interpreters: [String] = [], outsideInterpreters: [String: String] = [:], executables: [String] = [],
        topLevel: [String] = [], pythonVersion: PythonVersion? = nil, packages: [String: String] = [:],
        hasStandardLibrary: Bool = false
    ) {
        self.interpreters = interpreters
        self.outsideInterpreters = outsideInterpreters
        self.executables = executables
        self.topLevel = topLevel
        self.pythonVersion = pythonVersion
        self.packages = packages
        self.hasStandardLibrary = hasStandardLibrary
    }
}
