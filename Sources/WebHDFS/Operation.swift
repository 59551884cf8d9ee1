import CurlHTTP
import HadoopREST
import HadoopRecords

/// One WebHDFS operation before it is known which NameNode it goes to.
struct Operation: Sendable {
    let method: HTTPMethod
    let name: String
    let path: HDFSPath
    /// Names in lower case: Hadoop 3.5 knows no others.
    var parameters: [(name: String, value: String)]
    /// Whether the same operation can be sent again when nobody knows if the first one arrived.
    let isRepeatable: Bool

    init(
        _ method: HTTPMethod, _ name: String, _ path: HDFSPath, _ parameters: [(name: String, value: String)] = [],
        isRepeatable: Bool = true
    ) {
        self.method = method
        self.name = name
        self.path = path
        self.parameters = parameters
        self.isRepeatable = isRepeatable
    }

    func request(to peer: ServiceAddress, user: String?, limits: HTTPLimits) -> HTTPRequest {
        let identity = user.map { [(name: "user.name", value: $0)] } ?? []
        let url = HTTPURL(
            at: peer, path: "/webhdfs/v1\(path.path)", query: [(name: "op", value: name)] + identity + parameters)
        return HTTPRequest(method, url, headers: WriteHeaders.lines(for: method), limits: limits)
    }
}
