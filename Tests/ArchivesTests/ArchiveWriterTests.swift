import Archives
import Diagnostics
import LocalFiles
import Subprocesses
import Synchronization
import TestSupport
import Testing

@Suite struct ArchiveWriterTests {
    /// Bytes that deflate cannot shrink, a block and a half, always the same.
    static let noise: [UInt8] = {
        var state: UInt64 = 88_172_645_463_325_252
        var bytes: [UInt8] = []
        while bytes.count < 3 << 19 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            withUnsafeBytes(of: state.littleEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }()

    /// One of each kind, and contents around the size of a block.
    static func members(in folder: TemporaryFolder) throws -> [ArchiveMember] {
        func file(_ path: String, _ content: [UInt8], mode: UInt16 = 0o644) throws -> ArchiveMember {
            let source = try folder.write(content, to: "source/\(path)")
            return ArchiveMember(path: path, mode: mode, content: .file(source, size: Int64(content.count)))
        }
        let text = Array(String(repeating: "All work and no play makes Jack a dull boy\n", count: 60_000).utf8)
        let long = String(repeating: "deep/", count: 30) + String(repeating: "n", count: 120)
        return [
            try file("venv/bin/python3.11", Array("#!/bin/sh\necho 3.11\n".utf8), mode: 0o755),
            ArchiveMember(path: "venv/bin/python", mode: 0o777, content: .link("python3.11")),
            ArchiveMember(path: "venv", mode: 0o755, content: .folder),
            ArchiveMember(path: "venv-b", mode: 0o644, content: .bytes(Array("sorted before venv/\n".utf8))),
            ArchiveMember(path: "venv/private", mode: 0o700, content: .folder),
            ArchiveMember(path: "venv/lib64", mode: 0o777, content: .link(long)),
            try file("venv/empty", []),
            try file("venv/text", text),
            try file("venv/noise", noise),
            try file("venv/exactly", Array(text.prefix(1 << 20))),
            try file("venv/one-more", Array(text.prefix(1 << 20 + 1))),
            try file("venv/größe/日本.txt", Array("größe\n".utf8)),
            try file(long, Array("long\n".utf8)),
            try file(String(repeating: "p", count: 90) + "/" + String(repeating: "q", count: 90), [1]),
        ]
    }

    /// Path, type, permission bits, size, and what is in it or where it points to: one line an entry.
    static let pythonList = """
        import zlib
        lines = []
        if sys.argv[1].endswith(".zip"):
            with zipfile.ZipFile(sys.argv[1]) as archive:
                assert archive.testzip() is None
                for info in archive.infolist():
                    mode = info.external_attr >> 16
                    assert info.date_time == (1980, 1, 1, 0, 0, 0), info.date_time
                    content = archive.read(info)
                    kind = {stat.S_IFREG: "file", stat.S_IFDIR: "folder", stat.S_IFLNK: "link"}[stat.S_IFMT(mode)]
                    assert (kind == "folder") == info.is_dir()
                    lines.append((info.filename.rstrip("/"), kind, oct(mode & 0o7777), content))
        else:
            with tarfile.open(sys.argv[1]) as archive:
                for info in archive:
                    assert info.mtime == 315532800 and info.uid == 0 and info.gid == 0 and not info.uname
                    kind = "link" if info.issym() else "folder" if info.isdir() else "file"
                    content = info.linkname.encode() if info.issym() else archive.extractfile(info).read() if info.isfile() else b""
                    lines.append((info.name, kind, oct(info.mode), content))
        for name, kind, mode, content in lines:
            print(name, kind, mode, len(content), zlib.crc32(content), sep="|")
        """

    static func expected(_ members: [ArchiveMember]) async throws -> String {
        var lines: [String] = []
        for member in members.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            let (kind, content): (String, [UInt8]) =
                switch member.content {
                case .file(let path, _): ("file", try LocalFileSystem.read(path))
                case .bytes(let bytes): ("file", bytes)
                case .link(let target): ("link", Array(target.utf8))
                case .folder: ("folder", [])
                }
            let mode = kind == "link" ? 0o777 : member.mode
            let sum = try await Subprocess.run(
                "python3", ["-c", "import sys, zlib; print(zlib.crc32(sys.stdin.buffer.read()))"], input: content)
            lines.append("\(member.path)|\(kind)|0o\(String(mode, radix: 8))|\(content.count)|\(sum.outputText)")
        }
        return lines.joined()
    }

    @Test(arguments: [("a.zip", ArchiveFormat.zip), ("a.tar", .tar), ("a.tar.gz", .tarGzip)])
    func pythonReadsWhatIsWrittenAndThreadsChangeNoByte(_ name: String, _ format: ArchiveFormat) async throws {
        try await withTemporaryFolder { folder in
            let members = try Self.members(in: folder)
            let path = folder.path / name
            let progress = Mutex<[Int64]>([])
            let size = try ArchiveWriter.write(members, to: path, format: format, threads: 1) { read in
                progress.withLock { $0.append(read) }
            }
            #expect(LocalFileSystem.file(at: path)?.size == size)
            #expect(progress.withLock { $0 == $0.sorted() && ($0.last ?? 0) > 5 << 20 })
            let seen = try await ArchiveFixture.python(Self.pythonList, [path.text])
            #expect(try await seen == Self.expected(members))

            let other = folder.path / "other-\(name)"
            try ArchiveWriter.write(members.reversed(), to: other, format: format, threads: 5)
            #expect(try LocalFileSystem.read(path) == LocalFileSystem.read(other))
            #expect(try LocalFileSystem.names(in: folder.path) == [name, "other-\(name)", "source"].sorted())

            let listing = try ArchiveListing.read(path)
            #expect(listing.size == size)
            #expect(listing.entries.count == members.count)
            for member in members {
                let entry = try #require(listing.entries.first { $0.path == member.path })
                switch member.content {
                case .link(let target): #expect(entry.linkTarget == target && entry.kind == .link)
                case .folder: #expect(entry.kind == .folder && entry.mode == member.mode)
                default: #expect(entry.kind == .file && entry.mode == member.mode && entry.size == member.size)
                }
            }
        }
    }

