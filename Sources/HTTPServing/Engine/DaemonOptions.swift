import CMicroHTTPD
import Glibc

/// A server's options as the library takes them.
struct DaemonOptions {
    private(set) var flags =
        MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue | MHD_USE_ERROR_LOG.rawValue
    var items: [MHD_OptionItem] = []
    /// Copies of texts that the library does not copy.
    private(set) var texts: [UnsafeMutablePointer<CChar>] = []

    init(_ core: ServerCore, _ context: UnsafeMutableRawPointer, _ socket: Int32) {
        let limits = core.options.limits
        // The log is first: what follows may have something to say.
        add(.EXTERNAL_LOGGER, mhd_log_function(ServerCore.logged), context)
        add(.LISTEN_SOCKET, Int(socket))
        add(.CONNECTION_LIMIT, Int(UInt32(clamping: limits.connections)))
        if let most = limits.connectionsPerClient { add(.PER_IP_CONNECTION_LIMIT, Int(UInt32(clamping: most))) }
        add(.CONNECTION_MEMORY_LIMIT, limits.head)
        add(.CONNECTION_TIMEOUT, Int(core.idleSeconds))
        add(.STRICT_FOR_CLIENT, 1)
        add(.URI_LOG_CALLBACK, mhd_uri_function(ServerCore.lineArrived), context)
        add(.NOTIFY_COMPLETED, mhd_completed_function(ServerCore.requestCompleted), context)
        add(.NOTIFY_CONNECTION, mhd_connection_function(ServerCore.connectionChanged), context)
        if let tls = core.options.tls {
            flags |= MHD_USE_TLS.rawValue
            add(.HTTPS_MEM_CERT, 0, keep(tls.certificate))
            add(.HTTPS_MEM_KEY, 0, keep(tls.key))
            add(.HTTPS_PRIORITIES, 0, keep("NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"))
        }
        add(.END, 0)
    }

    func free() {
        for text in texts { Glibc.free(text) }
    }

    private mutating func add(_ option: MHD_OPTION, _ value: Int, _ pointer: UnsafeMutableRawPointer? = nil) {
        items.append(MHD_OptionItem(option: option, value: value, ptr_value: pointer))
    }

    private mutating func keep(_ text: String) -> UnsafeMutableRawPointer? {
        guard let copy = strdup(text) else { return nil }
        texts.append(copy)
        return UnsafeMutableRawPointer(copy)
    }
}
