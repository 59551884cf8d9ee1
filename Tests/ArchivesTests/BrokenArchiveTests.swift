import Archives
import Diagnostics
import LocalFiles
import TestSupport
import Testing

@Suite struct BrokenArchiveTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        /// The name that it gets.
        let name: String
        /// Which of the good archives is broken.
        let good: String
        let breaking: @Sendable ([UInt8]) -> [UInt8]
        let message: String

        init(
            _ description: String, _ name: String, good: String? = nil, _ message: String,
            _ breaking: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
        ) {
            testDescription = "\(description) as \(name)"
            self.name = name
            self.good = good ?? name
            self.breaking = breaking
            self.message = message
        }
    }

    static let zipCut = "is cut short or damaged: it starts as a jar or zip file, and its end does not fit"
    static let gzipCut = "is cut short or damaged, or what it has packed is no tar file"

    static let cases = [
        Case("empty", "a.zip", "is empty") { _ in [] },
        Case("empty", "a.tar", "is empty") { _ in [] },
        Case("empty", "a.tar.gz", "is empty") { _ in [] },
        Case("text", "a.zip", "is not a jar or zip file") { _ in Array(repeating: 65, count: 600) },
        Case("text", "a.tar", "is not a tar file") { _ in Array(repeating: 65, count: 600) },
        Case("text", "a.tar.gz", "is not a tar.gz file") { _ in Array(repeating: 65, count: 600) },
        Case("half", "a.zip", zipCut) { Array($0.prefix($0.count / 2)) },
        Case("one byte less", "a.zip", zipCut) { $0.dropLast() },
        Case("directory only", "a.zip", "is not a jar or zip file") { Array($0.suffix(22)).reversed() },
        Case("no entries", "a.zip", good: "none.zip", "is a jar or zip file with no entries"),
        Case("no entries", "a.tar", good: "none.tar", "is a tar file with no entries"),
        Case("tar.gz", "a.zip", good: "a.tar.gz", "is a gzip (.gz) file, not the zip file that its name says"),
        Case("tar", "a.zip", good: "a.tar", "is a tar file, not the zip file that its name says"),
        Case("zip", "a.tar.gz", good: "a.zip", "is a zip file, not the tar.gz file that its name says"),
        Case("zip", "a.tar", good: "a.zip", "is a zip file, not the tar file that its name says"),
        Case("tar.gz", "a.tar", good: "a.tar.gz", "is a gzip (.gz) file, not the tar file that its name says"),
        Case("tar", "a.tgz", good: "a.tar", "is a tar file, not the tar.gz file that its name says"),
        Case("zstd", "a.tar.gz", "is a zstandard (.zst) file, not the tar.gz file that its name says") { _ in
            [0x28, 0xb5, 0x2f, 0xfd] + [UInt8](repeating: 0, count: 600)
        },
        Case("no tar in it", "a.tar.gz", good: "text.gz", gzipCut),
        Case("half", "a.tar.gz", "is damaged") { Array($0.prefix($0.count / 2)) },
        Case("20 bytes", "a.tar.gz", gzipCut) { Array($0.prefix(20)) },
        Case("within a file", "a.tar", "is damaged") { Array($0.prefix(700)) },
        Case("directory offset beyond the file", "a.zip", zipCut) { $0.with(0xffff_fff0, fromEnd: 6) },
        Case("directory size beyond the file", "a.zip", zipCut) { $0.with(0x7fff_ffff, fromEnd: 10) },
        Case("zip64 without its record", "a.zip", zipCut) { $0.with(0xffff_ffff, fromEnd: 6) },
        Case("more entries announced", "a.zip", "is damaged: its directory announces 4 entries and has 3") {
            $0.with(0x0004_0004, fromEnd: 14)
        },
        Case(
            "fewer entries announced", "a.zip",
            "is damaged: its directory has more entries than the 2 that it announces"
        ) {
            $0.with(0x0002_0002, fromEnd: 14)
        },
        Case("a million entries announced", "a.zip", zipCut) { $0.with(0xfffe_fffe, fromEnd: 14) },
        Case("no entry in the directory", "a.zip", "is damaged: entry 1 of its directory is none") {
            $0.replacingFirst([0x50, 0x4b, 1, 2], with: [0x50, 0x4b, 1, 3])
        },
        Case("a link's header gone", "a.zip", "is damaged: link is not what its directory says") {
            $0.replacingFirst(Array("file".utf8) + Array("PK\u{3}\u{4}".utf8), with: Array("filePK\u{3}\u{3}".utf8))
        },
    ]

    @Test(arguments: cases) func aBrokenArchiveSaysHow(_ test: Case) async throws {
        try await withTemporaryFolder { folder in
            let good = try await ArchiveFixture.write(
                test.good, in: folder,
                """
                import gzip
                if os.path.basename(path).startswith("text"):
                    gzip.open(path, "wb").write(os.urandom(10) * 2000)
                elif path.endswith(".zip"):
                    with zipfile.ZipFile(path, "w") as z:
                        if not path.endswith("none.zip"):
                            z.writestr("a", "file")
                            link = zipfile.ZipInfo("link"); link.create_system = 3; link.external_attr = 0o120777 << 16
                            z.writestr(link, "a")
                            z.writestr("noise" * 20, os.urandom(5000))
                else:
                    with tarfile.open(path, "w:gz" if path.endswith("gz") else "w") as t:
                        if not path.endswith("none.tar"):
                            for name in ["a", "b", "c"]:
                                info = tarfile.TarInfo(name); info.size = 50000
                                t.addfile(info, io.BytesIO(os.urandom(50000)))
                """)
            let path = try folder.write(test.breaking(LocalFileSystem.read(good)), to: "broken/\(test.name)")
            let error = #expect(throws: DeployError.self) { try ArchiveListing.read(path) }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message == "\(path) \(test.message)")

            let remote: DeployError?
            if test.name.hasSuffix(".zip") {
                let file = try MemoryFile(path)
                remote = await #expect(throws: DeployError.self) { try await ArchiveListing.read(zip: file) }
            } else {
                let bytes = try LocalFileSystem.read(path)
                remote = await #expect(throws: DeployError.self) {
                    try await ArchiveStreamTests.read(bytes, named: path.text, pieceSize: 300)
                }
            }
            #expect(remote?.message == error?.message)
        }
    }

    /// Whatever is changed of a zip, there is an error or a listing.
    @Test func noByteOfAZipsDirectoryCrashesTheReader() async throws {
        try await withTemporaryFolder { folder in
            let path = try await ArchiveFixture.write(
                "a.zip", in: folder,
                """
                with zipfile.ZipFile(path, "w") as z:
                    link = zipfile.ZipInfo("link"); link.create_system = 3; link.external_attr = 0o120777 << 16
                    z.writestr(link, "a")
                    with z.open(zipfile.ZipInfo("wide"), "w", force_zip64=True) as f: f.write(b"wide")
                """)
            let good = try LocalFileSystem.read(path)
            var refused = 0
            for index in good.indices {
                for value: UInt8 in [0, 0x7f, 0xff] where good[index] != value {
                    var bytes = good
                    bytes[index] = value
                    do {
                        let listing = try await ArchiveListing.read(zip: MemoryFile(bytes), limit: 100) { _ in true }
                        _ = listing.faults
                    } catch is DeployError {
                        refused += 1
                    }
                }
            }
            #expect(refused > good.count)
        }
    }
}

extension [UInt8] {
    /// - Parameter place: where four bytes are replaced, counted from the end.
    fileprivate func with(_ number: UInt32, fromEnd place: Int) -> [UInt8] {
        var bytes = self
        Swift.withUnsafeBytes(of: number.littleEndian) {
            bytes.replaceSubrange(count - place..<count - place + 4, with: $0)
        }
        return bytes
    }

    fileprivate func replacingFirst(_ old: [UInt8], with new: [UInt8]) -> [UInt8] {
        guard let start = indices.first(where: { self[$0...].starts(with: old) }) else { return [] }
        return Array(self[..<start]) + new + Array(self[(start + old.count)...])
    }
}
