import Archives
import Diagnostics
import LocalFiles
import TestSupport
import Testing

@Suite struct ArchiveFaultTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        /// Python; for a zip `z` is open, for a tar `t`, and `link(name, target)`, `file(name)` and `folder(name)` add.
        let script: String
        let faults: [ArchiveFault.Kind]
        var only: ArchiveFormat?
    }

    static let cases = [
        Case(testDescription: "nothing", script: "file('a'); link('b', 'a'); folder('c')", faults: []),
        Case(testDescription: "folder twice", script: "folder('c'); file('c/d'); folder('c')", faults: []),
        Case(
            testDescription: "link up and down", script: "file('a/b/c'); link('a/l', '../a/b/c')", faults: []),
        Case(testDescription: "link to nothing inside", script: "file('x'); link('a', 'b/c')", faults: []),
        Case(testDescription: "parent folder", script: "file('../evil')", faults: [.parentFolder]),
        Case(testDescription: "parent folder within", script: "file('a/../../evil')", faults: [.parentFolder]),
        Case(
            testDescription: "slash with a mark", script: "file('a/..\\u002f\\u0301b/..')", faults: [.parentFolder]),
        Case(testDescription: "absolute", script: "file('/etc/evil')", faults: [.absoluteName]),
        Case(testDescription: "absolute link", script: "link('a', '/usr/bin/python3')", faults: [.linkLeaves]),
        Case(testDescription: "relative link", script: "link('a/b', '../../c')", faults: [.linkLeaves]),
        Case(
            testDescription: "link by a link",
            script: "file('d/e/f'); link('d/e/up', '..'); link('x', 'd/e/up/../../y')",
            faults: [.linkLeaves]),
        Case(testDescription: "loop", script: "link('a', 'b'); link('b', 'a')", faults: [.linkLoops, .linkLoops]),
        Case(testDescription: "doubled", script: "file('a'); file('a')", faults: [.doubled]),
        Case(
            testDescription: "through a link", script: "folder('d'); link('a', 'd'); file('a/b')",
            faults: [.belowNoFolder]),
        Case(testDescription: "below a file", script: "file('a'); file('a/b/c')", faults: [.belowNoFolder]),
        Case(
            testDescription: "link, then a file in its place",
            script: "link('a', '/etc'); file('a')", faults: [.doubled]),
        Case(
            testDescription: "NUL",
            script:
                "file('aXb'); z.close(); d = open(path, 'rb').read(); open(path, 'wb').write(d.replace(b'aXb', b'a\\0b'))",
            faults: [.badName], only: .zip),
        Case(
            testDescription: "no name",
            script: "file('aXb'); i = z.infolist()[0]; i.filename = ''", faults: [.badName], only: .zip),
        Case(
            testDescription: "encrypted",
            script: "z.writestr('a', 'a'); z.infolist()[0].flag_bits |= 1", faults: [.encrypted], only: .zip),
        Case(
            testDescription: "device",
            script: "i = tarfile.TarInfo('null'); i.type = tarfile.CHRTYPE; t.addfile(i)", faults: [.device], only: .tar
        ),
        Case(
            testDescription: "pipe",
            script: "i = tarfile.TarInfo('pipe'); i.type = tarfile.FIFOTYPE; t.addfile(i)", faults: [.device],
            only: .tar),
        Case(
            testDescription: "hard link",
            script: "file('a'); i = tarfile.TarInfo('b'); i.type = tarfile.LNKTYPE; i.linkname = 'a'; t.addfile(i)",
            faults: [], only: .tar),
        Case(
            testDescription: "hard link to outside",
            script: "i = tarfile.TarInfo('b'); i.type = tarfile.LNKTYPE; i.linkname = '/etc/passwd'; t.addfile(i)",
            faults: [.hardLinkMisses], only: .tar),
    ]

    static func write(_ test: Case, _ format: ArchiveFormat, in folder: TemporaryFolder) async throws -> LocalPath {
        let zip = """
            z = zipfile.ZipFile(path, "w")
            def info(name, mode):
                i = zipfile.ZipInfo("x"); i.filename = name; i.create_system = 3; i.external_attr = mode << 16; return i
            def file(name): z.writestr(info(name, 0o100644), "content")
            def folder(name): z.writestr(info(name + "/", 0o40755), "")
            def link(name, target): z.writestr(info(name, 0o120777), target)
            \(test.script)
            z.close()
            """
        let tar = """
            t = tarfile.open(path, "w:gz" if path.endswith("gz") else "w")
            def file(name): i = tarfile.TarInfo(name); i.size = 7; t.addfile(i, io.BytesIO(b"content"))
            def folder(name): i = tarfile.TarInfo(name); i.type = tarfile.DIRTYPE; i.mode = 0o755; t.addfile(i)
            def link(name, target): i = tarfile.TarInfo(name); i.type = tarfile.SYMTYPE; i.linkname = target; t.addfile(i)
            \(test.script)
            t.close()
            """
        return try await ArchiveFixture.write("a.\(format.name)", in: folder, format == .zip ? zip : tar)
    }

    @Test(arguments: cases, ArchiveFormat.allCases)
    func whatIsWrongIsSeenAndNothingIsUnpackedThen(_ test: Case, _ format: ArchiveFormat) async throws {
        guard test.only == nil || test.only == .zip && format == .zip || test.only == .tar && format != .zip else {
            return
        }
        try await withTemporaryFolder { folder in
            let path = try await Self.write(test, format, in: folder)
            let listing = try ArchiveListing.read(path)
            #expect(listing.faults.map(\.kind) == test.faults, "\(listing.faults)")
            let target = folder.path / "deep/unpacked"
            if test.faults.isEmpty {
                try ArchiveExtraction.extract(path, into: target)
                let found = try await ArchiveFixture.shell("find . | wc -l", in: target)
                #expect(Int(found.trimmed) ?? 0 >= 2)
            } else {
                let error = #expect(throws: DeployError.self) { try ArchiveExtraction.extract(path, into: target) }
                #expect(error?.code == .inputMalformed)
                #expect(error?.message.contains(listing.faults[0].message) == true)
                #expect(LocalFileSystem.file(at: target) == nil)
            }
        }
    }
}

extension String {
    fileprivate var trimmed: Substring { self[...].drop { $0 == " " }.prefix { $0.isNumber } }
}
