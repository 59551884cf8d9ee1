import Archives
import LocalFiles
import TestSupport
import Testing

@testable import DeployEngine

@Suite struct TFileTests {
    private static let container = "container_17_0002_01_000001"

    private static func file(_ logs: [(name: String, text: String)]) -> [UInt8] {
        WrittenTFile.file([[(container, logs)]])
    }

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
