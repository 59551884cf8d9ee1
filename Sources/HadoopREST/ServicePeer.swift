package import Diagnostics
package import HadoopRecords

/// What one peer of a service tells of itself.
package struct ServicePeer: Sendable {
    package let address: ServiceAddress
    /// `ACTIVE`, `STANDBY`, ..., in capital letters; nil where it did not tell.
    package let state: String?
    /// Of its Hadoop; nil where it did not tell.
    package let version: String?
    /// By its clock, in seconds since 1970; nil where it did not tell.
    package let time: Int64?
    /// Why it told nothing.
    package let error: DeployError?

    package init(
        address: ServiceAddress, state: String? = nil, version: String? = nil, time: Int64? = nil,
        error: DeployError? = nil
    ) {
        self.address = address
        self.state = state
        self.version = version
        self.time = time
        self.error = error
    }

    package var isActive: Bool { state == "ACTIVE" }
}
