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

    struct Manner: CustomTestStringConvertible {
        let testDescription: String
        let manner: ExtractionManner
        let archive: String
        /// Mode, kind, name, and target of what is there.
        let there: String
    }

    static let manners = [
        Manner(
            testDescription: "YARN, a zip", manner: .yarn, archive: "a.zip",
            there: "500 f away \n500 f link \n500 f one \n700 d sub \n"),
        Manner(
            testDescription: "YARN, a tar", manner: .yarn, archive: "a.tar",
            there: "500 f one \n700 d sub \n777 l link one\n"),
        Manner(
            testDescription: "Flink, a zip", manner: .flink, archive: "a.zip",
            there: "640 f one \n755 d sub \n777 l link one\n"),
    ]

    @Test(arguments: manners) func itIsUnpackedAsTheContainersHaveIt(_ manner: Manner) async throws {
        try await withTemporaryFolder { folder in
            try await ArchiveFixture.shell(
                """
                mkdir -p a/sub && cd a && echo x > one && chmod 640 one && chmod 555 sub && ln -s one link
                ln -s /etc/passwd away && zip -qry ../a.zip . && tar -cf ../a.tar . && chmod 755 sub
                """, in: folder.path)
            try ArchiveExtraction.extract(
                folder.path / manner.archive, into: folder.path / "out", as: manner.manner)
            let there = try await ArchiveFixture.shell(
                "cd out && find . -mindepth 1 -printf '%m %y %P %l\\n' | sort", in: folder.path)
            #expect(there == manner.there)
            if manner.manner == .yarn, manner.archive == "a.zip" {
                #expect(try LocalFileSystem.read(folder.path / "out/away") == Array("/etc/passwd".utf8))
            }
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
