/// What the name of a file of aggregated logs tells: `host_port`, or `host_port_TIME` where the node adds a file from time
/// to time while the application runs (`yarn.nodemanager.log-aggregation.roll-monitoring-interval-seconds`).
struct AggregatedFileName: Equatable {
    /// `host:port`, as YARN names a node.
    let node: String
    /// When the file was written, in milliseconds since 1970; nil where there is one file alone.
    let time: Int64?

    /// A time is told from a port by its size, since a host's name may end like a port.
    init(_ name: String) {
        var parts = name.split(separator: "_", omittingEmptySubsequences: false)
        time = parts.count > 2 ? parts.last.flatMap { Int64($0) }.flatMap { $0 > UInt16.max ? $0 : nil } : nil
        if time != nil { parts.removeLast() }
        let port = parts.count > 1 ? parts.removeLast() : nil
        node = parts.joined(separator: "_") + (port.map { ":\($0)" } ?? "")
    }
}
