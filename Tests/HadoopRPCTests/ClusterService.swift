import HadoopRPC
import HadoopRecords

/// A ResourceManager that has ids and nothing else.
struct ClusterService: RPCService {
    let protocolName = RPCProtocol.applicationClient

    func answer(_ method: String, _ request: ProtobufMessage, from user: String?) async throws -> [UInt8] {
        var answer = ProtobufWriter()
        switch method {
        case "getNewApplication":
            answer.add(1, ApplicationID(clusterTimestamp: 1_795_246_734_213, number: 3))
            answer.add(2, Resource(memory: 8192, vCores: 4))
        case "getApplicationReport":
            let id = try request.required(1, as: ApplicationID.self)
            throw RPCException.yarn(
                "ApplicationNotFoundException", "\(id) is not of \(user ?? "nobody")\n\tat a.B.c(B.java:1)")
        case "getClusterMetrics":
            var metrics = ProtobufWriter()
            metrics.add(1, 7)
            answer.add(1, metrics.bytes)
        default: throw RPCException.noSuchMethod(method, in: protocolName.rawValue)
        }
        return answer.bytes
    }
}

/// Runs `body` while a server answers for ``ClusterService``.
func withServer(
    maximumConnections: Int = 256, _ body: (RPCServer, HostAndPort) async throws -> Void
) async throws {
    let server = try RPCServer(maximumConnections: maximumConnections)
    let port = try server.listen(ClusterService())
    async let running: Void = server.run()
    defer { server.stop() }
    try await body(server, HostAndPort(host: "127.0.0.1", port: port.number))
    server.stop()
    await running
}
