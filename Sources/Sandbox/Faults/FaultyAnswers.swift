import Diagnostics
import HTTPServing
import HadoopRPC
import HadoopRecords

/// What faults make of requests.
struct FaultyAnswers: Sendable {
    let faults: Faults

    /// The answer that a fault gives in place of the right one; nil where none does. Waits where answers are to be late.
    ///
    /// - Parameter segments: of the path.
    func answer(to request: HTTPServerRequest, _ segments: [String]) async throws -> HTTPServerResponse? {
        if let slow = faults.take(.slow) { try await Task.sleep(for: .milliseconds(slow.delay)) }
        if faults.take(.drop) != nil { return .noAnswer }
        switch segments.first {
        case "ws" where segments.dropFirst(2).first == "cluster":
            let isInfo = segments.dropFirst(3).first ?? "info" == "info"
            // Who asks for it learns what it is; the rest is refused.
            return !isInfo && faults.take(.standby) != nil ? Self.standbyOfYARN : nil
        case "webhdfs":
            let operation = (request.query["op"] ?? "").uppercased()
            if operation != "GETHOMEDIRECTORY", faults.take(.standby) != nil {
                return .exception(Self.standby(request.method).remote, status: 403)
            }
            guard Self.isWriting(request, operation), faults.take(.fullDisk) != nil else { return nil }
            let full = FileRefusal.quota("The DiskSpace quota is exceeded: a fault of the sandbox")
            return .exception(full.exception, status: full.status)
        default: return nil
        }
    }

    /// As clients of the RPC are refused.
    static func standby(_ method: HTTPServerMethod = .get) -> RPCException {
        RPCException(
            "org.apache.hadoop.ipc.StandbyException",
            "Operation category \(method == .get ? "READ" : "WRITE") is not supported in state standby")
    }

    /// What a standby says that knows of no active ResourceManager.
    private static let standbyOfYARN: HTTPServerResponse = {
        var answer = HTTPServerResponse.text("Can not find any active RM. Will retry in next 1 seconds.\n", status: 307)
        answer.headers["Refresh"] = "1"
        return answer
    }()

    /// The first step of a write is a NameNode's, which does not know yet how much will come.
    private static func isWriting(_ request: HTTPServerRequest, _ operation: String) -> Bool {
        switch operation {
        case "CREATE", "APPEND": request.query[FileRoutes.secondStep] != nil
        case "MKDIRS", "CONCAT": true
        default: false
        }
    }
}

extension RPCException {
    fileprivate var remote: RemoteException {
        RemoteException(
            exception: String(className.split(separator: ".").last ?? ""), javaClassName: className, message: message)
    }
}
