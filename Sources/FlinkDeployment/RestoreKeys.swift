package import FlinkConfiguration

/// The names of the options for state to start from: others since 1.20.
package struct RestoreKeys: Sendable {
    package let path: String
    package let claimMode: String
    package let ignoreUnclaimedState: String

    package init(_ version: FlinkVersion) {
        let new = version >= FlinkVersion(1, 20)
        path = new ? FlinkOptions.recoveryPath : FlinkOptions.savepointPath
        claimMode = new ? FlinkOptions.claimMode : FlinkOptions.restoreMode
        ignoreUnclaimedState = new ? FlinkOptions.ignoreUnclaimedState : FlinkOptions.savepointIgnoreUnclaimedState
    }
}
