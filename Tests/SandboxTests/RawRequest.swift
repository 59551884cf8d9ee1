import Subprocesses

/// A request of HTTP as it is written here, whatever a client library would make of it.
enum RawRequest {
    static func send(_ line: String, body: String = "", to port: Int) async throws -> String {
        let request = "\(line)\r\nHost: x\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        let script = "exec 3<>/dev/tcp/127.0.0.1/$1; cat >&3; cat <&3"
        return try await Subprocess.run(
            "bash", ["-c", script, "bash", "\(port)"], input: Array(request.utf8), deadline: .seconds(60)
        ).outputText
    }
}
