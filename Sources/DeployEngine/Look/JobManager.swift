import CurlHTTP
import FlinkREST
import HadoopRecords

/// A running application's JobManager: Flink registers its REST address where YARN expects the RPC address.
struct JobManager: Sendable {
    let client: FlinkRESTClient

    /// - Returns: nil before the application is registered.
    init?(_ application: ApplicationReport, cluster: Cluster) {
        guard let address = application.amRPCAddress.flatMap({ HostAndPort($0, defaultPort: 8081) }) else { return nil }
        let patience = min(cluster.limits.total ?? .seconds(5), .seconds(5))
        client = FlinkRESTClient(
            http: cluster.http, address: ServiceAddress(address: address),
            limits: HTTPLimits(connect: min(cluster.limits.connect, .seconds(2)), total: patience, stalled: patience))
    }
}
