/// One connection of an ``RPCServer``, on its thread.
struct RPCConnection {
    let socket: TCPSocket
    let listener: TCPSocket
    let service: any RPCService
    private(set) var conversation = RPCConversation()
    private(set) var unsent: ArraySlice<UInt8> = []
    /// When something came or went last.
    private(set) var lastUse = ContinuousClock.now
    private(set) var callsUnderWay = 0
    private var closesWhenSent = false

    init(_ socket: TCPSocket, of listener: TCPSocket, _ service: any RPCService) {
        self.socket = socket
        self.listener = listener
        self.service = service
    }

    var isFinished: Bool { closesWhenSent && unsent.isEmpty }

    /// Reads what is there.
    ///
    /// - Returns: the calls that came; nil where the connection is over.
    mutating func read() -> [RPCCall]? {
        var bytes: [UInt8] = []
        switch socket.read(into: &bytes) {
        case .ended: return nil
        case .later: return []
        case .done: break
        }
        lastUse = .now
        var calls: [RPCCall] = []
        for action in conversation.receive(bytes) {
            switch action {
            case .send(let frame): unsent += frame
            case .call(let call): calls.append(call)
            case .close: closesWhenSent = true
            }
        }
        callsUnderWay += calls.count
        return calls
    }

    mutating func answer(_ frame: [UInt8]) {
        callsUnderWay -= 1
        unsent += frame
    }

    /// Sends what can be sent now.
    ///
    /// - Returns: false where the connection is over.
    mutating func write() -> Bool {
        while !unsent.isEmpty {
            switch socket.write(unsent) {
            case .ended: return false
            case .later: return true
            case .done(let count):
                lastUse = .now
                unsent = count == unsent.count ? [] : unsent.dropFirst(count)
            }
        }
        return true
    }
}
