import DeployEngine
import Diagnostics
import FoundationEssentials
import Glibc
import HadoopRecords
import LocalFiles
import TestSupport
import Testing

@Suite struct YarnPropertiesFileTests {
    private static let id = ApplicationID(clusterTimestamp: 1_795_246_195_732, number: 36)

    private func file(in folder: TemporaryFolder) -> YarnPropertiesFile {
        YarnPropertiesFile(location: folder.path.text, relativeTo: LocalPath("/"), user: "ada")
    }

    private func refusal(of file: YarnPropertiesFile) -> DeployError.Code? {
        do {
            _ = try file.read()
            return nil
        } catch {
            return error.code
        }
    }

    @Test func itLiesWhereJavaLooksForIt() {
        let usual = YarnPropertiesFile(location: nil, relativeTo: LocalPath("/srv"), user: "ada")
        #expect(usual.path.text == "/tmp/.yarn-properties-ada")
        let given = YarnPropertiesFile(location: "here", relativeTo: LocalPath("/srv"), user: "ada")
        #expect(given.path.text == "/srv/here/.yarn-properties-ada")
    }

    /// The lines of `java.util.Properties.store`, but for the form of the date.
    @Test func itIsWrittenAsJavaWritesIt() async throws {
        try await withTemporaryFolder { folder in
            let file = file(in: folder)
            try file.write(Self.id, properties: [("a.b", "c: d #e\\"), ("ü", "ö\t€😀")])
            let lines = String(decoding: try LocalFileSystem.read(file.path), as: UTF8.self).split(separator: "\n")
            #expect(lines.first == "#Generated YARN properties file")
            #expect(
                lines.dropFirst(2) == [
                    "applicationID=application_1795246195732_0036",
                    ##"dynamicPropertiesString=a.b\=c\: d \#e\\@@\u00FC\=\u00F6\t\u20AC\uD83D\uDE00"##,
                ])
            var status = stat()
            #expect(stat(file.path.text, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o644)
        }
    }

    @Test func whatIsWrittenIsRead() async throws {
        try await withTemporaryFolder { folder in
            let file = file(in: folder)
            #expect(try file.read() == nil)
            try file.write(Self.id, properties: [("a.b", "c=d: #e\\"), ("ü", " ö\t€😀\n")])
            let content = try #require(try file.read())
            #expect(content.applicationID == Self.id)
            #expect(content.dynamicProperties == ["a.b": "c=d: #e\\", "ü": " ö\t€😀\n"])
        }
    }

    /// A file as Flink 1.17.2 and 1.20.5 write it, and the same with all that Java reads as well.
    @Test(arguments: [
        "#Generated YARN properties file\n#Sat Nov 21 16:25:44 UTC 2026\napplicationID=application_1_0002\n"
            + "dynamicPropertiesString=k\\=v\n",
        "applicationID=application_1_0002\ndynamicPropertiesString=k\\=v\n# one line\u{2028}applicationID=job_9\u{85}\n",
        "! note\r\n\n  applicationID : application_\\\n   1_0002\ndynamicPropertiesString k\\u003dv",
    ]) func javasOwnFilesAreRead(_ text: String) async throws {
        try await withTemporaryFolder { folder in
            try folder.write(text, to: ".yarn-properties-ada")
            #expect(chmod(file(in: folder).path.text, 0o644) == 0)
            let content = try #require(try file(in: folder).read())
            #expect(content.applicationID.description == "application_1_0002")
            #expect(content.dynamicProperties == ["k": "v"])
        }
    }

    @Test func aFileThatNamesNoApplicationIsAnError() async throws {
        try await withTemporaryFolder { folder in
            try folder.write("applicationID=job_1\n", to: ".yarn-properties-ada")
            #expect(chmod(file(in: folder).path.text, 0o644) == 0)
            let error = #expect(throws: DeployError.self) { try file(in: folder).read() }
            #expect(error?.code == .inputMalformed)
        }
    }

    @Test func whatOthersCanHaveWrittenIsNotTrusted() async throws {
        try await withTemporaryFolder { folder in
            let file = file(in: folder)
            try file.write(Self.id, properties: [])
            #expect(chmod(file.path.text, 0o664) == 0)
            #expect(refusal(of: file) == .refusedByGuard)
            if geteuid() == 0 {
                #expect(chmod(file.path.text, 0o644) == 0 && chown(file.path.text, 12345, 12345) == 0)
                #expect(refusal(of: file) == .refusedByGuard)
            }
        }
    }

    @Test func aLinkIsNeitherFollowedNorWrittenThrough() async throws {
        try await withTemporaryFolder { folder in
            let file = file(in: folder)
            let other = try folder.write("applicationID=application_1_0002\n", to: "other")
            #expect(symlink(other.text, file.path.text) == 0)
            #expect(refusal(of: file) == .refusedByGuard)
            try file.write(Self.id, properties: [])
            #expect(try file.read()?.applicationID == Self.id)
            #expect(String(decoding: try LocalFileSystem.read(other), as: UTF8.self).contains("application_1_0002"))
        }
    }

    @Test func itGoesWithTheSessionThatItNamesAndNoOther() async throws {
        try await withTemporaryFolder { folder in
            let file = file(in: folder)
            try file.write(Self.id, properties: [])
            #expect(try !file.remove(ifItNames: ApplicationID(clusterTimestamp: 1, number: 1)))
            #expect(try file.read() != nil)
            #expect(try file.remove(ifItNames: Self.id))
            #expect(try file.read() == nil)
            #expect(try !file.remove(ifItNames: Self.id))
        }
    }
}
