import Archives
import Diagnostics
import LocalFiles
import Subprocesses
import TestSupport
import Testing

@Suite struct ArchiveExtractionTests {
    @Test(arguments: ArchiveListingTests.makers) func modesAndLinksAreKept(_ maker: ArchiveListingTests.Maker)
        async throws
    {
        try await withTemporaryFolder { folder in
            try await ArchiveFixture.shell(ArchiveListingTests.environment, in: folder.path)
            try await ArchiveFixture.shell("chmod 555 tree/venv/lib", in: folder.path)
            try await ArchiveFixture.shell(maker.line, in: folder.path / "tree")
            try ArchiveExtraction.extract(folder.path / maker.name, into: folder.path / "out")
            // Without -D, zip has the folders' modes, and the empty folder.
            let kinds = maker.name == "a.whl" ? "! -type d" : "-mindepth 1"
            let compared = try await ArchiveFixture.shell(
                """
                for side in tree out; do (cd $side && find venv \\( \(kinds) \\) -printf '%p %m %y %l\\n' | sort) > $side.list; done
                diff tree.list out.list && diff -r \(maker.name == "a.whl" ? "-x empty" : "") tree/venv out/venv && echo same
                chmod -R u+w tree out
                """, in: folder.path)
            #expect(compared == "same\n")
        }
    }

    @Test func aHardLinkIsTheSameFile() async throws {
        try await withTemporaryFolder { folder in
            try await ArchiveFixture.shell(
                "mkdir a && echo x > a/one && ln a/one a/two && tar -cf a.tar a", in: folder.path)
            let listing = try ArchiveExtraction.extract(folder.path / "a.tar", into: folder.path / "out")
            #expect(listing.entries.map(\.size) == [0, 2, 2])
            let numbers = try await ArchiveFixture.shell(
                "stat -c %i out/a/one out/a/two | uniq | wc -l", in: folder.path)
            #expect(numbers == "1\n")
        }
    }

    @Test func aFolderThatHoldsSomethingIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let path = try await ArchiveFixture.write(
                "a.zip", in: folder, "z = zipfile.ZipFile(path, 'w'); z.writestr('a', 'a'); z.close()")
            let error = #expect(throws: DeployError.self) {
                try ArchiveExtraction.extract(path, into: folder.path)
            }
            #expect(error?.message == "\(folder.path) is not empty")
        }
    }

    struct Lie: CustomTestStringConvertible {
        let testDescription: String
        let script: String
    }

    static let lies = [
        Lie(testDescription: "more than announced", script: "z.infolist()[0].file_size = 10"),
        Lie(testDescription: "less than announced", script: "z.infolist()[0].file_size = 100000"),
        Lie(
            testDescription: "another checksum",
            script: """
                z.close(); import struct
                crc = struct.pack("<I", z.infolist()[0].CRC); d = open(path, 'rb').read()
                open(path, 'wb').write(d.replace(crc, bytes(4)))
                """),
        Lie(
            testDescription: "another name in the local header",
            script: "z.close(); d = open(path, 'rb').read(); open(path, 'wb').write(d.replace(b'aaa', b'../', 1))"),
    ]

    @Test(arguments: lies) func aZipThatLiesIsRefused(_ lie: Lie) async throws {
        try await withTemporaryFolder { folder in
            let path = try await ArchiveFixture.write(
                "a.zip", in: folder,
                """
                z = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
                z.writestr("aaa", "b" * 1000)
                \(lie.script)
                z.close()
                """)
            let error = #expect(throws: DeployError.self) {
                try ArchiveExtraction.extract(path, into: folder.path / "out")
            }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message.hasPrefix("\(path) is damaged") == true, "\(error?.message ?? "")")
        }
    }

    @Test func itCanBeStoppedAndTellsHowFarItIs() async throws {
        try await withTemporaryFolder { folder in
            let members = (0..<9).map { ArchiveMember(path: "\($0)", mode: 0o644, content: .bytes([1, 2, 3])) }
            let path = folder.path / "a.tar"
            try ArchiveWriter.write(members, to: path, format: .tar, threads: 1)
            var done: Int64 = 0
            let error = #expect(throws: DeployError.self) {
                try ArchiveExtraction.extract(
                    path, into: folder.path / "out", onProgress: { done = $0 }, isCancelled: { done >= 6 })
            }
            #expect(error?.code == .interrupted)
            #expect(done == 6)
        }
    }
}
