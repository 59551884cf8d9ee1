import HadoopRPC
import HadoopRecords

/// A container that was promised, and, once it was started, what runs in it.
struct SandboxContainer: Sendable {
    let id: ContainerID
    let resource: Resource
    let priority: Priority
    let allocationRequestID: Int64
    let queue: SandboxQueue
    /// Milliseconds since 1970.
    let created: Int64
    let isMaster: Bool
    /// nil until it is started.
    var run: ContainerRun?
}
