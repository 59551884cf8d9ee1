import CurlHTTP
import HadoopREST
import HadoopRecords
import LocalFiles
import TestSupport
import WebHDFS

/// An address at which nobody listens: a free port could become that of another test's server.
let down = ServiceAddress(address: HostAndPort(host: "127.0.0.1", port: 1))

extension WireServer {
    var address: ServiceAddress { ServiceAddress(address: HostAndPort(host: "127.0.0.1", port: port)) }
}

/// A client of these NameNodes, which gives up at once unless told otherwise.
func webHDFS(_ servers: WireServer..., patience: Patience = .none) -> WebHDFSClient {
    webHDFS(at: servers.map(\.address), patience: patience)
}

func webHDFS(at addresses: [ServiceAddress], patience: Patience = .none) -> WebHDFSClient {
    WebHDFSClient(
        http: HTTPClient(), nameNodes: addresses, fileSystem: HDFSPath(scheme: "hdfs", authority: "ns1", path: "/"),
        user: "alice", patience: patience)
}

func path(_ text: String) -> HDFSPath { HDFSPath(scheme: nil, authority: nil, path: text) }

/// The path on the file system of ``webHDFS(at:patience:)``.
func qualified(_ text: String) -> HDFSPath { HDFSPath(scheme: "hdfs", authority: "ns1", path: text) }
