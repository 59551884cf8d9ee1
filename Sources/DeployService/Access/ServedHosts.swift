import HTTPServing

/// The names that a browser may call this service by. A page of another site whose name was made to lead here, by its
/// owner's name server, has a name that is none of these.
package struct ServedHosts: Sendable, Hashable {
    /// Where the service listens, a numeric address.
    private let address: String

    package init(address: String) {
        self.address = address
    }

    /// A service that listens on this machine alone is called by one of its names; one that listens on one address is,
    /// where it is called by an address, called by that. Other names are those of a proxy or a name server.
    ///
    /// - Throws: ``HTTPRefusal`` 421 for another name, 400 for none.
    func check(_ request: HTTPServerRequest) throws(HTTPRefusal) {
        guard let host = request.headers["Host"], request.headers.values(of: "Host").count == 1, !host.isEmpty else {
            throw .badRequest("the request says no host")
        }
        let name = HostName(host)
        let isGood =
            if Self.isLocal(address) {
                Self.isLocal(name.name)
            } else if name.isAddress, address != "0.0.0.0", address != "::" {
                name.name == address || Self.isLocal(name.name)
            } else { true }
        guard isGood else { throw HTTPRefusal(421, "this service is not called \(name.name)") }
    }

    private static func isLocal(_ name: String) -> Bool {
        name == "localhost" || name == "::1" || HostName(name).isAddress && name.hasPrefix("127.")
    }
}
