import Glibc

/// The socket on which systemd hears from a service (sd_notify(3)): datagrams of `NAME=VALUE` lines.
struct NotifySocket: Sendable {
    private let path: [UInt8]

    /// - Parameter path: of `NOTIFY_SOCKET`: a file, or behind `@` an abstract name.
    /// - Returns: nil for what can be no socket's name.
    init?(_ path: String) {
        let bytes = Array(path.utf8)
        guard bytes.first == UInt8(ascii: "/") || bytes.first == UInt8(ascii: "@"), bytes.count > 1,
            bytes.count < Self.room
        else { return nil }
        // An abstract name begins with a NUL on the socket.
        self.path = path.hasPrefix("@") ? [0] + bytes.dropFirst() : bytes
    }

    private static let room = MemoryLayout.size(ofValue: sockaddr_un().sun_path)

    /// Does not wait, and nobody hears where there is no one: a service does not fail for that.
    func send(_ state: String) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
        let text = Array(state.utf8)
        _ = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, text, text.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL), $0, length)
            }
        }
    }
}
