package import CurlHTTP
import Diagnostics
import FoundationEssentials
package import HadoopREST
package import HadoopRecords

/// The ResourceManager's REST API, at whichever of its peers is the active one.
///
/// The endpoints are in the extensions: `+Cluster`, `+Applications`, `+Submission`.
package struct ResourceManagerClient: Sendable {
    let http: HTTPClient
    let selector: PeerSelector
    /// Goes with every request as `user.name`; nil where the server finds out by itself.
    let user: String?
    let limits: HTTPLimits
    let patience: Patience

    /// - Parameters:
    ///   - addresses: all peers; at least one.
    ///   - user: the name of simple authentication; nil with Kerberos.
    ///   - patience: how long to go on asking while no peer is active or reachable.
    package init(
        http: HTTPClient, addresses: [ServiceAddress], user: String?, limits: HTTPLimits = HTTPLimits(),
        patience: Patience = Patience()
    ) {
        self.http = http
        selector = PeerSelector(addresses)
        self.user = user
        self.limits = limits
        self.patience = patience
    }

    static let service = "ResourceManager"

    func get<Answer: Decodable>(
        _ type: Answer.Type, _ path: String, query: [(name: String, value: String)] = [], to deed: String
    ) async throws -> Answer {
        let answer = try await perform(Call(.get, path, query: query))
        guard answer.isSuccess else { throw answer.failure(from: Self.service, to: deed) }
        return try answer.decode(type, from: Self.service)
    }

    static func json(_ value: some Encodable) throws -> [UInt8] {
        [UInt8](try JSONEncoder.documents().encode(value))
    }
}
