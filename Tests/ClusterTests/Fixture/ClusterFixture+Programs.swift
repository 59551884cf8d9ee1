import FoundationEssentials
import LocalFiles
import Subprocesses

extension ClusterFixture {
    /// Compiles a program of the folder `Programs` against a Flink and packs it.
    ///
    /// - Parameters:
    ///   - name: of the file and its class.
    ///   - flink: its folder; nil for the tested one.
    /// - Returns: the jar.
    func jar(of name: String, for flink: LocalPath? = nil) async throws -> LocalPath {
        let classes = folder / "classes-\(name)"
        try LocalFileSystem.makeFolder(classes)
        let source = LocalPath(#filePath).parent.parent / "Programs/\(name).java"
        let java = ClusterTools.variable("JAVA_HOME").map { $0 + "/bin/" } ?? ""
        let libraries = ((flink ?? cluster.tools.flinkHome) / "lib").text + "/*"
        try await tool(
            java + "javac",
            ["-encoding", "UTF-8", "--release", "11", "-cp", libraries, "-d", classes.text, source.text])
        let jar = folder / "\(name).jar"
        try await tool(java + "jar", ["--create", "--file", jar.text, "--main-class", name, "-C", classes.text, "."])
        return jar
    }

    private func tool(_ program: String, _ words: [String]) async throws {
        let result = try await Subprocess.run(program, words, deadline: .seconds(120))
        guard result.succeeded else { throw ClusterFailure(text: "\(program): \(result.errorText)") }
    }
}
