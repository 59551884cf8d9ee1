/// The seven bytes that a client begins a connection with.
enum RPCPreamble {
    static let length = 7
    /// Of the protocol, in every Hadoop since 2.
    static let version = 9
    static let magic = Array("hrpc".utf8)
    /// How a client means to say who it is: not at all, or by SASL.
    static let simple: UInt8 = 0
    static let sasl: UInt8 = 0xdf

    /// Without SASL.
    static let bytes = magic + [UInt8(version), 0, simple]
}
