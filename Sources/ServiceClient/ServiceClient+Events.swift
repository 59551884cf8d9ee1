import CurlHTTP
import Diagnostics
import Synchronization

extension ServiceClient {
    /// Listens to a stream of events until the task is cancelled. A connection that breaks is made again, and goes on
    /// behind the last event.
    ///
    /// - Parameter take: gets each event once, in order.
    /// - Throws: ``DeployError`` where the service refuses; `CancellationError`; what `take` throws.
    package func listen(
        _ path: String, to take: @escaping @Sendable (ServerSentEvent) async throws -> Void
    ) async throws {
        let last = Mutex<String?>(nil)
        while true {
            do {
                try await listen(path, after: last.withLock { $0 }) { event in
                    try await take(event)
                    if let id = event.id { last.withLock { $0 = id } }
                }
            } catch let error as DeployError where error.retriable || error.code == .clusterUnreachable {
                // The service may be starting anew.
            }
            try await Task.sleep(for: .seconds(1))
        }
    }

    private func listen(
        _ path: String, after last: String?, to take: @escaping @Sendable (ServerSentEvent) async throws -> Void
    ) async throws {
        var request = try request(.get, path)
        request.headers.append(("Accept", "text/event-stream"))
        if let last { request.headers.append(("Last-Event-ID", last)) }
        request.limits.total = nil
        // The service says something every few seconds, if only that it is there.
        request.limits.stalled = .seconds(60)
        let reader = Mutex(EventReader())
        try check(
            try await http.download(request) { piece in
                for event in reader.withLock({ $0.take(piece) }) { try await take(event) }
            })
    }
}
