import Archives
import LocalFiles
import TestSupport
import Testing

@testable import DeployEngine

@Suite struct TFileTests {
    private static let container = "container_17_0002_01_000001"

    /// A file as a NodeManager writes it: one block with one container's log files, an index, and the magic number.
    private static func file(_ logs: [(name: String, text: String)]) -> [UInt8] {
        let value: [UInt8] = logs.flatMap { utf($0.name) + utf("\($0.text.utf8.count)") + Array($0.text.utf8) }
        let key = utf(container)
        // The value in two chunks: the first one's length is negative.
        let half = value.count / 2
        let block =
            vint(key.count) + key + vint(-half) + value.prefix(half) + vint(value.count - half)
            + value.dropFirst(half)
        let index = string("none") + vint(1) + vint(0) + vint(block.count) + vint(block.count)
        let meta =
            vint(1) + string("data:BCFile.index") + string("none") + vint(block.count) + vint(index.count)
            + vint(index.count)
        let offset = withUnsafeBytes(of: Int64(block.count + index.count).bigEndian) { Array($0) }
        return block + index + meta + offset + [0, 1, 0, 0] + [
            0xd1, 0x11, 0xd3, 0x68, 0x91, 0xb5, 0xd7, 0xb6, 0x39, 0xdf, 0x41, 0x40, 0x92, 0xba, 0xe1, 0x50,
        ]
    }

    /// TFile's `Utils.writeVLong` for numbers from -5,120 to 5,119.
    private static func vint(_ number: Int) -> [UInt8] {
        if (-32...127).contains(number) { return [UInt8(bitPattern: Int8(number))] }
        return [UInt8(bitPattern: Int8((number >> 8) - 52)), UInt8(truncatingIfNeeded: number)]
    }

    private static func string(_ text: String) -> [UInt8] { vint(text.utf8.count) + Array(text.utf8) }
    private static func utf(_ text: String) -> [UInt8] { [0, UInt8(text.utf8.count)] + Array(text.utf8) }

    /// All that the blocks of a file hold; nil for one that is refused.
    private static func logs(_ bytes: [UInt8]) async -> [String: [String: String]]? {
        guard let file = try? await TFile(MemoryFile(bytes: bytes)) else { return nil }
        var found: [String: [String: String]] = [:]
        for block in 0..<file.count {
            for (container, files) in (try? await file.containers(in: block)) ?? [] {
                found[container] = Dictionary(files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }) { $1 }
            }
        }
        return found
    }

    @Test func logFilesAreFoundByContainer() async {
        let err = String(repeating: "java.lang.Error: ü\n", count: 12)
        let logs = await Self.logs(Self.file([("jobmanager.out", ""), ("jobmanager.err", err)]))
        #expect(logs == [Self.container: ["jobmanager.out": "", "jobmanager.err": err]])
    }

    /// `Recorded/WriteLogs.java` wrote the files.
    @Test(arguments: ["aggregated-logs", "aggregated-logs-gz"])
    func whatHadoopItselfWroteIsRead(name: String) async throws {
        let bytes = try LocalFileSystem.read(LocalPath(#filePath).parent.parent / "Recorded/\(name)")
        let logs = try #require(await Self.logs(bytes))
        #expect(logs.count == 2)
        for (number, process) in [(1, "jobmanager"), (2, "taskmanager")] {
            let text = "java.io.IOException: naïve\n\tat Clicks.main(Clicks.java:31)\nprocess \(number)\n"
            #expect(
                logs["container_1795246195732_0012_01_00000\(number)"]
                    == ["\(process).log": text, "\(process).err": ""])
        }
    }

    /// Whatever one byte is changed to, lengths and offsets that lead nowhere end the reading and not the process.
    @Test func aBrokenFileGivesNothingOrLess() async {
        let whole = Self.file([("jobmanager.err", "java.lang.Error")])
        var found = 0
        for index in whole.indices {
            for byte: UInt8 in [0, 1, 0x7f, 0x80, 0x87, 0x88, 0xb8, 0xdf, 0xff] {
                var bytes = whole
                bytes[index] = byte
                if await Self.logs(bytes)?[Self.container]?.isEmpty == false { found += 1 }
            }
        }
        #expect(found > 0)
        for count in whole.indices { #expect(await Self.logs(Array(whole.prefix(count))) == nil) }
    }
}
