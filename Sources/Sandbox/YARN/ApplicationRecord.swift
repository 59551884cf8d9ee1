import HadoopRecords

/// What the sandbox knows of an application, and keeps when it ends.
struct ApplicationRecord: Hashable, Sendable, Codable {
    let id: ApplicationID
    let user: String
    let name: String
    let type: String
    /// The whole path, as far as the queue exists.
    let queue: String
    let tags: [String]
    var state = YarnApplicationState.new
    var finalStatus = FinalApplicationStatus.undefined
    var diagnostics = ""
    /// From 0 to 100.
    var progress: Float = 0
    /// What the ApplicationMaster registered; nil before.
    var trackingURL: String?
    var rpcAddress: HostAndPort?
    /// Milliseconds since 1970; 0 for what has not happened.
    let submitted: Int64
    var launched: Int64 = 0
    var finished: Int64 = 0
    var attempts: [AttemptRecord] = []

    init(_ context: ApplicationSubmissionContext, of user: String, in queue: String, at time: Int64) {
        id = context.applicationID
        self.user = user
        name = context.name
        // The ResourceManager cuts it without a word.
        type = String(context.type.prefix(20))
        self.queue = queue
        tags = Set(context.tags.map { $0.lowercased() }).sorted()
        submitted = time
    }

    mutating func end(_ state: YarnApplicationState, _ status: FinalApplicationStatus, at time: Int64) {
        self.state = state
        finalStatus = status
        finished = time
        if state == .finished { progress = 100 }
        if !attempts.isEmpty, attempts[attempts.count - 1].finished == 0 {
            attempts[attempts.count - 1].finished = time
            attempts[attempts.count - 1].state = state == .killed ? .killed : state == .failed ? .failed : .finished
        }
    }
}
