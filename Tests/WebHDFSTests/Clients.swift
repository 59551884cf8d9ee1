import CurlHTTP
import HadoopREST
import HadoopRecords
import LocalFiles
import TestSupport
import WebHDFS

/// A client of these NameNodes, which gives up at once unless told otherwise.
func webHDFS(_ servers: WireServer..., patience: Patience = .none) -> WebHDFSClient {
    WebHDFSClient(
        http: HTTPClient(),
        nameNodes: servers.map { ServiceAddress(address: HostAndPort(host: "127.0.0.1", port: $0.port)) },
        fileSystem: HDFSPath(scheme: "hdfs", authority: "ns1", path: "/"), user: "alice", patience: patience)
}

func path(_ text: String) -> HDFSPath { HDFSPath(scheme: nil, authority: nil, path: text) }

/// The path on the file system of ``webHDFS(_:patience:)``.
func qualified(_ text: String) -> HDFSPath { HDFSPath(scheme: "hdfs", authority: "ns1", path: text) }
