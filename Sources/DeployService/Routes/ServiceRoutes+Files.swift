import Diagnostics
import HTTPServing
import Ledger

extension ServiceRoutes {
    func fileRoutes() throws -> [HTTPRoute<Endpoint>] {
        [
            try route(
                .put, "/api/v1/files/{sha256}",
                Endpoint(
                    .role(.operator), "Keeps a program or archive of a client, under its hash",
                    EndpointShape(
                        takes: "Bytes", gives: "File", status: 201, refusals: [400, 404, 413, 422, 507]),
                    answer: take)),
            try route(
                .get, "/api/v1/files/{sha256}",
                Endpoint(
                    .role(.viewer), "What is there of a file", EndpointShape(gives: "File", refusals: [404])
                ) { call in
                    let hash = try hash(call)
                    let (bytes, isComplete) = service.spool.size(of: hash)
                    guard bytes > 0 || isComplete else {
                        throw DeployError(.inputNotFound, "nothing of \(hash.text) was uploaded")
                    }
                    return try .json(
                        FileDocument(hash, bytes: bytes, isComplete: isComplete),
                        headers: ["Upload-Offset": String(bytes)])
                }),
        ]
    }

    private func take(_ call: ServiceCall) async throws -> HTTPServerResponse {
        let hash = try hash(call)
        let start = try ContentRange(call.request.headers["Content-Range"])?.start ?? 0
        let bytes = try await service.spool.take(hash, from: start, call.request.body.allowing(service.spool.limit))
        return try .json(
            FileDocument(hash, bytes: bytes, isComplete: true), status: 201,
            headers: ["Location": "/api/v1/files/\(hash.text)"])
    }

    private func hash(_ call: ServiceCall) throws -> FileHash {
        let text = try call.parameters["sha256"]
        guard let hash = FileHash(text) else {
            throw DeployError(.usage, "\(text) is no SHA-256", hint: "It has 64 hexadecimal digits")
        }
        return hash
    }
}
