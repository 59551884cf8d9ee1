import CMicroHTTPD
import Diagnostics
import Glibc
import Synchronization

/// The library's server: its thread, and the socket that it listens on.
final class Daemon: Sendable {
    /// Given to `MHD_quiesce_daemon` and `MHD_stop_daemon` alone, each called once, from one task.
    private struct Handle: @unchecked Sendable {
        let daemon: OpaquePointer
        let core: Unmanaged<ServerCore>
        /// What the library reads the certificate and the key from.
        let texts: [UnsafeMutablePointer<CChar>]
    }

    let socket: ListeningSocket
    private let handle: Mutex<Handle?>

    /// - Throws: ``DeployError`` `configurationMalformed` for a certificate or key that cannot be used; `defect` where the
    ///   system gives no thread; what ``ListeningSocket/init(address:port:)`` throws.
    init(_ core: ServerCore) throws(DeployError) {
        OpenFileLimit.raise(to: core.options.limits.connections + 500)
        socket = try ListeningSocket(address: core.options.address, port: core.options.port)
        let context = Unmanaged.passRetained(core)
        var options = DaemonOptions(core, context.toOpaque(), socket.descriptor)
        let daemon = core.hearing { Self.start(&options, context.toOpaque()) }
        guard let daemon = daemon.result else {
            options.free()
            context.release()
            close(socket.descriptor)
            let reason = daemon.notes.joined(separator: "; ")
            guard core.options.tls == nil else {
                throw DeployError(
                    .configurationMalformed, "the certificate and its key cannot be used: \(reason)",
                    hint: "Both are PEM, the key is the certificate's own and has no password")
            }
            throw DeployError(.defect, "the HTTP server does not start: \(reason)")
        }
        handle = Mutex(Handle(daemon: daemon, core: context, texts: options.texts))
    }

    /// The library's thread is to get no signal: those are for the threads that wait for them.
    private static func start(_ options: inout DaemonOptions, _ context: UnsafeMutableRawPointer) -> OpaquePointer? {
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return mhd_start(options.flags, ServerCore.requestArrived, context, &options.items)
    }

    /// Takes no new connections.
    func quiesce() {
        handle.withLock { handle in
            if let daemon = handle?.daemon { MHD_quiesce_daemon(daemon) }
        }
        socket.stop()
    }

    /// Ends the thread, and with it every connection; blocks. No connection may be suspended: the library aborts the
    /// process then.
    func stop() {
        let handle = handle.withLock { handle in
            defer { handle = nil }
            return handle
        }
        guard let handle else { return }
        MHD_stop_daemon(handle.daemon)
        close(socket.descriptor)
        for text in handle.texts { free(text) }
        handle.core.release()
    }
}
