import Archives
import Diagnostics
import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

@Suite struct ArchiveListingTests {
    static let environment = """
        mkdir -p tree/venv/bin tree/venv/lib/python3.11/site-packages 'tree/venv/größe x' tree/venv/empty
        printf '#!/bin/sh\n' > tree/venv/bin/python3.11 && chmod 755 tree/venv/bin/python3.11
        ln -s python3.11 tree/venv/bin/python3 && ln -s python3 tree/venv/bin/python
        ln -s lib tree/venv/lib64
        head -c 70000 /dev/zero > tree/venv/lib/python3.11/site-packages/zeros.dat
        printf 'x' > 'tree/venv/größe x/日本.txt' && chmod 600 'tree/venv/größe x/日本.txt'
        """

    struct Maker: CustomTestStringConvertible {
        let name: String
        let line: String
        var testDescription: String { line }
    }

    static let makers = [
        Maker(name: "a.zip", line: "zip -q -r -y ../a.zip venv"),
        Maker(name: "a.whl", line: "zip -q -r -y -0 -D ../a.whl ."),
        Maker(name: "A.ZIP", line: "zip -q -r -y - venv > ../A.ZIP"),
        Maker(name: "a.tar", line: "tar --format=gnu -cf ../a.tar venv"),
        Maker(name: "a.tar.gz", line: "tar --format=pax -czf ../a.tar.gz ."),
        Maker(name: "a.tgz", line: "tar --format=ustar -czf ../a.tgz ./venv"),
    ]

    @Test(arguments: makers) func theToolsOfTheSystemAreUnderstood(_ maker: Maker) async throws {
        try await withTemporaryFolder { folder in
            try await ArchiveFixture.shell(Self.environment, in: folder.path)
            try await ArchiveFixture.shell(maker.line, in: folder.path / "tree")
            let path = folder.path / maker.name
            let listing = try ArchiveListing.read(path)
            #expect(listing.format == ArchiveFormat(fileName: maker.name))
            #expect(listing.size == LocalFileSystem.file(at: path)?.size)
            #expect(listing.faults == [])

            let found = try await ArchiveFixture.shell("find . -type f -o -type l | sort", in: folder.path / "tree")
            let files = listing.entries.filter { $0.kind != .folder }.map { "./\($0.path)" }
            #expect(files.sorted() == found.split(separator: "\n").map(String.init).sorted())

            let python = try #require(listing.entry(at: "venv/bin/python"))
            #expect(python.path == "venv/bin/python3.11" && python.isExecutable && python.mode == 0o755)
            #expect(listing.entryItself(at: "venv/bin/python")?.linkTarget == "python3")
            let zeros = listing.entry(at: "venv/lib64/python3.11/site-packages/../site-packages/./zeros.dat")
            #expect(zeros?.size == 70_000 && zeros?.kind == .file)
            #expect(listing.entry(at: "venv/größe x/日本.txt")?.mode == 0o600)
            #expect(listing.entry(at: "venv/lib64")?.kind == .folder)
            #expect(listing.entry(at: "venv/none") == nil)
            #expect(listing.unpackedSize == 70_011)

            let copy = try JSONDecoder().decode(ArchiveListing.self, from: JSONEncoder().encode(listing))
            #expect(copy == listing && copy.entry(at: "venv/bin/python") == python)

            if listing.format == .zip {
                let file = try MemoryFile(path)
                var contents: [String: String] = [:]
                let remote = try await ArchiveListing.read(zip: file) {
                    $0.path.hasSuffix("3.11")
                } each: {
                    contents[$0.path] = String(decoding: $1, as: UTF8.self)
                }
                #expect(remote == listing)
                #expect(contents == ["venv/bin/python3.11": "#!/bin/sh\n"])
                #expect(file.reads.count <= 5)
            }
        }
    }

    @Test func whatIsOddInAZipIsUnderstood() async throws {
        try await withTemporaryFolder { folder in
            let path = try await ArchiveFixture.write(
                "odd.zip", in: folder,
                """
                with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
                    z.comment = b"PK\\x05\\x06 in a comment " * 100
                    z.writestr("plain.txt", "x" * 1000)
                    windows = zipfile.ZipInfo("dos/read me.txt"); windows.create_system = 0
                    windows.external_attr = 0x20; z.writestr(windows, "dos")
                    z.writestr("dos/folder/", "")
                    link = zipfile.ZipInfo("packed-link"); link.create_system = 3
                    link.external_attr = (stat.S_IFLNK | 0o777) << 16; link.compress_type = zipfile.ZIP_DEFLATED
                    z.writestr(link, "plain.txt")
                    with z.open(zipfile.ZipInfo("wide"), "w", force_zip64=True) as f: f.write(b"wide")
                    for n in range(3000): z.writestr(f"many/{n}", str(n))
                data = open(path, "rb").read()
                open(path, "wb").write(data.replace(b"plain.txt", b"pl\\x84in.txt"))
                """)
            let listing = try ArchiveListing.read(path)
            #expect(listing.entries.count == 3005)
            #expect(listing.entries[0].path == "pläin.txt")
            #expect(listing.entry(at: "dos/read me.txt")?.mode == nil)
            #expect(listing.entry(at: "dos/folder")?.kind == .folder)
            #expect(listing.entryItself(at: "packed-link")?.linkTarget == "plain.txt")
            #expect(listing.entry(at: "wide")?.size == 4)
            #expect(listing.entry(at: "many/2999")?.size == 4)
            #expect(listing.entry(at: "many")?.kind == .folder)
            let remote = try await ArchiveListing.read(zip: MemoryFile(path))
            #expect(remote == listing)
        }
    }

    @Test func aZipWithMoreEntriesThanSixteenBitsIsReadInPieces() async throws {
        try await withTemporaryFolder { folder in
            let path = try await ArchiveFixture.write(
                "many.zip", in: folder,
                """
                with zipfile.ZipFile(path, "w") as z:
                    for n in range(70000): z.writestr(f"folder/entry-{n}", "")
                """)
            let file = try MemoryFile(path)
            let listing = try await ArchiveListing.read(zip: file)
            #expect(listing.entries.count == 70_000)
            #expect(listing.entries.last?.path == "folder/entry-69999")
            #expect(try #require(file.reads.map(\.count).max()) <= 1 << 20)
            #expect(try ArchiveListing.read(path) == listing)
        }
    }

    @Test func contentsOfAnArchiveAreReadInOnePass() async throws {
        try await withTemporaryFolder { folder in
            try await ArchiveFixture.shell(Self.environment, in: folder.path)
            for maker in Self.makers {
                try await ArchiveFixture.shell(maker.line, in: folder.path / "tree")
                var sizes: [String: Int] = [:]
                try ArchiveContents.read(folder.path / maker.name, limit: 70_000, where: { $0.size > 5 }) {
                    sizes[$0.path] = $1.count
                }
                #expect(sizes == ["venv/bin/python3.11": 10, "venv/lib/python3.11/site-packages/zeros.dat": 70_000])
                let error = #expect(throws: DeployError.self) {
                    try ArchiveContents.read(folder.path / maker.name, limit: 69_999, where: { _ in true }) { _, _ in }
                }
                #expect(error?.message.hasSuffix("is larger than 70 kB") == true)
            }
        }
    }
}
