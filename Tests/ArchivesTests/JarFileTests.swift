import Archives
import Diagnostics
import Glibc
import LocalFiles
import Subprocesses
import TestSupport
import Testing

@Suite struct JarFileTests {
    @Test func aJarOfTheJDKTellsItsMainClassAndItsClasses() async throws {
        try await withTemporaryFolder { folder in
            try folder.write(
                """
                package org.example;
                public class Clicks { static class Count {} public static void main(String[] a) { new Count(); } }
                """, to: "src/Clicks.java")
            let build = """
                javac --release 8 -d classes src/Clicks.java && jar cfe clicks.jar org.example.Clicks -C classes .
                """
            let result = try await Subprocess.run("sh", ["-c", build], in: folder.path)
            try #require(result.succeeded, "\(result.errorText)")

            let jar = try JarFile.open(folder.path / "clicks.jar")
            #expect(jar.manifest["main-class"] == "org.example.Clicks")
            #expect(jar.programClass == "org.example.Clicks")
            #expect(try jar.contains(className: "org.example.Clicks"))
            #expect(try jar.contains(className: "org.example.Clicks$Count"))
            #expect(try !jar.contains(className: "org.example.Click"))
            #expect(try !jar.contains(className: "org/example"))
            #expect(try jar.classFileVersion(of: "org.example.Clicks")?.javaRelease == 8)
            #expect(try jar.classFileVersion(of: "org.example.None") == nil)
            #expect(
                try Set(jar.entryNames()) == [
                    "META-INF/", "META-INF/MANIFEST.MF", "org/", "org/example/", "org/example/Clicks.class",
                    "org/example/Clicks$Count.class",
                ])
        }
    }

    @Test func programClassGoesBeforeMainClass() async throws {
        try await withTemporaryFolder { folder in
            let path = try await JarFixture.write(
                "a.jar", in: folder,
                #"jar.writestr("meta-inf/manifest.mf", "Main-Class: a.Main\nprogram-class: a.Program\n")"#)
            #expect(try JarFile.open(path).programClass == "a.Program")
        }
    }

    @Test func aJarWithoutManifestHasNoMainClass() async throws {
        try await withTemporaryFolder { folder in
            let path = try await JarFixture.write("a.jar", in: folder, #"jar.writestr("a.txt", "a")"#)
            let jar = try JarFile.open(path)
            #expect(jar.programClass == nil)
            #expect(try jar.content(of: "a.txt", limit: 1) == Array("a".utf8))
            #expect(try jar.content(of: "b.txt", limit: 1) == nil)
        }
    }

    @Test func aJarWithoutEntriesIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let path = try await JarFixture.write("a.jar", in: folder, "pass")
            let error = #expect(throws: DeployError.self) { try JarFile.open(path) }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message == "\(path) is a jar or zip file with no entries")
        }
    }

    @Test func namesBeyondASCIIAreRead() async throws {
        try await withTemporaryFolder { folder in
            let path = try await JarFixture.write("ü b.jar", in: folder, #"jar.writestr("größe/日本.txt", "x")"#)
            #expect(try JarFile.open(path).entryNames() == ["größe/日本.txt"])
        }
    }

    @Test func aScriptBeforeTheJarDoesNotHideIt() async throws {
        try await withTemporaryFolder { folder in
            let plain = try await JarFixture.write("a.jar", in: folder, JarFixture.manifest)
            let script = Array("#!/bin/sh\nexec java -jar \"$0\"\n".utf8)
            let path = try folder.write(script + LocalFileSystem.read(plain), to: "b.jar")
            #expect(try JarFile.open(path).programClass == "org.example.Clicks")
        }
    }

    @Test func aLargeEntryStopsAtTheLimit() async throws {
        try await withTemporaryFolder { folder in
            let path = try await JarFixture.write("a.jar", in: folder, #"jar.writestr("zeros", bytes(3 << 20))"#)
            let jar = try JarFile.open(path)
            #expect(try jar.content(of: "zeros", limit: 3 << 20)?.count == 3 << 20)
            let error = #expect(throws: DeployError.self) { try jar.content(of: "zeros", limit: 3 << 20 - 1) }
            #expect(error?.code == .inputMalformed)
        }
    }

    @Test func aFlippedByteIsFoundWhenTheEntryIsRead() async throws {
        try await withTemporaryFolder { folder in
            let whole = try await JarFixture.write(
                "a.jar", in: folder, #"jar.writestr("a.txt", "click " * 100, zipfile.ZIP_STORED)"#)
            var content = try LocalFileSystem.read(whole)
            content[100] ^= 1
            let jar = try JarFile.open(try folder.write(content, to: "b.jar"))
            let error = #expect(throws: DeployError.self) { try jar.content(of: "a.txt", limit: 1 << 20) }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message == "\(jar.path) is damaged")
        }
    }

    @Test func aMissingFileAndAFolderAreToldApart() throws {
        let folder = TemporaryFolder()
        let missing = #expect(throws: DeployError.self) { try JarFile.open(folder.path / "no.jar") }
        #expect(missing?.code == .inputNotFound)
        #expect(missing?.message == "there is no file \(folder.path)/no.jar")
        let wrong = #expect(throws: DeployError.self) { try JarFile.open(folder.path) }
        #expect(wrong?.code == .inputMalformed)
        #expect(wrong?.message == "\(folder.path) is a folder, not a file")
    }
}
