import Diagnostics
import HTTPServing

/// Everything that the sandbox answers over HTTP, on one port: NameNode, DataNode, ResourceManager, NodeManager, proxy.
struct SandboxRoutes: Sendable {
    let files: FileRoutes
    let cluster: ClusterRoutes
    let node: NodeRoutes
    let proxy: ProxyRoutes
    let faults: FaultRoutes

    func respond(to request: HTTPServerRequest) async throws -> HTTPServerResponse {
        let segments = request.segments
        if segments.first == "sandbox" { return try await faults.respond(to: request, Array(segments.dropFirst())) }
        if let answer = try await FaultyAnswers(faults: faults.faults).answer(to: request, segments) { return answer }
        do {
            switch (segments.first, segments.dropFirst().first) {
            case ("webhdfs", "v1"): return await files.respond(to: request, segments.dropFirst(2))
            case ("ws", "v1") where segments.count > 2:
                let rest = Array(segments.dropFirst(3).filter { !$0.isEmpty })
                switch segments[2] {
                case "cluster": return try await cluster.respond(to: request, rest)
                case "node": return try await node.respond(to: request, rest)
                default: throw HTTPRefusal.notFound(request.rawPath)
                }
            case ("proxy", _): return try await proxy.respond(to: request, Array(segments.dropFirst()))
            case ("node", "containerlogs"): return try await node.page(request, Array(segments.dropFirst(2)))
            case ("jmx", nil): return .json(["beans": []])
            case (nil, _): return .text("bobbin sandbox: a small YARN and WebHDFS, not Hadoop\n")
            default: throw HTTPRefusal.notFound(request.rawPath)
            }
        } catch let refusal as RESTRefusal {
            return refusal.response
        }
    }
}
