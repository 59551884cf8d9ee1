import CMicroHTTPD
import Glibc

/// Reads what the library knows about a request whose headers are there.
struct RequestReader {
    let connection: OpaquePointer

    /// The header lines, in the order they came.
    func headers() -> HTTPServerHeaders {
        let lines = Lines()
        let context = Unmanaged.passUnretained(lines).toOpaque()
        MHD_get_connection_values_n(
            connection, .HEADER_KIND,
            { context, _, name, nameSize, value, valueSize in
                guard let context else { return .NO }
                func text(_ start: UnsafePointer<CChar>?, _ size: Int) -> String {
                    String(decoding: UnsafeRawBufferPointer(start: start, count: size), as: UTF8.self)
                }
                Unmanaged<Lines>.fromOpaque(context).takeUnretainedValue().headers
                    .append(name: text(name, nameSize), value: text(value, valueSize))
                return .YES
            }, context)
        return lines.headers
    }

    /// The client's address as text.
    func clientAddress() -> String {
        guard let address = mhd_client_address(connection) else { return "" }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                var bytes = $0.pointee.sin_addr
                inet_ntop(AF_INET, &bytes, &text, socklen_t(text.count))
            }
        case AF_INET6:
            address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                var bytes = $0.pointee.sin6_addr
                inet_ntop(AF_INET6, &bytes, &text, socklen_t(text.count))
            }
        default: return ""
        }
        let address4 = "::ffff:"
        let result = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return result.hasPrefix(address4) && result.contains(".") ? String(result.dropFirst(address4.count)) : result
    }

    private final class Lines {
        var headers = HTTPServerHeaders()
    }
}
