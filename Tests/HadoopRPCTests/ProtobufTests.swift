import HadoopRecords
import Testing

@testable import HadoopRPC

@Suite struct ProtobufTests {
    @Test(
        "a number is written as protocol buffers do, and read again",
        arguments: [
            (0, "0800"), (1, "0801"), (127, "087f"), (128, "088001"), (300, "08ac02"), (1 << 40, "08808080808020"),
            (-1, "08ffffffffffffffffff01"), (.max, "08ffffffffffffffff7f"), (.min, "0880808080808080808001"),
        ] as [(Int64, String)])
    func number(_ number: Int64, _ digits: String) throws {
        var writer = ProtobufWriter()
        writer.add(1, number)
        #expect(writer.bytes == bytes(digits))
        #expect(try ProtobufMessage(bytes(digits)[...]).integer(1) == number)
    }

    @Test(
        arguments: [
            (0, "1800"), (-1, "1801"), (1, "1802"), (-33, "1841"), (.max, "18feffffff0f"), (.min, "18ffffffff0f"),
        ] as [(Int32, String)])
    func zigzag(_ number: Int32, _ digits: String) throws {
        var writer = ProtobufWriter()
        writer.add(3, zigzag: number)
        #expect(writer.bytes == bytes(digits))
        #expect(try ProtobufMessage(bytes(digits)[...]).zigzag(3) == number)
    }

    @Test func fieldsThatNobodyKnowsAreNoError() throws {
        // 64 and 32 bits, a text, and a field number of two bytes, around field 1.
        let message = try ProtobufMessage(bytes("21 0102030405060708 2d 0000803f 0805 32 0161 c23e 00")[...])
        #expect(message.integer(1) == 5)
        #expect(message.float(5) == 1)
        #expect(message.text(6) == "a")
        #expect(message.integer(7) == nil)
    }

    @Test func theLastOfManyCounts() throws {
        let message = try ProtobufMessage(bytes("0801 0802 0803")[...])
        #expect(message.integer(1) == 3)
        #expect(message.integers(1) == [1, 2, 3])
    }

    @Test(arguments: [
        "08", "0880", "08ffffffffffffffffffff01", "0a05 61", "0affffffffffffffffff01", "0b", "0c", "00", "25 0000",
    ])
    func damaged(_ digits: String) {
        #expect(throws: ProtobufFault.self) { try ProtobufMessage(bytes(digits)[...]) }
    }

    @Test func aCountIsNoLargerThanAnInt32() throws {
        let message = try ProtobufMessage(bytes("088080808010")[...])
        #expect(message.integer(1) == 1 << 32)
        #expect(throws: ProtobufFault.self) { try message.count(1) }
    }

    @Test func anAskOfFlinks() throws {
        let request = try ResourceRequest(ProtobufMessage(RecordedFrames.ask[...]))
        #expect(
            request
                == ResourceRequest(
                    priority: Priority(1), capability: Resource(memory: 1024, vCores: 1), containers: 1,
                    allocationRequestID: 0))
    }
}
