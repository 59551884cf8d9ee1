import HTTPServing

/// Runs `body` with a server, which is stopped afterwards.
func withServer(
    _ limits: HTTPServerLimits = HTTPServerLimits(), tls: HTTPServerTLS? = nil,
    explain: @escaping HTTPServer.Explain = HTTPServer.explainPlainly,
    respond: @escaping HTTPServer.Respond, _ body: (HTTPServer) async throws -> Void
) async throws {
    let server = try HTTPServer.start(HTTPServerOptions(tls: tls, limits: limits), explain: explain, respond: respond)
    do {
        try await body(server)
    } catch {
        await server.stop(within: .seconds(5), cancellingAfter: .zero)
        throw error
    }
    await server.stop(within: .seconds(5), cancellingAfter: .zero)
}
