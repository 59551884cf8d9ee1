import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords

extension WebHDFSClient {
    /// What a DataNode wants free on a volume beyond a block, before it takes the block: the default of
    /// `dfs.datanode.round-robin-volume-choosing-policy.additional-available-space` in Hadoop 3.4.
    private static let reserve: Int64 = 1 << 30

    /// Whether a file could not be written because no DataNode has room or is alive, found by asking: a full disk, and
    /// any other failure of DataNodes, is a plain `IOException` on the wire.
    ///
    /// - Returns: nil where it is something else.
    func lackOfSpace(behind failure: DeployError, for bytes: Int64, blockSize: Int64?) async -> DeployError? {
        guard (failure.cause as? RemoteException)?.exception == "IOException", let capacity = try? await capacity()
        else { return nil }
        let nodes = capacity.liveDataNodes.int64
        guard nodes > 0 else {
            return DeployError(
                .clusterUnreachable, "no DataNode of HDFS is alive", hint: "See hdfs dfsadmin -report", cause: failure)
        }
        let wanted = Self.reserve + (blockSize ?? 128 << 20)
        guard capacity.remaining.int64 < bytes + nodes * wanted else { return nil }
        return DeployError(
            .noSpace,
            "HDFS has \(describe(bytes: capacity.remaining.int64)) left on \(nodes) \(nodes == 1 ? "DataNode" : "DataNodes"), too little for"
                + " \(describe(bytes: bytes)) more",
            hint: "Free space: a DataNode takes a block only where \(describe(bytes: wanted)) are free on a volume",
            cause: failure)
    }
}
