import Diagnostics

extension CurlFailure {
    /// The error of a request to a server, with this failure as its cause.
    func error(of url: HTTPURL) -> DeployError {
        let server = url.authority
        return switch kind {
        case .nameNotResolved: DeployError(.clusterUnreachable, "the host of \(server) is not known", cause: self)
        case .refused: DeployError(.clusterUnreachable, "no connection to \(server)", cause: self)
        case .timedOut: DeployError(.clusterUnreachable, "no answer from \(server) in time", cause: self)
        case .cut:
            DeployError(.clusterUnreachable, "\(server) ended the connection before its answer was whole", cause: self)
        case .tls:
            DeployError(
                .clusterUnreachable, "no trusted TLS connection to \(server)",
                hint: "Does the server speak TLS there, and is its authority among those that are trusted?",
                cause: self, retriable: false)
        case .notHTTP: DeployError(.unexpectedAnswer, "what \(server) answers is not HTTP", cause: self)
        case .other: DeployError(.clusterUnreachable, "no answer from \(server)", cause: self)
        }
    }
}
