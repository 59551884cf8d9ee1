import LocalFiles
import Subprocesses
import TestSupport
import Testing

@testable import PythonEnvironments

/// On libraries that a C compiler has just made.
struct ELFBytesTests {
    private func compile(_ folder: TemporaryFolder, _ arguments: [String]) async throws -> [UInt8] {
        let source = try folder.write(
            "int answer(void) { return 42; }\nint main(void) { return answer() - 42; }\n", to: "a.c")
        let output = folder.path / "out"
        let result = try await Subprocess.run("cc", ["-g3", source.text, "-o", output.text] + arguments)
        try #require(result.end == .exited(0), "\(String(decoding: result.errors, as: UTF8.self))")
        return try LocalFileSystem.read(output)
    }

    @Test func aStrippedLibraryLoadsAsBeforeAndIsSmaller() async throws {
        try await withTemporaryFolder { folder in
            let bytes = try await compile(folder, ["-shared", "-fPIC", "-Wl,-soname,libanswer.so.1"])
            let whole = try #require(ELFBytes(bytes))
            let stripped = try #require(whole.stripped())
            let image = try #require(ELFBytes(stripped))
            #expect(stripped.count < bytes.count)
            #expect(image.loads(as: whole))
            #expect(image.soName == "libanswer.so.1")
            #expect(image.stripped() == nil)
            let file = try folder.write(stripped, to: "stripped.so")
            let listed = try await Subprocess.run("readelf", ["-SW", "--dyn-syms", file.text])
            #expect(listed.end == .exited(0) && listed.errors.isEmpty)
            let text = String(decoding: listed.output, as: UTF8.self)
            #expect(text.contains(".dynsym") && text.contains("answer") && !text.contains(".debug_info"))
        }
    }

    @Test func bytesBehindTheSectionsAreNotThrownAway() async throws {
        try await withTemporaryFolder { folder in
            let bytes = try await compile(folder, []) + [UInt8](repeating: 7, count: 100)
            #expect(ELFBytes(bytes)?.stripped() == nil)
        }
    }

    @Test(arguments: [["-Wl,-rpath,/a/folder/that/is/long/enough/lib"], ["-Wl,-rpath,/x"], []])
    func aProgramLearnsWhereItsLibrariesAre(_ options: [String]) async throws {
        try await withTemporaryFolder { folder in
            var image = try #require(ELFBytes(try await compile(folder, options)))
            let isSet = image.setRPath("$ORIGIN/../lib")
            #expect(isSet)
            #expect(image.libraryFolders == ["$ORIGIN/../lib"])
            #expect(!image.dynamicEntries.contains { $0.tag == ELFBytes.DynamicEntry.runPath })
            let program = try folder.write(image.bytes, to: "bin/changed")
            _ = try await Subprocess.run("chmod", ["755", program.text])
            let result = try await Subprocess.run(
                program.text, environment: ["LD_DEBUG": "libs"], deadline: .seconds(20))
            #expect(result.end == .exited(0))
            #expect(String(decoding: result.errors, as: UTF8.self).contains("\(folder.path)/bin/../lib"))
        }
    }

    @Test func whatIsNoELFFileIsRefused() {
        #expect(ELFBytes([]) == nil)
        #expect(ELFBytes(Array("#!/bin/sh\n".utf8) + [UInt8](repeating: 0, count: 100)) == nil)
        #expect(ELFBytes([0x7f, 0x45, 0x4c, 0x46, 2, 1] + [UInt8](repeating: 255, count: 100)) == nil)
    }
}
