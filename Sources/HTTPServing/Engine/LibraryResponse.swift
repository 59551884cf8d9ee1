import CMicroHTTPD
import Glibc

/// An answer as the library takes it.
struct LibraryResponse: ~Copyable {
    private let handle: OpaquePointer

    /// - Returns: nil for a status that is none, a header line that HTTP cannot carry, and where the system is out of files
    ///   or memory.
    static func make(_ response: HTTPServerResponse, _ exchange: Exchange?) -> LibraryResponse? {
        guard (200...599).contains(response.status), let handle = open(response.content, exchange) else { return nil }
        let made = LibraryResponse(handle: handle)
        for line in response.headers.lines where !written.contains(line.name.lowercased()) {
            guard MHD_add_response_header(handle, line.name, line.value) == .YES else { return nil }
        }
        return made
    }

    deinit {
        MHD_destroy_response(handle)
    }

    /// - Returns: false where the library does not take it now.
    consuming func queue(_ connection: OpaquePointer, status: Int) -> Bool {
        MHD_queue_response(connection, UInt32(status), handle) == .YES
    }

    /// The lines that the library writes.
    private static let written: Set<String> = ["content-length", "transfer-encoding", "date"]

    private static func open(_ content: HTTPServerContent, _ exchange: Exchange?) -> OpaquePointer? {
        switch content {
        case .bytes(let bytes):
            bytes.withUnsafeBytes {
                MHD_create_response_from_buffer(
                    $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
            }
        case .file(let file, let offset, let length): open(file, offset, length)
        case .stream(let length, _): open(exchange, length: length.map(UInt64.init), piece: 32 << 10)
        case .events: open(exchange, length: nil, piece: 1 << 10)
        case .nothing: nil
        }
    }

    /// The library closes the file that it is given.
    private static func open(_ file: HTTPServerFile, _ offset: Int64, _ length: Int64) -> OpaquePointer? {
        let (end, isTooMuch) = offset.addingReportingOverflow(length)
        var status = stat()
        guard offset >= 0, length >= 0, !isTooMuch, fstat(file.descriptor, &status) == 0, end <= Int64(status.st_size)
        else { return nil }
        guard length > 0 else { return MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT) }
        let descriptor = fcntl(file.descriptor, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { return nil }
        let handle = MHD_create_response_from_fd_at_offset64(UInt64(length), descriptor, UInt64(offset))
        if handle == nil { close(descriptor) }
        return handle
    }

    private static func open(_ exchange: Exchange?, length: UInt64?, piece: Int) -> OpaquePointer? {
        guard let exchange, let stream = exchange.stream else { return nil }
        let source = Unmanaged.passRetained(StreamSource(stream, exchange.gate))
        let handle = MHD_create_response_from_callback(
            length ?? mhd_size_unknown, piece,
            { context, _, room, count in
                guard let context, let room else { return mhd_end_with_error }
                return Unmanaged<StreamSource>.fromOpaque(context).takeUnretainedValue()
                    .read(into: UnsafeMutableRawBufferPointer(start: room, count: count))
            }, source.toOpaque(),
            { context in
                if let context { Unmanaged<StreamSource>.fromOpaque(context).release() }
            })
        if handle == nil { source.release() }
        return handle
    }
}
