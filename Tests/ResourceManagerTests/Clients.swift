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

/// An address at which nobody listens: a free port could become that of another test's server.
let down = ServiceAddress(address: HostAndPort(host: "127.0.0.1", port: 1))

/// A client of these servers, which gives up at once unless told otherwise.
func resourceManager(_ servers: WireServer..., patience: Patience = .none) -> ResourceManagerClient {
    resourceManager(at: servers.map(\.address), patience: patience)
}

func resourceManager(at addresses: [ServiceAddress], patience: Patience = .none) -> ResourceManagerClient {
    ResourceManagerClient(http: HTTPClient(), addresses: addresses, user: "alice", patience: patience)
}

extension WireExchange {
    /// The id of an application that stands in the target.
    var applicationID: ApplicationID? {
        target.split { "/?&=".contains($0) }.lazy.compactMap { ApplicationID(String($0)) }.first
    }
}
