/// What libarchive itself said: the cause below a `DeployError` of this module.
package struct ArchiveFailure: Error, Hashable {
    /// ARCHIVE_WARN (-20), ARCHIVE_FAILED (-25), or ARCHIVE_FATAL (-30).
    package let code: Int32
    /// libarchive's own words.
    package let message: String
}

extension ArchiveFailure: CustomStringConvertible {
    package var description: String { "libarchive error \(code): \(message)" }
}
