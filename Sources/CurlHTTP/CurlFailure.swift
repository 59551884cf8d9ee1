import CCurl

/// Why libcurl gave a transfer up; the cause of the ``DeployError`` that ``HTTPClient`` throws.
package struct CurlFailure: Error, Hashable, Sendable {
    /// What callers may switch on.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// No name service knows the host.
        case nameNotResolved
        /// Nothing listens there, or no route leads there.
        case refused
        /// One of the ``HTTPLimits`` passed.
        case timedOut
        /// The connection ended before the whole answer was there.
        case cut
        /// No TLS connection, or none with a server that is vouched for.
        case tls
        /// What came back is no HTTP.
        case notHTTP
        case other
    }

    /// The number of the `CURLcode`.
    package let code: Int
    /// libcurl's own words.
    package let reason: String
    /// Whether the server may have got the request, and done what it asks for.
    package let mayHaveArrived: Bool

    package init(code: Int, reason: String, mayHaveArrived: Bool) {
        self.code = code
        self.reason = reason
        self.mayHaveArrived = mayHaveArrived
    }

    package var kind: Kind {
        switch CURLcode(UInt32(code)) {
        case CURLE_COULDNT_RESOLVE_HOST: .nameNotResolved
        case CURLE_COULDNT_CONNECT: .refused
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_SEND_FAIL_REWIND: .cut
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_PEER_FAILED_VERIFICATION,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_USE_SSL_FAILED,
            CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT:
            .tls
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: .notHTTP
        default: .other
        }
    }
}

extension CurlFailure: CustomStringConvertible {
    package var description: String { reason }
}
