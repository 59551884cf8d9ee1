/// The names by which YARN's protocols go on the wire.
package enum RPCProtocol: String, Sendable {
    case applicationClient = "org.apache.hadoop.yarn.api.ApplicationClientProtocolPB"
    case applicationMaster = "org.apache.hadoop.yarn.api.ApplicationMasterProtocolPB"
    case containerManagement = "org.apache.hadoop.yarn.api.ContainerManagementProtocolPB"

    /// Of all three.
    package static let version: Int64 = 1
}
