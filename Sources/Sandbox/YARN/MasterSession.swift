import HadoopRPC
import HadoopRecords

/// The conversation with the ApplicationMaster of one attempt: what it wants, and what it has not been told yet.
struct MasterSession: Sendable {
    /// What requests are told apart by; a new one replaces that of the same key.
    private struct AskKey: Hashable {
        let priority: Priority
        let capability: Resource
        let id: Int64
    }

    private(set) var isRegistered = false
    /// When it was heard of last, in milliseconds since 1970.
    var lastHeard: Int64
    /// Whether it has said how it ended.
    var isFinished = false
    private var asks: [AskKey: ResourceRequest] = [:]
    private var order: [AskKey] = []
    private var granted: [Container] = []
    private var completed: [ContainerStatus] = []
    private var responseID = 0
    private var lastAnswer: [UInt8]?
    private var hasNMToken = false

    init(at time: Int64) {
        lastHeard = time
    }

    /// - Parameter hasNMToken: whether the answer gives it one, with containers of an earlier attempt.
    mutating func register(_ attempt: ApplicationAttemptID, hasNMToken: Bool) throws(RPCException) {
        guard !isRegistered else {
            throw .yarn(
                "InvalidApplicationMasterRequestException",
                "Application Master is already registered : \(attempt.application)")
        }
        isRegistered = true
        self.hasNMToken = hasNMToken
    }

    /// Takes what a heartbeat asks for.
    ///
    /// - Returns: the answer that was given already, where it is a repetition; else nil.
    mutating func accept(_ request: AllocateRequest, _ attempt: ApplicationAttemptID) throws(RPCException) -> [UInt8]? {
        guard isRegistered else {
            throw .yarn("ApplicationMasterNotRegisteredException", "AM is not registered for \(attempt)")
        }
        if request.responseID == responseID - 1, let lastAnswer { return lastAnswer }
        guard request.responseID == responseID else {
            throw .yarn(
                "InvalidApplicationMasterRequestException",
                "Invalid responseId in AllocateRequest from application attempt: \(attempt), "
                    + "expect responseId to be \(responseID), but get \(request.responseID)")
        }
        for ask in request.asks where ask.resourceName == "*" {
            let key = AskKey(priority: ask.priority, capability: ask.capability, id: ask.allocationRequestID)
            if asks.updateValue(ask, forKey: key) == nil { order.append(key) }
        }
        order.removeAll { asks[$0]?.containers ?? 0 <= 0 }
        asks = asks.filter { $0.value.containers > 0 }
        return nil
    }

    /// What is still wanted, the oldest first.
    var wanted: [ResourceRequest] { order.compactMap { asks[$0] } }

    /// One container less is wanted by this request.
    mutating func grant(_ container: Container, for ask: ResourceRequest) {
        granted.append(container)
        let key = AskKey(priority: ask.priority, capability: ask.capability, id: ask.allocationRequestID)
        asks[key]?.containers -= 1
        if asks[key]?.containers == 0 {
            asks[key] = nil
            order.removeAll { $0 == key }
        }
    }

    /// It is told at the next heartbeat.
    mutating func complete(_ status: ContainerStatus) { completed.append(status) }

    /// What the next attempt's master is told, where its containers were kept.
    mutating func takeCompleted() -> [ContainerStatus] {
        defer { completed = [] }
        return completed
    }

    /// The answer to a heartbeat that ``accept(_:_:)`` took.
    ///
    /// - Parameters:
    ///   - free: what could still be given.
    ///   - nmToken: what lets it talk to the node; Hadoop's client refuses to without one.
    mutating func answer(free: Resource, nmToken: @autoclosure () -> [UInt8]) -> [UInt8] {
        responseID += 1
        var answer = ProtobufWriter()
        answer.add(2, responseID)
        answer.add(3, each: granted)
        answer.add(4, each: completed)
        answer.add(5, free)
        answer.add(7, 1)
        if !granted.isEmpty, !hasNMToken {
            hasNMToken = true
            answer.add(9, nmToken())
        }
        answer.add(13, Priority(0))
        (granted, completed) = ([], [])
        lastAnswer = answer.bytes
        return answer.bytes
    }
}
