package import Archives

/// What was seen of an archive with a Python environment. It depends on the archive alone, so that it can be remembered.
package struct EnvironmentFacts: Hashable, Sendable, Codable {
    /// How much of the content was looked at.
    package enum Extent: String, Hashable, Sendable, Codable {
        /// Names only.
        case names
        /// The interpreters and small texts, as of a zip in HDFS, which is read by ranges.
        case interpreter
        /// All compiled code as well.
        case everything
    }

    /// A part of the archive that is told of by its size.
    package struct Part: Hashable, Sendable, Codable {
        package let name: String
        /// In bytes, unpacked.
        package let size: Int64
    }

    /// The newest glibc that a package asks for.
    package struct GlibcNeed: Hashable, Sendable, Codable {
        /// The distribution's normalised name, `python` for the interpreter and its modules, else a file's folder.
        package let package: String
        /// The file that needs most.
        package let path: String
        package let version: GlibcVersion
    }

    /// Compiled code of one kind.
    package struct PlatformUse: Hashable, Sendable, Codable {
        package let platform: Platform
        package let example: String
        package let count: Int
    }

    package var format: ArchiveFormat
    /// Of the archive, in bytes.
    package var size: Int64
    /// Of all files in it, in bytes.
    package var unpackedSize: Int64
    package var fileCount: Int
    package var layout: PythonLayout
    package var faults: [ArchiveFault]
    package var linkCount: Int
    /// Links on the way from the best interpreter's name to its file.
    package var interpreterIsLink: Bool
    /// Whether the best interpreter's file may be started as it lies in the archive.
    package var interpreterIsExecutable: Bool
    /// `Scripts/python.exe` and the like.
    package var windowsInterpreter: String?
    /// Of extension modules, by their names; the most frequent first.
    package var platforms: [PlatformUse]
    /// Which of ``watchedModules`` can be imported.
    package var modules: Set<String>
    /// The first parts of all modules in `site-packages`.
    package var topLevelModules: Set<String>
    /// The heaviest packages, the heaviest first.
    package var heaviest: [Part]
    /// What a cluster has already or nobody imports: jars, tests, caches.
    package var spare: [Part]
    /// What is in the archive twice where a link would do.
    package var doubled: [Part]

    package var extent: Extent
    /// What the interpreter is by its first bytes; nil where it was not read, or is a script.
    package var interpreterPlatform: Platform?
    /// `home` of a venv's `pyvenv.cfg`: the folder of the interpreter that it was made with.
    package var venvHome: String?
    /// Distributions that apache-flink and apache-beam say they need, and that are not there, by who needs them.
    package var missingRequirements: [String: [String]]
    /// By package, those that need the newest first.
    package var glibcNeeds: [GlibcNeed]
    /// Compiled code that needs musl in place of glibc: a file of each package.
    package var muslFiles: [String]

    /// Modules whose absence is told of.
    static let watchedModules: Set<String> = ["pkg_resources", "packaging", "pyflink", "apache_beam", "pip"]
}
