package import CurlHTTP
package import Diagnostics
import FlinkREST
package import HadoopRecords

/// Where jobs are looked for.
package enum JobManagerSource: Sendable {
    /// In the Flink applications of a YARN cluster.
    case cluster(Cluster)
    /// In one JobManager, whoever runs it.
    case address(ServiceAddress, HTTPClient)

    /// nil for a JobManager by its address.
    package var cluster: Cluster? {
        if case .cluster(let cluster) = self { cluster } else { nil }
    }

    /// Reads what `-m` names: `HOST:PORT`, with or without a scheme.
    ///
    /// - Throws: ``DeployError`` `usage` for any other text.
    package static func address(_ text: String, http: HTTPClient) throws(DeployError) -> JobManagerSource {
        .address(try serviceAddress(text), http)
    }

    /// - Parameter usual: the scheme of an address that has none.
    /// - Throws: ``DeployError`` `usage` for a text that is no address.
    package static func serviceAddress(
        _ text: String, scheme usual: String = "http"
    ) throws(DeployError) -> ServiceAddress {
        let parts = text.split(separator: "://", maxSplits: 1)
        let scheme = parts.count == 2 ? parts[0].lowercased() : usual
        let rest = (parts.last ?? "").prefix { $0 != "/" }
        guard scheme == "http" || scheme == "https", let address = HostAndPort(rest, defaultPort: 8081) else {
            throw DeployError(
                .usage, "\(text) is no JobManager's address", hint: "One looks like localhost:8081: its REST address")
        }
        return ServiceAddress(scheme: scheme, address: address)
    }
}
