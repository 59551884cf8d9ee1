import Glibc

/// systemd, where it has started this process: it is told when the service answers, that it lives, and when it ends.
struct ServiceManager: Sendable {
    private let socket: NotifySocket?
    /// From one sign of life to the next: half of what systemd allows; nil where it wants none.
    private let pause: Duration?

    /// - Parameter environment: of the process: `NOTIFY_SOCKET`, `WATCHDOG_USEC`, `WATCHDOG_PID`.
    init(_ environment: [String: String]) {
        socket = environment["NOTIFY_SOCKET"].flatMap { NotifySocket($0) }
        let isOurs = environment["WATCHDOG_PID"].map { $0 == String(getpid()) } ?? true
        let limit = environment["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
        pause = isOurs && limit > 0 ? .microseconds(max(1000, limit / 2)) : nil
    }

    func ready() {
        socket?.send("READY=1")
    }

    /// Runs the service; gives signs of life as long as it is well.
    func accompany(_ service: @Sendable () async throws -> Void, isWell: @escaping @Sendable () async -> Bool)
        async throws
    {
        guard let socket else { return try await service() }
        let watch = Task {
            while let pause, (try? await Task.sleep(for: pause)) != nil {
                if await isWell() { socket.send("WATCHDOG=1") }
            }
        }
        defer { watch.cancel() }
        try await withTaskCancellationHandler {
            try await service()
        } onCancel: {
            socket.send("STOPPING=1")
        }
    }
}
