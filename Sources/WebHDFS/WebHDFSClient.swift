package import CurlHTTP
package import HadoopREST
package import HadoopRecords

/// A NameNode's REST file system, at whichever of its peers is the active one; an HttpFS gateway speaks the same.
///
/// The operations are in the extensions: `+Reading`, `+Writing`, `+Changing`.
package struct WebHDFSClient: Sendable {
    let http: HTTPClient
    let selector: PeerSelector
    /// What the paths of results are qualified by.
    package let fileSystem: HDFSPath
    /// Goes with every request as `user.name`; nil where the server finds out by itself.
    let user: String?
    let limits: HTTPLimits
    let patience: Patience

    /// - Parameters:
    ///   - nameNodes: the HTTP addresses of all peers; at least one.
    ///   - fileSystem: `hdfs://authority/`, whose scheme and authority the paths of results get.
    ///   - user: the name of simple authentication; nil with Kerberos.
    ///   - limits: of requests without a file's bytes; transfers of files keep the connect and stall limits only.
    ///   - patience: how long to go on asking while no peer is active or reachable.
    package init(
        http: HTTPClient, nameNodes: [ServiceAddress], fileSystem: HDFSPath, user: String?,
        limits: HTTPLimits = HTTPLimits(), patience: Patience = Patience()
    ) {
        self.http = http
        selector = PeerSelector(nameNodes)
        self.fileSystem = fileSystem
        self.user = user
        self.limits = limits
        self.patience = patience
    }

    static let service = "NameNode"

    func qualified(_ path: HDFSPath) -> HDFSPath { path.qualified(by: fileSystem) }

    /// Performs an operation that answers with JSON.
    func ask<Answer: Decodable>(_ type: Answer.Type, _ operation: Operation, to deed: String) async throws -> Answer {
        let answer = try await succeed(operation, to: deed)
        return try answer.decode(type, from: Self.service)
    }

    /// Performs an operation whose answer says nothing more than that it is done.
    @discardableResult
    func succeed(_ operation: Operation, to deed: String) async throws -> RESTAnswer {
        let answer = try await perform(operation)
        guard answer.isSuccess else { throw answer.failure(from: Self.service, to: deed) }
        // An operation that answers with nothing must not be taken for done because a login page came.
        guard !answer.isPage else { throw answer.unexpected(from: Self.service) }
        return answer
    }
}
