package import CurlHTTP

/// The header lines that a changing request to a Hadoop service carries: gateways and the filters against forged requests
/// want them on every write (protocol: authentication of the ResourceManager, CSRF filter).
package enum WriteHeaders {
    /// - Returns: nothing for a question.
    package static func lines(for method: HTTPMethod) -> [(name: String, value: String)] {
        method == .get ? [] : [(name: "X-XSRF-HEADER", value: ""), (name: "X-Requested-By", value: "bobbin")]
    }
}
