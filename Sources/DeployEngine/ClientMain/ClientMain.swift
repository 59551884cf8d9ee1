package import Diagnostics
import FlinkConfiguration
package import FlinkDeployment
import Glibc
package import HadoopRecords
package import LocalFiles
import Subprocesses

/// A program whose main runs on this machine, in a JVM of its own.
package struct ClientMain: Sendable {
    private let child: ChildProcess
    private let folder: LocalPath
    private let errors: Task<String, Never>
    /// Of its standard error, for the exception that ends it.
    private static let keptLines = 1000
    /// How long an interrupted main may take to end.
    private static let grace = Duration.seconds(5)

    /// Starts the JVM.
    ///
    /// - Parameters:
    ///   - folder: an empty one for the files between the two, which must live as long as the program.
    ///   - ownsOutput: whether what the program prints goes where this process prints; else `onLine` takes that too.
    ///   - onLine: takes what the program writes to its standard error, as it comes.
    /// - Throws: ``DeployError`` where the folder takes no files or the JVM cannot be started, `configurationWrong` for
    ///   a configuration that cannot be written down.
    package static func start(
        _ program: ClientProgram, with jvm: ClientJVM, in folder: LocalPath,
        ownsOutput: Bool = true, onLine: @escaping @Sendable (String) -> Void
    ) throws(DeployError) -> ClientMain {
        let source = folder / "ClientMain.java"
        let configuration = folder / "conf"
        let staged = try program.configuration.staged()
        try LocalFileSystem.makeFolder(configuration)
        try LocalFileSystem.write(PackageResources.ClientMain_java, to: source)
        try LocalFileSystem.write(staged.content, to: configuration / program.configuration.fileKind.rawValue)
        let properties = program.properties(over: staged.dynamicProperties).sorted { $0.key < $1.key }
        try LocalFileSystem.write(
            Array(JavaProperties.text(properties.map { ($0.key, $0.value) }, comments: []).utf8),
            to: folder / "program.properties")
        let child = try Subprocess.start(
            jvm.java.java.text,
            jvm.arguments(source, folder: folder, configuration: program.configuration),
            environment: jvm.variables(configuration: configuration), output: ownsOutput ? .inherit : .pipe)
        Task { for await line in child.outputLines { onLine(line) } }
        let errors = Task {
            var last: [String] = []
            for await line in child.errorLines {
                onLine(line)
                last.append(line)
                if last.count > 2 * Self.keptLines { last.removeFirst(Self.keptLines) }
            }
            return last.suffix(Self.keptLines).joined(separator: "\n")
        }
        return ClientMain(child: child, folder: folder, errors: errors)
    }

    /// Waits until the program has executed its job.
    ///
    /// - Throws: ``DeployError`` `inputMalformed` where main ends before that; `CancellationError`.
    package func jobGraph() async throws -> JobGraphFile {
        _ = try await written("job.properties")
        let properties = try properties("job.properties")
        guard let file = LocalFileSystem.file(at: folder / JobGraphFile.name) else {
            throw DeployError(.defect, "there is no \(JobGraphFile.name) beside what tells of it")
        }
        return JobGraphFile(
            file: file,
            jars: numbered(properties, "jar.").map { ProgramLocation($0, relativeTo: folder) },
            artifacts: try zip(numbered(properties, "artifact."), numbered(properties, "file.")).map { name, path in
                guard let file = LocalFileSystem.file(at: LocalPath(path)), file.kind == .file else {
                    throw DeployError(.inputNotFound, "the job wants the file \(path), and there is none")
                }
                return JobGraphFile.Artifact(name: name, file: file)
            },
            configuration: Dictionary(
                properties.compactMap { key, value in
                    key.hasPrefix("set.") ? (String(key.dropFirst(4)), value) : nil
                }
            ) { first, _ in first })
    }

    /// Tells the program where the files that its job wants will lie.
    ///
    /// - Parameter place: the staging folder.
    /// - Returns: the job's graph, with their places.
    /// - Throws: as ``jobGraph()``.
    package func jobGraph(placing place: HDFSPath) async throws -> LocalFile {
        try LocalFileSystem.write(
            Array(JavaProperties.text([("folder", place.description)], comments: []).utf8),
            to: folder / "artifacts.properties")
        return try await written("placed.graph")
    }

    /// Waits for a file that the program makes at once and whole.
    private func written(_ name: String) async throws -> LocalFile {
        while true {
            let hasEnded = child.end != nil
            if let file = LocalFileSystem.file(at: folder / name) { return file }
            guard !hasEnded else {
                try await end()
                throw DeployError(
                    .inputMalformed, "the program's main ended and executed no job",
                    hint: "A per-job cluster runs the job of the program's execute()")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private func properties(_ name: String) throws(DeployError) -> [String: String] {
        JavaProperties.parse(String(decoding: try LocalFileSystem.read(folder / name, limit: 16 << 20), as: UTF8.self))
    }

    private func numbered(_ properties: [String: String], _ prefix: String) -> [String] {
        Array((0...).lazy.map { properties["\(prefix)\($0)"] }.prefix { $0 != nil }.compactMap(\.self))
    }

    /// Lets a program that waits in execute() go on with its job.
    ///
    /// - Parameter address: of the job's JobManager; nil where that is not waited for, and the program is detached.
    /// - Throws: ``DeployError`` where the file cannot be written.
    package func goOn(at address: HostAndPort?) throws(DeployError) {
        let properties = address.map { [("address", $0.host), ("port", "\($0.port)")] } ?? []
        try LocalFileSystem.write(
            Array(JavaProperties.text(properties, comments: []).utf8), to: folder / "cluster.properties")
    }

    /// Waits for the program's end.
    ///
    /// - Throws: ``DeployError`` `applicationFailed` with the exception that ended it; `CancellationError`, after the
    ///   JVM was ended.
    package func end() async throws {
        let end = await withTaskCancellationHandler {
            await child.wait()
        } onCancel: {
            // Main's own ends come first: they tell the cluster that its client has gone.
            child.signalGroup(SIGTERM)
            Task {
                try? await Task.sleep(for: Self.grace)
                child.kill()
            }
        }
        let said = await errors.value
        try Task.checkCancellation()
        guard end != .exited(0) else { return }
        guard let cause = RootCause(in: said) else {
            throw DeployError(.applicationFailed, "the program's main, which ran here, ended with \(end)")
        }
        throw DeployError(
            .applicationFailed, "the program's main, which ran here, failed: \(cause.exception)",
            hint: cause.place.flatMap { $0.hasPrefix("ClientMain.java") ? nil : "At \($0)" })
    }

    /// Ends the JVM at once.
    package func kill() { child.kill() }
}
