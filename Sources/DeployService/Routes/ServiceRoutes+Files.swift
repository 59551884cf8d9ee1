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
                        takes: "Bytes", gives: "File", status: 201, otherStatuses: [202],
                        headers: [
                            .init(
                                name: "Content-Range", meaning: "Of an upload that goes on: bytes 1000-1999/2000",
                                schema: "ContentRange")
                        ], refusals: [409, 416, 422, 507]),
                    answer: take)),
            try route(
                .get, "/api/v1/files/{sha256}",
                Endpoint(
                    .role(.viewer), "What is there of a file", EndpointShape(gives: "File", refusals: [404])
                ) { call in
                    let hash = try hash(call)
                    let (bytes, isComplete) = service.spool.size(of: hash)
                    service.spool.touch(hash)
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
        let range = try ContentRange(call.request.headers["Content-Range"])
        await service.spoolKeeper.makeRoom(
            for: range?.total ?? call.request.headers["Content-Length"].flatMap { Int64($0) })
        let there = try await service.spool.take(hash, range, call.request.body.allowing(service.spool.limit))
        return try .json(
            FileDocument(hash, bytes: there.bytes, isComplete: there.isComplete), status: there.isComplete ? 201 : 202,
            headers: ["Location": "/api/v1/files/\(hash.text)", "Upload-Offset": String(there.bytes)])
    }

    private func hash(_ call: ServiceCall) throws -> FileHash {
        let text = try call.parameters["sha256"]
        guard let hash = FileHash(text) else {
            throw DeployError(.usage, "\(text) is no SHA-256", hint: "It has 64 hexadecimal digits")
        }
        return hash
    }
}
