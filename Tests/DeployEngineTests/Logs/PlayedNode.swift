import CurlHTTP
import HadoopRecords
import NodeManager
import Synchronization
import TestSupport

@testable import DeployEngine

/// A NodeManager that serves one container's log files, which a test writes to, renames, and removes.
///
/// Its answers have the form of those of Hadoop 3.4.3.
final class PlayedNode: Sendable {
    static let container = ContainerID(
        application: ApplicationID(clusterTimestamp: 17, number: 2), attempt: 1, number: 1)

    struct File {
        let name: String
        var text: String
        var second = 0
    }

    private let files = Mutex<[File]?>([])
    let server: WireServer

    init(_ server: WireServer) {
        self.server = server
        server.answer { [self] in answer($0) }
    }

    /// Changes what lies there; nil for a container that is gone.
    func change(_ body: (inout [File]?) -> Void) { files.withLock { body(&$0) } }

    var node: NodeManagerClient {
        NodeManagerClient(
            http: HTTPClient(), address: ServiceAddress(address: HostAndPort(host: "127.0.0.1", port: server.port)),
            user: "me")
    }

    private func answer(_ request: WireRequest) -> WireAnswer? {
        let base = "/ws/v1/node/containers/\(Self.container)/logs"
        guard request.path.hasPrefix(base), request.query["user.name"] == "me" else { return nil }
        let elsewhere = WireAnswer.redirect(to: "http://localhost:19888/ws/v1/history")
        guard let files = files.withLock({ $0 }) else { return elsewhere }
        if request.path == base {
            let list = files.map { file in
                #"{"fileName":"\#(file.name)","fileSize":"\#(file.text.utf8.count)","#
                    + #""lastModifiedTime":"Sat Nov 21 19:12:\#(10 + file.second) +0000 2026"}"#
            }
            let info = files.isEmpty ? "" : #""containerLogInfo":[\#(list.joined(separator: ","))],"#
            return .json(#"{"containerLogsInfo":{\#(info)"containerId":"\#(Self.container)"}}"#)
        }
        guard let file = files.first(where: { base + "/" + $0.name == request.path }) else { return elsewhere }
        let last = request.query["size"].flatMap { Int($0) }.map { -$0 }
        let content = last.map { Array(file.text.utf8.suffix($0)) } ?? Array(file.text.utf8)
        let head = """
            Container: \(Self.container) on localhost:45454
            LogAggregationType: LOCAL
            ====
            LogType:\(file.name)
            LogLastModifiedTime:Sat Nov 21 19:12:41 +0000 2026
            LogLength:\(file.text.utf8.count)
            LogContents:

            """
        let tail = "End of LogType:\(file.name).This log file belongs to a running container\n***\n\n"
        return WireAnswer(
            headers: [("Content-Type", "text/plain;charset=utf-8")],
            body: Array(head.utf8) + content + Array(tail.utf8), isChunked: true)
    }
}
