import CMicroHTTPD

/// Where the library reads an answer's content from, as it comes.
final class StreamSource: Sendable {
    private let stream: StreamBuffer
    private let gate: ConnectionGate

    init(_ stream: StreamBuffer, _ gate: ConnectionGate) {
        self.stream = stream
        self.gate = gate
    }

    /// - Returns: what a content reader of the library returns.
    func read(into room: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            switch stream.take(into: room) {
            case .bytes(let count): return count
            case .finished: return mhd_end_of_stream
            case .broken: return mhd_end_with_error
            case .nothing: if gate.suspend(unless: { stream.isReady }) { return 0 }
            }
        }
    }
}
