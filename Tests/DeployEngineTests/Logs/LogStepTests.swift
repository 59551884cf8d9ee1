import NodeManager
import Subprocesses
import Synchronization
import TestSupport
import Testing

@testable import DeployEngine

/// A log that is followed while it is written to, rolled over, and removed.
@Suite struct LogStepTests {
    private static let file = "jobmanager.log"

    private static func lines(_ range: ClosedRange<Int>) -> String { range.map { "line \($0)\n" }.joined() }

    private static func with(_ body: (PlayedNode, LogStep, @escaping () -> String) async throws -> Void) async throws {
        try await withWireServer { server in
            let node = PlayedNode(server)
            let written = Mutex<[UInt8]>([])
            let cursor = LogCursor { bytes in written.withLock { $0 += bytes } }
            let step = LogStep(
                source: NodeLogs(node: node.node), container: PlayedNode.container, file: file, cursor: cursor)
            try await body(node, step) { String(decoding: written.withLock { $0 }, as: UTF8.self) }
        }
    }

    private static func expect(_ result: LogStep.Result, of step: LogStep) async throws {
        let seen = try await step.take()
        #expect(seen == result)
    }

    private static func names(_ files: [(String, String, Int)]) -> [PlayedNode.File] {
        files.map { PlayedNode.File(name: $0.0, text: $0.1, second: $0.2) }
    }

    @Test func aFileThatIsNotThereYetIsWaitedFor() async throws {
        try await Self.with { node, step, text in
            node.change { $0 = Self.names([("prelaunch.err", "x", 0)]) }
            try await Self.expect(.same, of: step)
            node.change { $0 = Self.names([(Self.file, Self.lines(1...2), 0)]) }
            try await Self.expect(.more, of: step)
            try await Self.expect(.same, of: step)
            #expect(text() == Self.lines(1...2))
        }
    }

