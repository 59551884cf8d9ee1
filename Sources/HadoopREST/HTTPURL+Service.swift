package import CurlHTTP
package import HadoopRecords

extension HTTPURL {
    /// A resource of one of the cluster's services.
    ///
    /// - Parameters:
    ///   - path: plain text; it is encoded here.
    ///   - query: names and values in plain text; they are encoded here.
    ///   - user: who asks, for services that take it as `user.name`; nil where it is in `query`, or the server finds out
    ///     by itself.
    package init(
        at service: ServiceAddress, path: String, query: [(name: String, value: String)] = [], user: String? = nil
    ) {
        self.init(
            scheme: service.scheme, host: service.address.host, port: service.address.port, path: path,
            query: query + (user.map { [(name: "user.name", value: $0)] } ?? []))
    }
}