    /// Readers that have nothing to do with Python's.
    @Test func otherToolsReadWhatIsWritten() async throws {
        try await withTemporaryFolder { folder in
            let members = try Self.members(in: folder)
            try ArchiveWriter.write(members, to: folder.path / "a.zip", format: .zip, level: 1, threads: 2)
            try ArchiveWriter.write(members, to: folder.path / "a.tar.gz", format: .tarGzip, level: 9, threads: 2)
            try await ArchiveFixture.shell(
                """
                export LC_ALL=C.UTF-8
                unzip -tqq a.zip && gzip -t a.tar.gz
                mkdir zip tar java && unzip -q a.zip -d zip && tar -xf a.tar.gz -C tar && (cd java && jar xf ../a.zip)
                diff -r --no-dereference zip tar
                test "$(readlink zip/venv/bin/python)" = python3.11
                test "$(stat -c %a zip/venv/bin/python3.11 tar/venv/bin/python3.11 | uniq)" = 755
                test "$(stat -c %a zip/venv/private tar/venv/private | uniq)" = 700
                cmp source/venv/noise java/venv/noise && cmp source/venv/größe/日本.txt java/venv/größe/日本.txt
                test "$(TZ=UTC unzip -Z zip/../a.zip venv/noise | grep -c '^-rw-r--r--.* stor 80-Jan-01')" = 1
                """, in: folder.path)
        }
    }

    /// What zip needs wide numbers for, without making files of that size: many entries.
    @Test func manyMembersMakeAZip64() async throws {
        try await withTemporaryFolder { folder in
            let members = (0..<66_000).map { ArchiveMember(path: "m/\($0)", mode: 0o644, content: .bytes([])) }
            let path = folder.path / "many.zip"
            try ArchiveWriter.write(members, to: path, format: .zip, threads: 2)
            let count = try await ArchiveFixture.python(
                "z = zipfile.ZipFile(sys.argv[1]); print(len(z.namelist()), z.testzip())", [path.text])
            #expect(count == "66000 None\n")
            #expect(try ArchiveListing.read(path).entries.count == 66_000)
        }
    }

    struct Refused: CustomTestStringConvertible {
        let testDescription: String
        let members: [ArchiveMember]
        let message: String
    }

    static let refused =
        [
            Refused(
                testDescription: "twice",
                members: ["a", "b", "a"].map { ArchiveMember(path: $0, mode: 0o644, content: .bytes([])) },
                message: "a would be twice in the archive")
        ]
        + ["", "/a", "a/", "../a", "a/./b", "a//b", "a\0b"].map {
            Refused(
                testDescription: "path \($0)", members: [ArchiveMember(path: $0, mode: 0o644, content: .folder)],
                message: "\"\($0)\" can be no path in an archive")
        }

    @Test(arguments: refused) func membersThatCannotBeAreRefused(_ test: Refused) async throws {
        try await withTemporaryFolder { folder in
            let error = #expect(throws: DeployError.self) {
                try ArchiveWriter.write(test.members, to: folder.path / "a.zip", format: .zip, threads: 1)
            }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message == test.message)
            let left = try LocalFileSystem.names(in: folder.path)
            #expect(left == [])
        }
    }

    @Test(arguments: ArchiveFormat.allCases, [-1, 1] as [Int64])
    func aFileThatHasAnotherSizeIsNamedAndNothingIsLeft(_ format: ArchiveFormat, _ more: Int64) async throws {
        try await withTemporaryFolder { folder in
            let file = try folder.write("content", to: "source/growing.log")
            let old = try folder.write("old", to: "out/archive")
            let member = ArchiveMember(path: "growing.log", mode: 0o644, content: .file(file, size: 7 - more))
            let error = #expect(throws: DeployError.self) {
                try ArchiveWriter.write([member], to: old, format: format, threads: 2)
            }
            #expect(error?.message == "\(file) had \(7 - more) bytes and has 7 now that it is packed")
            #expect(try LocalFileSystem.names(in: old.parent) == ["archive"])
            #expect(try LocalFileSystem.read(old) == Array("old".utf8))
        }
    }

    @Test func aWriterThatIsStoppedLeavesNothing() async throws {
        try await withTemporaryFolder { folder in
            let content = [UInt8](repeating: 7, count: 1 << 20)
            let members = (0..<9).map { ArchiveMember(path: "\($0)", mode: 0o644, content: .bytes(content)) }
            let read = Mutex<Int64>(0)
            let error = #expect(throws: DeployError.self) {
                try ArchiveWriter.write(
                    members, to: folder.path / "a.zip", format: .zip, threads: 2,
                    onProgress: { count in read.withLock { $0 = count } },
                    isCancelled: { read.withLock { $0 } >= 3 << 20 })
            }
            #expect(error?.code == .interrupted)
            #expect(read.withLock { $0 } == 3 << 20)
            let left = try LocalFileSystem.names(in: folder.path)
            #expect(left == [])
        }
    }

    @Test func aFolderThatIsNotThereIsNamed() {
        let path = LocalPath("/nowhere-at-all/a.zip")
        let error = #expect(throws: DeployError.self) {
            try ArchiveWriter.write([], to: path, format: .zip, threads: 1)
        }
        #expect(error?.code == .inputNotFound)
        #expect(error?.message == "\(path) cannot be written: No such file or directory")
    }
}