    struct Rolled: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [(name: String, lines: ClosedRange<Int>, second: Int)]
    }

    static let rolled = [
        Rolled(
            testDescription: "once, and the new file is shorter",
            files: [("jobmanager.log.1", 1...60, 1), ("jobmanager.log", 61...62, 2)]),
        Rolled(
            testDescription: "once, and the new file is longer",
            files: [("jobmanager.log.1", 1...60, 1), ("jobmanager.log", 61...900, 2)]),
        Rolled(
            testDescription: "once, and the new file is as long",
            files: [("jobmanager.log.1", 1...52, 1), ("jobmanager.log", 53...100, 2)]),
        Rolled(
            testDescription: "three times, counting up",
            files: [
                ("jobmanager.log.9", 1...60, 1), ("jobmanager.log.10", 61...70, 2), ("jobmanager.log.11", 71...80, 3),
                ("jobmanager.log", 81...81, 3),
            ]),
        Rolled(
            testDescription: "three times, counting down",
            files: [
                ("jobmanager.log.3", 1...60, 1), ("jobmanager.log.2", 61...70, 2), ("jobmanager.log.1", 71...80, 3),
                ("jobmanager.log", 81...81, 3),
            ]),
        Rolled(
            testDescription: "after older files, within a second",
            files: [
                ("jobmanager.log.1", 1000...1100, 1), ("jobmanager.log.2", 1...60, 1), ("jobmanager.log", 61...70, 1),
            ]),
    ]

    @Test(arguments: rolled)
    func noLineIsLostWhereALogIsRolledOver(_ rolled: Rolled) async throws {
        try await Self.with { node, step, text in
            node.change { $0 = Self.names([(Self.file, Self.lines(1...50), 0)]) }
            try await Self.expect(.more, of: step)
            node.change { $0 = Self.names(rolled.files.map { ($0.name, Self.lines($0.lines), $0.second) }) }
            try await Self.expect(.more, of: step)
            let last = try #require(rolled.files.last).lines.upperBound
            #expect(text() == Self.lines(1...last))
            try await Self.expect(.same, of: step)
        }
    }

    @Test func anEmptyFileAfterARolloverIsFollowedToo() async throws {
        try await Self.with { node, step, text in
            node.change { $0 = Self.names([(Self.file, Self.lines(1...50), 0)]) }
            try await Self.expect(.more, of: step)
            node.change { $0 = Self.names([("jobmanager.log.1", Self.lines(1...50), 1), (Self.file, "", 1)]) }
            _ = try await step.take()
            node.change {
                $0 = Self.names([
                    ("jobmanager.log.1", Self.lines(1...50), 1), ("jobmanager.log.2", Self.lines(51...60), 2),
                    (Self.file, Self.lines(61...62), 2),
                ])
            }
            try await Self.expect(.more, of: step)
            #expect(text() == Self.lines(1...62))
        }
    }

    @Test func aLogThatIsRolledOverBetweenItsListingAndItsReadingIsReadOn() async throws {
        try await Self.with { node, step, text in
            node.change { $0 = Self.names([(Self.file, Self.lines(1...50), 0)]) }
            try await Self.expect(.more, of: step)
            node.change { $0 = Self.names([(Self.file, Self.lines(1...60), 0)]) }
            node.changeWhenListed {
                $0 = Self.names([("jobmanager.log.1", Self.lines(1...60), 1), (Self.file, Self.lines(61...62), 2)])
            }
            try await Self.expect(.more, of: step)
            #expect(text() == Self.lines(1...62))
        }
    }

    /// log4j renames the log first, then packs it, and removes the plain file last.
    @Test func aLogThatIsPackedWhenItIsRolledOverIsReadOn() async throws {
        func packed(_ name: String, _ lines: ClosedRange<Int>, _ second: Int) async throws -> PlayedNode.File {
            let gzip = try await Subprocess.run(
                "gzip", ["-n"], input: Array(Self.lines(lines).utf8), deadline: .seconds(60))
            return PlayedNode.File(name: name, text: "", second: second, packed: gzip.output)
        }
        let first = try await packed("jobmanager.log.1.gz", 1...60, 1)
        let second = try await packed("jobmanager.log.2.gz", 61...5000, 2)
        let half = PlayedNode.File(
            name: second.name, text: "", second: 2, packed: Array(second.content.prefix(second.content.count / 2)))
        for newest in [[second], Self.names([("jobmanager.log.2", Self.lines(61...5000), 2)]) + [half]] {
            try await Self.with { node, step, text in
                node.change { $0 = Self.names([(Self.file, Self.lines(1...50), 0)]) }
                try await Self.expect(.more, of: step)
                node.change { $0 = [first] + newest + Self.names([(Self.file, Self.lines(5001...5002), 2)]) }
                try await Self.expect(.more, of: step)
                #expect(text() == Self.lines(1...5002))
                try await Self.expect(.same, of: step)
            }
        }
    }

    @Test func aPackedLogThatIsDamagedIsSaidToBeLost() async throws {
        try await Self.with { node, step, text in
            node.change { $0 = Self.names([(Self.file, Self.lines(1...50), 0)]) }
            try await Self.expect(.more, of: step)
            node.change {
                $0 =
                    [PlayedNode.File(name: "jobmanager.log.1.gz", text: "no gzip", second: 1)]
                    + Self.names([(Self.file, Self.lines(61...62), 2)])
            }
            try await Self.expect(.lost, of: step)
            #expect(text() == Self.lines(1...50) + Self.lines(61...62))
        }
    }

    @Test func linesThatAreGoneAreSaidToBe() async throws {
        try await Self.with { node, step, text in
            node.change { $0 = Self.names([(Self.file, Self.lines(1...50), 0)]) }
            try await Self.expect(.more, of: step)
            node.change {
                $0 = Self.names([("jobmanager.log.1", Self.lines(80...90), 1), (Self.file, "line 91\n", 2)])
            }
            try await Self.expect(.lost, of: step)
            #expect(text() == Self.lines(1...50) + Self.lines(80...91))
            node.change { $0 = nil }
            try await Self.expect(.gone, of: step)
        }
    }

    @Test(arguments: [0, 1, 3, 49, 50, 51, 5000])
    func theLastLinesAreAsManyAsAskedFor(count: Int) async throws {
        try await Self.with { node, step, _ in
            let long = (1...4000).map { "\($0) \(String(repeating: "x", count: 50))\n" }
            node.change { $0 = Self.names([(Self.file, long.joined(), 0), ("short", Self.lines(1...50) + "open", 0)]) }
            func tail(_ file: String) async throws -> String {
                let found = try await LogTail.read(count, of: file, of: step.container, from: step.source)
                return String(decoding: try #require(found).bytes, as: UTF8.self)
            }
            let last = try await tail(Self.file)
            #expect(last == long.suffix(count).joined())
            let all = (1...50).map { "line \($0)\n" } + ["open"]
            let short = try await tail("short")
            #expect(short == all.suffix(count).joined())
            let none = try await LogTail.read(count, of: "none", of: step.container, from: step.source)
            #expect(none == nil)
        }
    }

    @Test func whatStandsInALogIsNotTakenForItsEnvelope() async throws {
        let text = "a\nLogContents:\nb\nEnd of LogType:jobmanager.log.This log file\n***\nno line break"
        try await Self.with { node, step, written in
            node.change { $0 = Self.names([(Self.file, text, 0)]) }
            _ = try await step.take()
            #expect(written() == text)
        }
        for size in 1...7 {
            var envelope = LogEnvelope(last: nil)
            let bytes = Array("LogLength:\(text.utf8.count)\nLogContents:\n\(text)End of LogType:x".utf8)
            var found: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                found += envelope.take(Array(bytes[start..<min(start + size, bytes.count)]))?.bytes ?? []
            }
            #expect(String(decoding: found, as: UTF8.self) == text)
        }
    }
}
