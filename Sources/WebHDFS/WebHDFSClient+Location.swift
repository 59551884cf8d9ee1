import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords

extension WebHDFSClient {
    /// Limits of a transfer of a file's bytes, which may take as long as it moves.
    var transferLimits: HTTPLimits { HTTPLimits(connect: limits.connect, total: nil, stalled: limits.stalled) }

    /// Asks the NameNode which DataNode (or, of a gateway, which URL of its own) takes or gives the bytes of a file.
    ///
    /// - Returns: the URL as the NameNode wrote it; it may hold a token and is not to be shown.
    func location(for operation: Operation, to deed: String) async throws -> HTTPURL {
        try await findActivePeer()
        var operation = operation
        operation.parameters.append((name: "noredirect", value: "true"))
        let answer = try await perform(operation)
        let text: String?
        switch answer.status {
        case 307: text = answer.response.headers["Location"]
        case 200 where !answer.isPage:
            text = try answer.decode(LocationWire.self, from: Self.service).location
        default: throw answer.failure(from: Self.service, to: deed)
        }
        guard let text, let url = HTTPURL(parsing: Self.encoded(text)),
            url.scheme == answer.url.scheme || url.scheme == "https",
            url.target.hasPrefix("/")
        else {
            throw DeployError(
                .unexpectedAnswer, "the NameNode at \(answer.url.authority) names no place to \(deed) at")
        }
        return url
    }

    /// NameNodes percent-encode what no URL may hold, but in JSON leave what is not ASCII as it is, which DataNodes
    /// then read as Latin-1.
    private static func encoded(_ location: String) -> String {
        location.unicodeScalars.map { $0.isASCII ? String($0) : PercentEncoding.encode(String($0)) }.joined()
    }
}
