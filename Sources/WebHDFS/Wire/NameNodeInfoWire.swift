/// The NameNode's beans `NameNodeStatus` and `NameNodeInfo`, of each what it has.
struct NameNodeInfoWire: Decodable {
    /// `active`, `standby`, `observer`.
    let state: String?
    /// `3.4.3, rREVISION`.
    let version: String?

    enum CodingKeys: String, CodingKey {
        case state = "State"
        case version = "Version"
    }
}
