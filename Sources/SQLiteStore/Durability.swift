/// What a failure of power may take from a file; the death of a process takes nothing either way.
package enum Durability: String, Sendable {
    /// The last transactions, as a whole: some 0.03 ms for each.
    case normal = "NORMAL"
    /// Nothing that was acknowledged: some 0.5 ms for each transaction, up to 10 ms on a slow disk.
    case full = "FULL"
}
