/// Exit statuses that are no program's own (`org.apache.hadoop.yarn.api.records.ContainerExitStatus`).
package enum ContainerExitStatus {
    package static let success = 0
    /// There is none yet.
    package static let invalid = -1000
    /// Released by the application, or lost with its node.
    package static let aborted = -100
    package static let killedExceededPhysicalMemory = -104
    package static let killedByApplicationMaster = -105
    package static let killedByResourceManager = -106
    /// The application had ended.
    package static let killedAfterCompletion = -107
}
