import DeployCommands
import DeployService
import Diagnostics
import FlinkDeployment
import FoundationEssentials
import LocalFiles
import TestSupport
import Testing

/// What a command line asks for, as a service takes it.
struct WishWriterTests {
    private static func write(_ name: String, in folder: LocalPath) throws {
        try Data(name.utf8).write(to: URL(filePath: (folder / name).text))
    }

    private static func reference(_ name: String) -> String {
        "files/\(SHA256.hexadecimal(of: Array(name.utf8)))/\(name)"
    }

    @Test func filesOfThisMachineAreNamedByTheirHashAndThoseInHDFSAsTheyAre() async throws {
        try await withTemporaryFolder { folder in
            for name in ["job.py", "helpers.py", "data.zip", "needs.txt", "connector.jar", "env.zip", "lookup.csv"] {
                try Self.write(name, in: folder.path)
            }
            let request = DeploymentRequest(
                python: .script("job.py"), environment: "env.zip", arguments: ["--day", "1"],
                dynamicProperties: [
                    DynamicProperty(key: "python.files", value: "helpers.py,hdfs:///a.py", option: "-pyfs"),
                    DynamicProperty(key: "python.archives", value: "data.zip#data", option: "-pyarch"),
                    DynamicProperty(key: "python.requirements", value: "needs.txt", option: "-pyreq"),
                    DynamicProperty(key: "pipeline.jars", value: "connector.jar;hdfs:///b.jar", option: "-D"),
                    DynamicProperty(key: "a", value: "1", option: "-D"),
                    DynamicProperty(key: "a", value: "2", option: "-D"),
                ], parallelism: 3, savepointPath: "hdfs:///s", allowNonRestoredState: true, name: "clicks",
                shipFiles: ["lookup.csv"], workingFolder: folder.path)
            var writer = WishWriter(workingFolder: folder.path)
            let wish = try await writer.wish(request, .application)
            #expect(wish.program?.python == Self.reference("job.py"))
            #expect(wish.program?.arguments == ["--day", "1"])
            #expect(wish.program?.files == [Self.reference("helpers.py"), "hdfs:///a.py"])
            #expect(wish.program?.archives == [Self.reference("data.zip") + "#data"])
            #expect(wish.program?.requirements == Self.reference("needs.txt"))
            #expect(wish.environment == Self.reference("env.zip"))
            #expect(wish.ship == [Self.reference("lookup.csv")])
            #expect(wish.savepoint == RestoreWish(path: "hdfs:///s", allowNonRestoredState: true))
            #expect(
                wish.configuration?.mapValues(\.text) == [
                    "a": "2", "parallelism.default": "3",
                    "pipeline.jars": Self.reference("connector.jar") + ";hdfs:///b.jar",
                ])
            // The service takes it so.
            _ = try wish.request(spool: folder.path)
        }
    }

    @Test func aFolderIsRefusedAndAMissingFileIsNamed() async throws {
        try await withTemporaryFolder { folder in
            var writer = WishWriter(workingFolder: folder.path)
            let (missing, ship) = (folder.path / "a.jar", folder.path)
            let none = DeploymentRequest(program: .local(missing), workingFolder: folder.path)
            let error = await #expect(throws: DeployError.self) { try await writer.wish(none, .application) }
            #expect(error?.code == .inputNotFound)
            #expect(error?.message.contains("a.jar") == true)
            let shipped = DeploymentRequest(
                program: nil, shipFiles: [ship.text], workingFolder: folder.path)
            let refusal = await #expect(throws: DeployError.self) { try await writer.wish(shipped, .session) }
            #expect(refusal?.code == .usage)
        }
    }
}
