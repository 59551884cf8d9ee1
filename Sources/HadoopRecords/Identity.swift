/// Who Hadoop's services take the caller for.
package struct Identity: Hashable, Sendable {
    /// The name that simple authentication sends as `user.name`; nil with Kerberos, where the ticket says it.
    package var user: String?

    package init(user: String?) {
        self.user = user
    }
}
