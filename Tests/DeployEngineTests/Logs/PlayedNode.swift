import CurlHTTP
import HadoopRecords
import NodeManager
import Synchronization
import TestSupport

@testable import DeployEngine

/// A NodeManager that serves one container's log files, which a test writes to, renames, and removes; and that tells of
/// the container.
///
/// Its answers have the form of those of Hadoop 3.4.3.
final class PlayedNode: Sendable {
    static let container = ContainerID(
        application: ApplicationID(clusterTimestamp: 17, number: 2), attempt: 1, number: 1)

    struct File {
        let name: String
        var text: String
        var second = 0
        /// In place of the text.
        var packed: [UInt8]?

        var content: [UInt8] { packed ?? Array(text.utf8) }
    }

    typealias Change = @Sendable (inout [File]?) -> Void

    private let files = Mutex<[File]?>([])
    private let state = Mutex<String?>("RUNNING")
    private let refusal = Mutex<Int?>(nil)
    private let ownLog = Mutex<String?>(nil)
    private let whenListed = Mutex<Change?>(nil)
    private let whenTold = Mutex<Change?>(nil)
    let server: WireServer
    let container: ContainerID

    init(_ server: WireServer, _ container: ContainerID = PlayedNode.container) {
        self.server = server
        self.container = container
        server.answer { [self] in answer($0) }
    }

    /// Changes what lies there; nil for a container that is gone.
    func change(_ body: (inout [File]?) -> Void) { files.withLock { body(&$0) } }

    /// Changes what lies there once the files were listed the next time.
    func changeWhenListed(_ body: @escaping Change) { whenListed.withLock { $0 = body } }

    /// Changes what lies there once the container was asked for the next time.
    func changeWhenTold(_ body: @escaping Change) { whenTold.withLock { $0 = body } }

    /// nil for a container that the node has forgotten.
    func tell(_ state: String?) { self.state.withLock { $0 = state } }

    /// All requests get this status.
    func refuse(_ status: Int) { refusal.withLock { $0 = status } }

    /// The NodeManager's own log; nil for a node that shows its folder of logs to nobody.
    func log(_ text: String?) { ownLog.withLock { $0 = text } }

    var node: NodeManagerClient {
        NodeManagerClient(
            http: HTTPClient(), address: ServiceAddress(address: HostAndPort(host: "127.0.0.1", port: server.port)),
            user: "me")
    }

    private func answer(_ request: WireRequest) -> WireAnswer? {
        if let status = refusal.withLock({ $0 }) { return .text("no", status: status) }
        if request.path.hasPrefix("/logs/") { return own(request) }
        let base = "/ws/v1/node/containers/\(container)/logs"
        if request.path == base { return list() }
        if request.path + "/logs" == base { return told() }
        guard request.path.hasPrefix(base), request.query["user.name"] == "me" else { return nil }
        guard let files = files.withLock({ $0 }) else { return Self.elsewhere }
        guard let file = files.first(where: { base + "/" + $0.name == request.path }) else { return Self.elsewhere }
        let last = request.query["size"].flatMap { Int($0) }.map { -$0 }
        let content = last.map { Array(file.content.suffix($0)) } ?? file.content
        let head = """
            Container: \(container) on localhost:45454
            LogAggregationType: LOCAL
            ====
            LogType:\(file.name)
            LogLastModifiedTime:Sat Nov 21 19:12:41 +0000 2026
            LogLength:\(file.content.count)
            LogContents:

            """
        let tail = "End of LogType:\(file.name).This log file belongs to a running container\n***\n\n"
        return WireAnswer(
            headers: [("Content-Type", "text/plain;charset=utf-8")],
            body: Array(head.utf8) + content + Array(tail.utf8), isChunked: true)
    }

    /// Jetty's page of a folder, cut to what is read, and its file.
    private func own(_ request: WireRequest) -> WireAnswer {
        guard let log = ownLog.withLock({ $0 }) else { return .text("no", status: 403) }
        let name = "hadoop-yarn-nodemanager-node1.log"
        if request.path == "/logs/" {
            let rows = ["hadoop-yarn-datanode-node1.log", name, "\(name).1"].map {
                #"<tr><td class="name"><a href="/logs/\#($0)">\#($0)&nbsp;</a></td></tr>"#
            }
            return .text("<html>\(rows.joined(separator: "\n"))</html>", type: "text/html")
        }
        guard request.path == "/logs/\(name)" else { return .text("none", status: 404) }
        guard let last = request["Range"].flatMap({ Int($0.dropFirst("bytes=-".count)) }) else {
            return .text(log)
        }
        return .text(String(log.suffix(last)), status: 206)
    }

    private static let elsewhere = WireAnswer.redirect(to: "http://localhost:19888/ws/v1/history")

    private func list() -> WireAnswer {
        defer { whenListed.withLock { $0.take() }.map(change) }
        guard let files = files.withLock({ $0 }) else { return Self.elsewhere }
        let list = files.map { file in
            #"{"fileName":"\#(file.name)","fileSize":"\#(file.content.count)","#
                + #""lastModifiedTime":"Sat Nov 21 19:12:\#(10 + file.second) +0000 2026"}"#
        }
        let info = files.isEmpty ? "" : #""containerLogInfo":[\#(list.joined(separator: ","))],"#
        return .json(#"{"containerLogsInfo":{\#(info)"containerId":"\#(container)"}}"#)
    }

    private func told() -> WireAnswer {
        defer { whenTold.withLock { $0.take() }.map(change) }
        guard let state = state.withLock({ $0 }) else { return .text("none", status: 404) }
        return .json(
            #"{"container":{"id":"\#(container)","state":"\#(state)","exitCode":0,"diagnostics":"","user":"me"}}"#)
    }
}
