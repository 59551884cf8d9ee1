/// The test's own world is not as it should be: a tool is missing, the cluster does not start.
struct ClusterFailure: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
}
