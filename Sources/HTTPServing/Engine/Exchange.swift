import Synchronization

/// A request, from its headers to the last byte of its answer.
final class Exchange: Sendable {
    private struct State {
        /// Set once, by whoever is first: the handler, or a server that waits no longer.
        var answer: HTTPServerResponse?
        var stream: StreamBuffer?
        var task: Task<Void, Never>?
        var isEnded = false
        var isStopping = false
        /// How long the client was waited for, while its body came.
        var waited: Duration = .zero
    }

    let request: HTTPServerRequest
    let gate: ConnectionGate
    let connection: Connection
    private let limits: HTTPServerLimits
    private let state = Mutex(State())

    init(_ request: HTTPServerRequest, _ gate: ConnectionGate, _ connection: Connection, _ limits: HTTPServerLimits) {
        self.request = request
        self.gate = gate
        self.connection = connection
        self.limits = limits
    }

    var answer: HTTPServerResponse? { state.withLock { $0.answer } }
    var stream: StreamBuffer? { state.withLock { $0.stream } }
    private var body: BodyBuffer { request.body.buffer }

    // MARK: The request's task

    /// Starts to answer.
    func start(_ respond: @escaping HTTPServer.Respond, _ explain: @escaping HTTPServer.Explain) {
        let task = Task {
            await run(respond, explain)
            state.withLock { state in
                state.task = nil
                state.isEnded = true
            }
        }
        state.withLock { if !$0.isEnded { $0.task = task } }
    }

    private func run(_ respond: HTTPServer.Respond, _ explain: HTTPServer.Explain) async {
        let response: HTTPServerResponse
        do {
            response = try await respond(request)
        } catch {
            let isStopped = error is CancellationError && state.withLock { $0.isStopping }
            response = explain(isStopped ? HTTPRefusal.stopping : error, request)
        }
        guard answer(with: response), request.method != .head, let stream else { return }
        do {
            switch response.content {
            case .bytes, .file, .nothing: break
            case .stream(_, let produce): try await produce(HTTPServerWriter(buffer: stream))
            case .events(let produce): try await produce(HTTPServerEvents(buffer: stream))
            }
            stream.finish()
        } catch {
            stream.close()
        }
    }

    /// - Returns: false where there is an answer already, or nobody to read it.
    @discardableResult
    func answer(with response: HTTPServerResponse) -> Bool {
        let isFirst = state.withLock { state in
            guard state.answer == nil else { return false }
            state.answer = response
            switch response.content {
            case .bytes, .file, .nothing: break
            case .stream, .events: state.stream = StreamBuffer(capacity: limits.buffer) { [gate] in gate.resume() }
            }
            return true
        }
        if isFirst {
            body.drop()
            gate.resume()
        }
        return isFirst
    }

    // MARK: Its end

    /// The answer is sent, or the client gone.
    func end(isWhole: Bool) {
        gate.close()
        body.cut()
        let (stream, task) = state.withLock { state in
            state.answer = state.answer ?? HTTPServerResponse()
            return (state.stream, state.task)
        }
        stream?.close()
        if !isWhole { task?.cancel() }
    }

    // MARK: From time to time

    /// Does what is due: `time` has passed since it was called before.
    func tick(_ time: Duration) {
        if let stream, case .events = answer?.content { stream.keepAlive(after: limits.heartbeat) }
        guard body.isOpen, !gate.isSuspended else { return }
        let waited = state.withLock { state in
            state.waited += time
            return state.waited
        }
        if waited > limits.idle + .seconds(Double(body.received) / Double(limits.slowestBody)) { connection.end() }
    }

    // MARK: The server stops

    /// Events have no end of their own.
    func endEvents() {
        state.withLock { $0.isStopping = true }
        if let stream, case .events = answer?.content {
            stream.finish()
            state.withLock { $0.task }?.cancel()
        }
    }

    /// Tells the task to end, and a client that is still sending.
    func cancel() {
        state.withLock { $0.task }?.cancel()
        if body.isOpen, !gate.isSuspended { connection.end() }
    }

    /// Waits for the task no longer.
    func abandon(_ response: HTTPServerResponse) {
        answer(with: response)
        stream?.close()
    }
}
