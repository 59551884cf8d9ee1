import Archives
import Diagnostics
import LocalFiles
import Subprocesses
import Threads

/// Hadoop's client for those who have no Hadoop: three jars of PySpark's source archive on PyPI, got once, through pip and
/// the index that it is configured for. The archive is read up to the last of them; where this Python's pip does not
/// lend itself to that, pip downloads the whole of it.
struct HadoopClientJars: Sendable {
    /// Where they are kept.
    let folder: LocalPath

    private static let package = "pyspark"
    private static let version = "3.5.9"
    private static let packageHash = "sha256:ea27adc39ddac9413b8951e45aa748cbed6c785971b81386efc41938f6243d93"
    /// How many bytes of the archive there are up to the end of the last jar.
    private static let sizeToRead = 91_000_000
    /// Their SHA-256 by their names.
    private static let jars = [
        // Which the class of Hadoop's file systems is not loaded without.
        "commons-logging-1.1.3.jar": "70903f6fc82e9908c8da9f20443f61d90f0870a312642991fe8462a0b9391784",
        "hadoop-client-api-3.3.4.jar": "e513d71b78086b5caaa439f4402b43e20df01446d56b66084ad419452878701c",
        "hadoop-client-runtime-3.3.4.jar": "9377a68071137ae5f5c8cdc2ed20d6f904a1df4d06df26b47ed8872a1b0d8d47",
    ]

    /// Whether they are there; each has its name only when it is whole.
    var areThere: Bool {
        Self.jars.keys.allSatisfy { LocalFileSystem.file(at: folder / $0)?.kind == .file }
    }

    /// Gets them, if they are not there.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` where pip cannot get the archive, `inputMalformed` for one with other jars.
    func get(_ console: Console) async throws {
        guard !areThere else { return }
        console.say(
            "getting Hadoop's client for Flink's processes, once: three jars (49 MB) of \(Self.package) \(Self.version), of "
                + "whose source archive some \(Self.sizeToRead >> 20) MB are downloaded through pip; they are kept in \(folder)"
        )
        try await ScratchFolder.with("bobbin-hadoop-client-") { scratch in
            let names = Self.jars.keys.sorted()
            let words = ["\(Self.sizeToRead)", Self.package, Self.version] + names
            switch try await python(["-c", ArchiveStreamScript.text, scratch.path.text] + words) {
            case .exited(0): break
            case .exited(ArchiveStreamScript.unknownPip):
                console.say("this pip downloads the whole archive (318 MB)")
                try await download(to: scratch.path)
            case let end: throw refusal("the jars of Hadoop's client could not be downloaded (\(end))")
            }
            try await BlockingThread.run(named: "unpack") { try take(from: scratch.path) }
        }
    }

    private func download(to scratch: LocalPath) async throws {
        let requirement = scratch / "requirement.txt"
        let line = "\(Self.package)==\(Self.version) --hash=\(Self.packageHash)\n"
        try LocalFileSystem.write(Array(line.utf8), to: requirement)
        let words = ["download", "--require-hashes", "--no-deps", "--no-binary", Self.package]
        let end = try await python(["-m", "pip"] + words + ["-d", scratch.text, "-r", requirement.text])
        guard end == .exited(0) else {
            throw refusal("pip could not download \(Self.package) \(Self.version) (\(end))")
        }
        try await BlockingThread.run(named: "unpack") { try unpack(in: scratch) }
    }

    /// What Python says, its bar included, is talk, not data.
    private func python(_ words: [String]) async throws -> SubprocessEnd {
        let python = try Subprocess.start(
            "sh", ["-c", #"exec python3 "$@" >&2"#, "sh"] + words, output: .discard, errors: .inherit)
        let end = await withTaskCancellationHandler {
            await python.wait()
        } onCancel: {
            python.kill()
        }
        try Task.checkCancellation()
        return end
    }

    private func unpack(in scratch: LocalPath) throws {
        guard let name = try LocalFileSystem.names(in: scratch).first(where: { $0.hasSuffix(".tar.gz") }) else {
            throw refusal("pip downloaded no archive of \(Self.package) \(Self.version)")
        }
        var missing = Set(Self.jars.keys)
        do {
            try ArchiveContents.read(
                scratch / name, limit: 64 << 20, where: { missing.contains(LocalPath("/\($0.path)").name) },
                each: { entry, content in
                    let jar = LocalPath("/\(entry.path)").name
                    try LocalFileSystem.write(content, to: scratch / jar)
                    missing.remove(jar)
                    // The rest of the archive is read for nothing.
                    if missing.isEmpty { throw Done() }
                })
        } catch is Done {}
    }

    /// Keeps the jars that lie in a folder, if they are the ones that they should be.
    private func take(from scratch: LocalPath) throws {
        try LocalFileSystem.makeFolder(folder)
        for (name, hash) in Self.jars {
            guard LocalFileSystem.file(at: scratch / name) != nil else { throw refusal("the archive lacks \(name)") }
            let content = try LocalFileSystem.read(scratch / name)
            guard SHA256.hexadecimal(of: content) == hash else {
                throw DeployError(
                    .inputMalformed, "\(name) of \(Self.package) \(Self.version) is not the one that was expected")
            }
            try LocalFileSystem.write(content, to: folder / name, permission: 0o644)
        }
    }

    private func refusal(_ message: String) -> DeployError {
        DeployError(
            .inputNotFound, message,
            hint:
                "Copy \(Self.jars.keys.sorted().joined(separator: ", ")) to \(folder), or name a folder with the jars "
                + "of Hadoop's client: --hadoop-jars DIR")
    }

    private struct Done: Error {}
}
