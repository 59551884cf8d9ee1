package import Diagnostics
import LocalFiles

/// An archive that was made, as `-o json` prints it.
package struct PackedEnvironment: Hashable, Sendable, Codable {
    /// What of the archive belongs to one distribution.
    package struct Package: Hashable, Sendable, Codable {
        package let name: String
        /// nil for what belongs to none.
        package let version: String?
        /// Of its files in the archive, unpacked, in bytes.
        package let size: Int64
    }

    /// Where it is: a path of this machine, or `hdfs://`.
    package var path: String
    /// Of the archive, in bytes.
    package let size: Int64
    package let unpackedSize: Int64
    package let files: Int
    /// `3.11.7`.
    package let python: String
    /// Of the PyFlink in it; nil where there is none.
    package let flink: String?
    /// Path of the interpreter in the archive.
    package let interpreter: String
    /// The heaviest first.
    package let packages: [Package]
    package let findings: [Finding]
}
