/// Frames that real clients and daemons of Hadoop 3.4.3 exchanged.
enum RecordedFrames {
    static let clientID = bytes("d9010203040506070809101112131415")
    static let preamble = bytes("68727063 09 00 00")
    static let saslPreamble = bytes("68727063 09 00 df")
    static let ping = bytes("0000000b 0a 08021000180722002801")
    static let negotiate = bytes("0000000e 0a 08021000184122002801 02 1001")
    static let saslSuccess = bytes("00000012 0e 08dfffffff0f100018093a004001 02 1000")
    static let choiceOfSimple =
        bytes("0000001a 0a 08021000184122002801 0e 1002 220a 0a06") + Array("SIMPLE".utf8) + [0x12, 0]

    private static let applicationClient = "org.apache.hadoop.yarn.api.ApplicationClientProtocolPB"

    /// Of the user root.
    static let context =
        bytes("0000005c 1a 0802100018052210") + clientID + bytes("2801 40 1206 0a04") + Array("root".utf8) + [0x1a]
        + text(applicationClient)

    /// `getNewApplication`, the third call of its client.
    static let newApplication =
        bytes("0000006a 1a 0802100018042210") + clientID + bytes("2800 4d 0a") + text("getNewApplication") + [0x12]
        + text(applicationClient) + bytes("1801 00")

    /// How a ResourceManager with 8192 MB and 4 vcores answered it, without the resources' list of all kinds.
    static let newApplicationAnswer =
        bytes("0000002e 1a 0802100018093a10") + clientID + bytes("4000 12 0a090803 1085f7ace89f34 1205 0880401004")

    /// What it answers a client of an authentication that it does not know.
    static let unknownAuthentication =
        bytes("0000004e 4d 08ffffffff0f 1002 1809 22") + text("org.apache.hadoop.ipc.IpcException") + [0x2a]
        + text("Unknown auth protocol:5") + bytes("300f 3a00 4001")

    /// What an ApplicationMaster of Flink's asks for: one container of 1024 MB.
    static let ask = bytes("0a020801 12012a 1a05 0880081001 2001 2801 3a0408011000 4000")
}
