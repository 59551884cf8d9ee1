/// Where one of a service's peers serves HTTP.
package struct ServiceAddress: Hashable, Sendable, Codable {
    /// The id of an HA peer (`rm1`, `nn2`); nil where there is only one.
    package let id: String?
    /// `http` or `https`.
    package let scheme: String
    package let address: HostAndPort

    package init(id: String? = nil, scheme: String = "http", address: HostAndPort) {
        self.id = id
        self.scheme = scheme
        self.address = address
    }
}

extension ServiceAddress: CustomStringConvertible {
    package var description: String { "\(scheme)://\(address)" }
}
