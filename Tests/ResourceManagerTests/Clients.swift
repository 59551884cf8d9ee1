import CurlHTTP
import FlinkREST
import HadoopREST
import HadoopRecords
import ResourceManager
import TestSupport

extension WireServer {
    var address: ServiceAddress {
        ServiceAddress(address: HostAndPort(host: "127.0.0.1", port: port))
    }
}

/// A client of these servers, which gives up at once unless told otherwise.
func resourceManager(
    _ servers: WireServer..., user: String? = "alice", patience: Patience = .none
) -> ResourceManagerClient {
    ResourceManagerClient(
        http: HTTPClient(), addresses: servers.map(\.address), user: user, patience: patience)
}

extension WireExchange {
    /// The id of an application that stands in the target.
    var applicationID: ApplicationID? {
        target.split { "/?&=".contains($0) }.lazy.compactMap { ApplicationID(String($0)) }.first
    }
}
