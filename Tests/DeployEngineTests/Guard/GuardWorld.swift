import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import TestSupport

/// A cluster with applications of any client, as its ResourceManager, its NameNode, and JobManagers behind the
/// ResourceManager's proxy tell of it.
struct GuardWorld {
    struct Application {
        let number: Int
        var state = "RUNNING"
        var user = "ann"
        var tags = ""
        var type = "Apache Flink"
        /// What its JobManager says; nil where it does not answer.
        var configuration: [String: String]?
        /// What was staged for it, by file name, where it can be read.
        var staged: [String: String] = [:]
        /// What its NodeManager says of its container; nil before it has one.
        var container: String?
        /// The beginning of its JobManager's log; nil where the node does not show it.
        var log: String?
        var startedTime: Int64 = 0
        /// The id of the one job that its JobManager has; nil for none.
        var job: String?

        var id: ApplicationID { ApplicationID(clusterTimestamp: 17, number: number) }
        var containerID: String {
            "container_17_\(String(repeating: "0", count: 4 - "\(number)".count))\(number)_01_000001"
        }
    }

    var applications: [Application] = []
    /// The files in HDFS: path to content.
    var files: [String: String] = [:]
    /// When each was written, in milliseconds since 1970.
    var modified: Int64 = 1
    var closed: Set<String> = []

    static let settings = [
        "high-availability.type": "zookeeper", "high-availability.zookeeper.quorum": "zk:2181",
        "high-availability.storageDir": "hdfs:///ha",
    ]

    static func settings(_ id: String) -> [String: String] {
        settings.merging(["high-availability.cluster-id": id]) { $1 }
    }

    static func place(_ id: String) -> HighAvailabilityPlace? {
        HighAvailabilityPlace(
            FlinkConfiguration(
                fileKind: .configYAML,
                entries: settings(id).mapValues { .init(value: .text($0), origin: .option("-D")) }))
    }

    func serve(_ server: WireServer) {
        let port = server.port
        server.answer { request in
            if request.path == Wire.path { return .json(#"{"apps": {"app": [\#(list(request, port))]}}"#) }
            if request.path.hasPrefix("/webhdfs/v1") { return hdfs(request) }
            return application(request, port)
        }
    }

    private func list(_ request: WireRequest, _ port: Int) -> String {
        let states = request.query["states"]?.replacing("%2C", with: ",").split(separator: ",").map(String.init)
        return applications.filter { states?.contains($0.state) ?? true }.map { report($0, port) }
            .joined(separator: ", ")
    }

    private func report(_ application: Application, _ port: Int) -> String {
        let running = application.state == "RUNNING"
        let address =
            running
            ? #", "amRPCAddress": "127.0.0.1:1", "trackingUrl": "http://127.0.0.1:\#(port)/proxy/\#(application.id)/""#
            : ""
        let container =
            application.container == nil
            ? ""
            : """
            , "amHostHttpAddress": "127.0.0.1:\(port)",
             "amContainerLogs": "http://127.0.0.1:\(port)/node/containerlogs/\(application.containerID)/\(application.user)"
            """
        return """
            {"id": "\(application.id)", "user": "\(application.user)", "name": "job \(application.number)",
             "queue": "default", "state": "\(application.state)", "finalStatus": "UNDEFINED",
             "applicationType": "\(application.type)", "applicationTags": "\(application.tags)",
             "startedTime": \(application.startedTime), "diagnostics": ""\(address)\(container)}
            """
    }

    private func application(_ request: WireRequest, _ port: Int) -> WireAnswer? {
        let found = applications.first { request.path.contains("\($0.id)") || request.path.contains($0.containerID) }
        guard let application = found else { return .json(#"{"clusterInfo": {"haState": "ACTIVE"}}"#) }
        if request.path.hasSuffix("/jobmanager/config") {
            guard let configuration = application.configuration else { return .text("gone", status: 503) }
            let entries = configuration.map { #"{"key": "\#($0)", "value": "\#($1)"}"# }
            return .json("[\(entries.joined(separator: ", "))]")
        }
        if request.path.hasSuffix("/jobs/overview") {
            let job = application.job.map { id in
                #"{"jid": "\#(id)", "name": "heartbeat", "start-time": 1, "end-time": -1, "duration": 1, "state": "RUNNING", "last-modification": 1, "tasks": {"running": 1, "total": 1}}"#
            }
            return .json(#"{"jobs": [\#(job ?? "")]}"#)
        }
        if request.path.hasSuffix("/logs/jobmanager.log") {
            guard let log = application.log else { return .text("", status: 404) }
            return .text(
                "Container: x\nLogLength:\(log.utf8.count)\nLogContents:\n\(log)\nEnd of LogType:jobmanager.log\n")
        }
        if request.path.hasPrefix("/ws/v1/node/containers/"), let state = application.container {
            return .json(
                """
                {"container": {"id": "\(application.containerID)", "state": "\(state)", "exitCode": -1000,
                 "diagnostics": "", "user": "\(application.user)"}}
                """)
        }
        if request.path.hasSuffix("/appattempts") {
            return .json(
                """
                {"appAttempts": {"appAttempt": [{"id": 1, "startTime": 1, "finishedTime": 0,
                 "containerId": "\(application.containerID)", "nodeHttpAddress": "127.0.0.1:\(port)"}]}}
                """)
        }
        return .json(#"{"app": \#(report(application, port))}"#)
    }

    private func hdfs(_ request: WireRequest) -> WireAnswer? {
        let path = String(request.path.dropFirst("/webhdfs/v1".count))
        var all = files
        for application in applications {
            for (name, text) in application.staged {
                all["/user/\(application.user)/.flink/\(application.id)/\(name)"] = text
            }
        }
        let isThere =
            path == "/" || all.keys.contains { $0 == path || $0.hasPrefix(path + "/") } || closed.contains(path)
        switch request.query["op"] {
        case "GETHOMEDIRECTORY": return .json(#"{"Path": "/user/me"}"#)
        case "CHECKACCESS" where closed.contains(path):
            return .json(
                #"{"RemoteException": {"exception": "AccessControlException", "message": "Permission denied: user=me"}}"#,
                status: 403)
        case "LISTSTATUS" where closed.contains(path):
            return .json(
                #"{"RemoteException": {"exception": "AccessControlException", "message": "Permission denied: user=me"}}"#,
                status: 403)
        case _ where !isThere:
            return .json(
                #"{"RemoteException": {"exception": "FileNotFoundException", "message": "File \#(path) does not exist."}}"#,
                status: 404)
        case "CHECKACCESS": return .text("")
        case "LISTSTATUS":
            let names = Set(
                all.keys.filter { $0.hasPrefix(path + "/") }.map { $0.dropFirst(path.count + 1).prefix { $0 != "/" } })
            let entries = names.map { name in
                let isFolder = all["\(path)/\(name)"] == nil
                return """
                    {"pathSuffix": "\(name)", "type": "\(isFolder ? "DIRECTORY" : "FILE")", "length": 1,
                     "modificationTime": \(modified), "owner": "ann", "group": "g", "permission": "644", "blockSize": 1,
                     "replication": 1, "accessTime": 0}
                    """
            }
            return .json(#"{"FileStatuses": {"FileStatus": [\#(entries.joined(separator: ","))]}}"#)
        case "OPEN" where request.query["noredirect"] == "true":
            return .json(#"{"Location": "http://\#(request["Host"] ?? "")/webhdfs/v1\#(path)?op=OPEN"}"#)
        case "OPEN": return .text(all[path] ?? "")
        default: return nil
        }
    }
}
