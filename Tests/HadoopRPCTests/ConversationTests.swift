import Testing

@testable import HadoopRPC

@Suite struct ConversationTests {
    private let call = RecordedFrames.preamble + RecordedFrames.context + RecordedFrames.newApplication

    @Test("a connection of Hadoop's own client is understood, however it is cut", arguments: [1, 2, 7, 8, 95, 4096])
    func cut(_ size: Int) throws {
        var conversation = RPCConversation()
        var actions: [RPCConversation.Action] = []
        for start in stride(from: 0, to: call.count, by: size) {
            actions += conversation.receive(Array(call[start..<min(call.count, start + size)]))
        }
        let calls = actions.compactMap { if case .call(let call) = $0 { call } else { nil } }
        #expect(actions.count == 1)
        #expect(calls.first?.method.method == "getNewApplication")
        #expect(calls.first?.user == "root")
        #expect(calls.first?.request.isEmpty == true)
    }

    @Test func theAnswerIsThatOfAResourceManager() async throws {
        var conversation = RPCConversation()
        guard case .call(let call)? = conversation.receive(call).first else { throw ProtobufFault("no call") }
        #expect(await call.answer(by: ClusterService()) == RecordedFrames.newApplicationAnswer)
    }

    @Test func aClientWithTokensGoesOnWithoutThem() {
        var conversation = RPCConversation()
        let actions = conversation.receive(RecordedFrames.saslPreamble + RecordedFrames.negotiate)
        #expect(sent(actions) == RecordedFrames.saslSuccess && !closes(actions))
        #expect(conversation.receive(RecordedFrames.choiceOfSimple).isEmpty)
        #expect(conversation.receive(RecordedFrames.context + RecordedFrames.newApplication).count == 1)
    }

    @Test func aPingIsNoCall() {
        var conversation = RPCConversation()
        #expect(conversation.receive(RecordedFrames.preamble + RecordedFrames.ping).isEmpty)
        #expect(conversation.receive(RecordedFrames.context + RecordedFrames.newApplication).count == 1)
    }

    @Test func anAuthenticationThatNobodyHas() {
        var conversation = RPCConversation()
        let actions = conversation.receive(bytes("68727063 09 00 05"))
        #expect(sent(actions) == RecordedFrames.unknownAuthentication && closes(actions))
    }

    @Test func aWebBrowser() {
        var conversation = RPCConversation()
        let actions = conversation.receive(Array("GET / HTTP/1.0\r\n\r\n".utf8))
        #expect(sent(actions).starts(with: Array("HTTP/1.1 404".utf8)) && closes(actions))
    }

    @Test(
        "frames and preambles that make no sense end the connection",
        arguments: [
            "68727063 08 00 00", "78787878 09 00 00", "68727063 09 00 00 7fffffff", "68727063 09 00 00 ffffffff",
            "68727063 09 00 00 00010001", "68727063 09 00 00 00000000", "68727063 09 00 00 00000002 0800",
            "68727063 09 00 00 00000003 020802", "68727063 09 00 00 0000000b 0a 08021000183f22002801",
        ])
    func senseless(_ digits: String) {
        var conversation = RPCConversation()
        let actions = conversation.receive(bytes(digits))
        #expect(closes(actions) && !sent(actions).isEmpty)
        #expect(conversation.receive(call).isEmpty)
    }

    @Test func aStrangerGetsLittleMemory() {
        var conversation = RPCConversation()
        #expect(closes(conversation.receive(RecordedFrames.preamble + bytes("00020000"))))
        var known = RPCConversation()
        #expect(known.receive(RecordedFrames.preamble + RecordedFrames.context + bytes("00020000")).isEmpty)
    }

    @Test("no byte that is changed, left out, or doubled breaks the server") func mutations() async {
        let whole =
            RecordedFrames.saslPreamble + RecordedFrames.negotiate + RecordedFrames.context
            + RecordedFrames.ping + RecordedFrames.newApplication
        var answered = 0
        for index in whole.indices {
            var changed: [[UInt8]] = ([0x00, 0x01, 0x7f, 0x80, 0xff] as [UInt8]).map { value in
                var bytes = whole
                bytes[index] = value
                return bytes
            }
            changed.append(Array(whole[..<index] + whole[(index + 1)...]))
            changed.append(Array(whole[...index] + whole[index...]))
            for bytes in changed {
                var conversation = RPCConversation()
                for case .call(let call) in conversation.receive(bytes) {
                    answered += await call.answer(by: ClusterService()).isEmpty ? 0 : 1
                }
            }
        }
        #expect(answered > 0)
    }

    private func sent(_ actions: [RPCConversation.Action]) -> [UInt8] {
        actions.reduce(into: []) { if case .send(let bytes) = $1 { $0 += bytes } }
    }

    private func closes(_ actions: [RPCConversation.Action]) -> Bool {
        if case .close? = actions.last { true } else { false }
    }
}
