import HadoopRPC

/// Why a container is ended by others.
enum ContainerStop: Hashable, Sendable {
    case byApplicationMaster
    case byResourceManager
    /// Its attempt or application has ended.
    case afterCompletion
    /// In bytes.
    case memory(used: Int64, limit: Int64, virtual: Int64)
    /// Its ApplicationMaster gave no sign; or a fault on demand. It looks as if the process had been ended by hand.
    case silently

    /// What is told in place of the program's own status; nil where that is told.
    var exitStatus: Int? {
        switch self {
        case .byApplicationMaster: ContainerExitStatus.killedByApplicationMaster
        case .byResourceManager: ContainerExitStatus.killedByResourceManager
        case .afterCompletion: ContainerExitStatus.killedAfterCompletion
        case .memory: ContainerExitStatus.killedExceededPhysicalMemory
        case .silently: nil
        }
    }
}
