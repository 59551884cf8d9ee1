/// What libarchive itself said: the cause below a `DeployError` of this module.
package struct ArchiveFailure: Error, Hashable {
    /// An `errno`, or one of libarchive's own numbers below 0.
    package let code: Int32
    /// libarchive's own words.
    package let message: String
}

extension ArchiveFailure: CustomStringConvertible {
    package var description: String { "libarchive error \(code): \(message)" }
}
