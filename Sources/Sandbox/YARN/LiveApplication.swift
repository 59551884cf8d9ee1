import HadoopRPC
import HadoopRecords

/// What there is of an application while it has not ended, beside its record.
struct LiveApplication: Sendable {
    let context: ApplicationSubmissionContext
    let queue: SandboxQueue
    /// How many attempts it may have.
    let maxAttempts: Int
    var session: MasterSession
    /// The current attempt's; nil while it waits for it.
    var master: ContainerID?
    /// The port of its own where its ApplicationMaster finds the scheduler: the sandbox has no tokens that would tell
    /// whose master calls.
    var port: RPCPort?
    /// Containers of this attempt and, where they are kept, of earlier ones.
    var containerCount: Int64 = 0
    /// When its lifetime is over, in milliseconds since 1970.
    var expires: Int64?
}
