/// What a sandbox says that it is.
enum SandboxVersion {
    /// The Hadoop whose answers it gives.
    static let hadoop = "3.4.3"
    /// Of the folder; a sandbox does not touch one of another version.
    static let folder = 1
}
