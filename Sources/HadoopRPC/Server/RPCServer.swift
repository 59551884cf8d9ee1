package import Diagnostics
import Threads

/// A server for Hadoop's RPC on ports of 127.0.0.1, without security.
///
/// ```swift
/// let server = try RPCServer()
/// let port = try server.listen(service)
/// await server.run()
/// ```
package final class RPCServer: Sendable {
    private let mailbox = RPCMailbox()
    private let arrivals: AsyncStream<RPCLoop.Arrival>

    /// - Parameter maximumConnections: beyond it, a new connection takes the place of the one that was quiet longest.
    /// - Throws: ``DeployError`` `defect` where the system gives no thread.
    package init(maximumConnections: Int = 256) throws(DeployError) {
        let (arrivals, continuation) = AsyncStream.makeStream(of: RPCLoop.Arrival.self)
        self.arrivals = arrivals
        let mailbox = mailbox
        let isStarted = BlockingThread.start(named: "hadoop-rpc") {
            RPCLoop(mailbox, maximumConnections: maximumConnections) { continuation.yield($0) }.run()
            continuation.finish()
        }
        guard isStarted else { throw DeployError(.defect, "the system gives no thread for RPC") }
    }

    deinit {
        stop()
    }

    /// Listens from now on; calls are answered while ``run()`` runs.
    ///
    /// - Parameter port: 0 for any that is free.
    /// - Throws: ``DeployError`` `configurationWrong` for a port that is taken, `defect`.
    package func listen(port: Int = 0, _ service: any RPCService) throws(DeployError) -> RPCPort {
        let opened = try open(port: port)
        serve(opened, service)
        return opened
    }

    /// Takes a port for a service that has to know its number first; connections wait until ``serve(_:_:)``.
    ///
    /// - Throws: as ``listen(port:_:)``.
    package func open(port: Int = 0) throws(DeployError) -> RPCPort {
        let (socket, number) = try TCPSocket.listening(port: port)
        return RPCPort(number: number, socket: socket)
    }

    /// Serves a port that was opened. One of a server that has ended is closed.
    package func serve(_ port: RPCPort, _ service: any RPCService) {
        if !mailbox.send(.listen(port.socket, service)) { port.socket.close() }
    }

    /// Closes a port and its connections.
    package func close(_ port: RPCPort) { mailbox.send(.unlisten(port.socket)) }

    /// Answers calls until the task is cancelled or ``stop()`` is called. It can run once.
    package func run() async {
        await withTaskCancellationHandler {
            await withDiscardingTaskGroup { group in
                for await arrival in arrivals {
                    group.addTask { [mailbox] in
                        let frame = await arrival.call.answer(by: arrival.service)
                        mailbox.send(.answer(connection: arrival.connection, frame))
                    }
                }
            }
        } onCancel: {
            stop()
        }
    }

    /// Closes all ports and connections.
    package func stop() { mailbox.send(.stop) }
}
