/// What the NameNode says to whether a user may do something with a file or folder.
package enum FileAccess: Hashable, Sendable {
    case allowed
    /// With the NameNode's reason.
    case refused(String)
    case absent
}
