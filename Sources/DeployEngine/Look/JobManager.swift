import CurlHTTP
import FlinkREST
import HadoopRecords

/// A running application's JobManager: Flink registers its REST address where YARN expects the RPC address.
struct JobManager: Sendable {
    let client: FlinkRESTClient
    /// The same JobManager behind the ResourceManager's proxy; nil where YARN names none.
    let proxied: FlinkRESTClient?

    /// - Returns: nil before the application is registered.
    init?(_ application: ApplicationReport, cluster: Cluster) {
        guard let address = application.amRPCAddress.flatMap({ HostAndPort($0, defaultPort: 8081) }) else { return nil }
        let limits = Self.limits(cluster.limits)
        client = FlinkRESTClient(
            http: cluster.jobManagerHTTP, address: ServiceAddress(address: address), limits: limits)
        proxied = application.trackingURL.flatMap { HTTPURL(parsing: $0) }.flatMap { url in
            guard url.target.hasPrefix("/proxy/") else { return nil }
            let path = url.target.prefix { $0 != "?" }
            return FlinkRESTClient(
                http: cluster.http,
                address: ServiceAddress(scheme: url.scheme, address: HostAndPort(host: url.host, port: url.port)),
                proxyPath: String(path.hasSuffix("/") ? path.dropLast() : path), limits: limits)
        }
    }

    /// A JobManager answers at once or hardly ever.
    static func limits(_ limits: HTTPLimits) -> HTTPLimits {
        let patience = min(limits.total ?? .seconds(5), .seconds(5))
        return HTTPLimits(connect: min(limits.connect, .seconds(2)), total: patience, stalled: patience)
    }
}
