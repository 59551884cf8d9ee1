import Diagnostics
import Glibc

/// A socket that listens, and the port it has.
struct ListeningSocket {
    let descriptor: Int32
    let port: Int

    /// - Throws: ``DeployError``; see ``HTTPServer/start(_:explain:respond:)``.
    init(address: String, port: Int) throws(DeployError) {
        guard let wanted = UInt16(exactly: port) else {
            throw DeployError(.usage, "\(port) is no port: those are 0 to 65535")
        }
        guard let target = SocketAddress(address, port: wanted) else {
            throw DeployError(
                .usage, "'\(address)' is no address to listen on",
                hint: "Write a numeric one, such as 127.0.0.1 or ::1; 0.0.0.0 and :: are all of this machine's")
        }
        let place = "\(address.contains(":") ? "[\(address)]" : address):\(port)"
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let descriptor = socket(target.family, type, 0)
        guard descriptor >= 0 else { throw Self.failure(errno, place) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard target.with({ bind(descriptor, $0, $1) }) == 0, listen(descriptor, SOMAXCONN) == 0 else {
            let number = errno
            close(descriptor)
            throw Self.failure(number, place)
        }
        self.descriptor = descriptor
        self.port = target.port(of: descriptor)
    }

    /// Refuses clients from now on. The descriptor stays, so that its number is no other file's.
    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private static func failure(_ number: Int32, _ place: String) -> DeployError {
        let message = "cannot listen on \(place): \(String(cString: strerror(number)))"
        return switch number {
        case EADDRINUSE:
            DeployError(
                .configurationWrong, message, hint: "End what listens there, or choose another port", retriable: true)
        case EACCES: DeployError(.notAllowed, message, hint: "Choose a port from 1024 on")
        default: DeployError(.configurationWrong, message)
        }
    }
}
