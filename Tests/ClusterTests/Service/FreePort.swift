import Glibc

/// A port that nobody listens on when it is asked for.
enum FreePort {
    /// - Returns: one below those that Linux gives to outgoing connections (`ip_local_port_range`): a server that is
    ///   started again on it never finds that one of its own clients has got it meanwhile.
    static func number() throws -> Int {
        for port in (20000..<32000).shuffled() where isFree(UInt16(port)) { return port }
        throw ClusterFailure(text: "no port is free")
    }

    private static func isFree(_ port: UInt16) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
