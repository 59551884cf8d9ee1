/// What a rehearsal tells of itself while it is under way, in order.
package enum RehearsalProgress: Sendable {
    /// A file or archive of HDFS comes to this machine.
    case downloading(String, StagingProgress)
    /// An archive is unpacked; bytes so far.
    case unpacking(String, Int64)
    /// The interpreter runs.
    case importing
}
