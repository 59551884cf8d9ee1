/// What can be known of a process from here.
package enum ProcessState: Sendable, Hashable {
    case alive
    /// It has ended, and another process may have its number.
    case gone
    /// It runs, or ran, where this process cannot look: on another host, in another container.
    case unknown
}
