import CommandLine
import FoundationEssentials
import LocalFiles
import TestSupport
import Testing

@testable import DeployCommands

/// Which Flink is meant by the place that the program was called from.
@Suite struct FlinkScriptHomeTests {
    private let folder = TemporaryFolder()

    init() throws {
        try folder.write("", to: "flink/lib/flink-dist-1.20.5.jar")
        try folder.write("", to: "prefix/bin/bobbin")
        try folder.write("", to: "prefix/lib/libc.so")
        try LocalFileSystem.makeFolder(folder.path / "flink/bin")
        try LocalFileSystem.makeFolder(folder.path / "links")
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: (folder.path / name).text, withDestinationPath: target)
    }

    private func home(_ name: String) -> String? {
        FlinkScriptHome.find(folder.path / name)?.relative(to: LocalFileSystem.resolved(folder.path) ?? folder.path)
    }

    @Test func aLinkInABinMeansThatFlinkAndNotThePrograms() throws {
        try link("flink/bin/flink", to: (folder.path / "prefix/bin/bobbin").text)
        #expect(home("flink/bin/flink") == "flink")
    }

    @Test func linksToTheLinkAreFollowed() throws {
        try link("flink/bin/flink", to: (folder.path / "prefix/bin/bobbin").text)
        try link("links/flink", to: "../flink/bin/flink")
        try link("flink-1", to: "flink")
        #expect(home("links/flink") == "flink")
        #expect(home("flink-1/bin/flink") == "flink")
    }

    @Test func aLinkOutsideOfAnyFlinkMeansNone() throws {
        try link("links/flink", to: "../prefix/bin/bobbin")
        try link("links/round", to: "round")
        #expect(home("links/flink") == nil)
        #expect(home("links/round") == nil)
        #expect(home("nowhere/flink") == nil)
    }

    @Test(arguments: [
        ("flink", "flink"), ("yarn-session.sh", "yarn-session.sh"), ("bobbin", "bobbin"), ("bobbin-1", "bobbin"),
        ("flink.flink", "bobbin"),
    ]) func theNameDecidesWhoseWordsAreTaken(_ name: String, _ root: String) {
        #expect(Invocation(name: name).guise.root.name == root)
    }
}
