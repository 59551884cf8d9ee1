import FlinkConfiguration

/// The names of the options for state to start from: others since 1.20.
struct RestoreKeys {
    let path: String
    let claimMode: String
    let ignoreUnclaimedState: String

    init(_ version: FlinkVersion) {
        let new = version >= FlinkVersion(1, 20)
        path = new ? FlinkOptions.recoveryPath : FlinkOptions.savepointPath
        claimMode = new ? FlinkOptions.claimMode : FlinkOptions.restoreMode
        ignoreUnclaimedState = new ? FlinkOptions.ignoreUnclaimedState : FlinkOptions.savepointIgnoreUnclaimedState
    }
}
