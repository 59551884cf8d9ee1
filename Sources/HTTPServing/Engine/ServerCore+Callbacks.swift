import CMicroHTTPD
import Glibc

extension ServerCore {
    private typealias Slot = UnsafeMutablePointer<UnsafeMutableRawPointer?>

    static func of(_ context: UnsafeMutableRawPointer?) -> ServerCore? {
        context.map { Unmanaged<ServerCore>.fromOpaque($0).takeUnretainedValue() }
    }

    /// A connection begins or ends.
    static let connectionChanged: MHD_NotifyConnectionCallback = { context, connection, slot, what in
        guard let core = ServerCore.of(context), let connection, let slot else { return }
        switch what {
        case .CONNECTION_NOTIFY_STARTED:
            let record = Connection(socket: mhd_socket(connection))
            slot.pointee = Unmanaged.passRetained(record).toOpaque()
            core.exchanges.add(record)
        case .CONNECTION_NOTIFY_CLOSED:
            guard let pointer = slot.pointee else { return }
            slot.pointee = nil
            let record = Unmanaged<Connection>.fromOpaque(pointer).takeRetainedValue()
            record.close()
            core.exchanges.remove(record)
        @unknown default: break
        }
    }

    /// A request's first line is there: its target as it was sent, which later comes decoded.
    static let lineArrived:
        @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer? = {
            _, target, _ in
            Unmanaged.passRetained(RequestContext(target: target.map { String(cString: $0) } ?? "")).toOpaque()
        }

    /// A request's headers are there, or a piece of its body, or all of it.
    static let requestArrived: MHD_AccessHandlerCallback = { context, connection, _, method, _, piece, size, slot in
        guard let core = ServerCore.of(context), let connection, let method, let size,
            let request = RequestContext.of(slot)
        else { return .NO }
        switch request.phase {
        case .line: return core.begin(request, connection, HTTPServerMethod(rawValue: String(cString: method)))
        case .head(let isAsking): return core.decide(request, connection, isAsking: isAsking)
        case .body:
            guard let exchange = request.exchange else { return .NO }
            if size.pointee == 0 { return core.conclude(exchange, connection) }
            return core.take(UnsafeRawBufferPointer(start: piece, count: size.pointee), of: exchange, left: size)
        }
    }

    /// A request is over, however it ended.
    static let requestCompleted: MHD_RequestCompletedCallback = { context, connection, slot, code in
        guard let core = ServerCore.of(context), let connection, let slot, let pointer = slot.pointee else { return }
        slot.pointee = nil
        let request = Unmanaged<RequestContext>.fromOpaque(pointer).takeRetainedValue()
        ServerCore.record(of: connection)?.rest()
        guard let exchange = request.exchange else { return }
        exchange.end(isWhole: code == .REQUEST_TERMINATED_COMPLETED_OK)
        core.exchanges.remove(exchange)
        if case .events = exchange.answer?.content { mhd_set_timeout(connection, core.idleSeconds) }
    }

    /// What the library has to say.
    static let logged: MHD_LogCallback = { context, format, arguments in
        guard let core = ServerCore.of(context), let format, let arguments else { return }
        var text = [CChar](repeating: 0, count: 500)
        vsnprintf(&text, text.count, format, arguments)
        core.note(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    static func record(of connection: OpaquePointer) -> Connection? {
        mhd_socket_context(connection).map { Unmanaged<Connection>.fromOpaque($0).takeUnretainedValue() }
    }
}
