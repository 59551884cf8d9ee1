import HadoopREST

/// The NameNode's bean `FSNamesystemState`.
struct CapacityWire: Decodable {
    let remaining: Number
    let liveDataNodes: Number

    enum CodingKeys: String, CodingKey {
        case remaining = "CapacityRemaining"
        case liveDataNodes = "NumLiveDataNodes"
    }
}
