import Archives
import Diagnostics
package import FlinkConfiguration
package import FlinkDeployment
package import FlinkREST
package import HadoopRecords
package import LocalFiles
import Threads
import WebHDFS

/// From a command line to what a JobManager is given: looks at the program, and brings its files where they are needed.
package struct JobPreparation: Sendable {
    let place: JobPlace
    let version: FlinkVersion
    let user: String
    /// Asked for only where something lies in HDFS.
    let cluster: @Sendable () throws -> Cluster
    let cacheFolder: LocalPath?
    let report: @Sendable (JobProgress) -> Void

    /// - Parameters:
    ///   - version: the JobManager's.
    ///   - user: who asks.
    ///   - cacheFolder: where what archives hold is remembered; nil for nowhere.
    package init(
        place: JobPlace, version: FlinkVersion, user: String, cacheFolder: LocalPath?,
        cluster: @escaping @Sendable () throws -> Cluster, report: @escaping @Sendable (JobProgress) -> Void
    ) {
        self.place = place
        self.version = version
        self.user = user
        self.cacheFolder = cacheFolder
        self.cluster = cluster
        self.report = report
    }

    /// - Parameters:
    ///   - id: of the job, for the names of its folders.
    ///   - scratch: for files that are needed until the program is uploaded.
    ///   - sessionFolder: where the session has its own files in HDFS; nil where there is no session.
    /// - Throws: ``DeployError`` for a program that cannot be run. No file is left in HDFS then.
    package func order(
        for request: DeploymentRequest, id: JobID, scratch: ScratchFolder, sessionFolder: HDFSPath?
    ) async throws -> JobOrder {
        let folder = sessionFolder.map { Self.folder(of: id, in: $0) }
        let python = PythonJob.isAskedFor(by: request) ? try await pythonJob(for: request, folder) : nil
        let made = try JarRunRequest(request, version: version, python: python)
        let (jar, name, findings) = try await jar(for: request, python, scratch)
        let order = JobOrder(
            jar: jar, jarName: name, request: made,
            program: request.python?.description ?? request.program?.name ?? "", isPython: request.python != nil,
            stagingFolder: python?.uploads.isEmpty == false ? folder : nil,
            findings: idleKeys(of: request) + findings + (python?.findings ?? []))
        if let failure = order.findings.lazy.compactMap(\.failure).first { throw failure }
        if let python, let folder = order.stagingFolder { try await upload(python.uploads, into: folder) }
        return order
    }

    /// Where the files of a job lie in HDFS: they go with the session at the latest.
    static func folder(of id: JobID, in sessionFolder: HDFSPath) -> HDFSPath { sessionFolder / "jobs" / id.text }

    private func pythonJob(for request: DeploymentRequest, _ folder: HDFSPath?) async throws -> PythonJob {
        var inputs = PythonJobInputs(request: request, version: version, files: files(folder))
        for path in try inputs.localPaths() { inputs.local[path] = LocalFileSystem.file(at: path) }
        try await checkRemote(try inputs.remotePaths())
        let reader = PythonArchiveReader(cluster: try cluster(), cacheFolder: cacheFolder, flink: version)
        for archive in try inputs.archives() where isThere(archive, inputs) {
            inputs.pythonArchives[archive] = try await reader.archive(at: archive)
        }
        return try PythonJob.plan(inputs)
    }

    /// What is uploaded: the program's jar; for a Python program the one beside it, or one with nothing in it.
    private func jar(
        for request: DeploymentRequest, _ python: PythonJob?, _ scratch: ScratchFolder
    ) async throws -> (jar: LocalPath, name: String, findings: [Finding]) {
        if let program = request.program {
            let jar = try await local(program, scratch)
            let check = JobJarCheck(jar: jar, version: version, hasClasspath: !request.classpaths.isEmpty)
            return (
                jar, program.name,
                try await BlockingThread.run(named: "jar") {
                    try check.findings(mainClass: request.mainClass, of: program)
                }
            )
        }
        guard request.python != nil else { throw DeployError(.usage, "no program was named") }
        if let beside = python?.jar { return (try await local(beside, scratch), beside.name, []) }
        let jar = scratch.path / "bobbin-python.jar"
        let manifest = ArchiveMember(
            path: "META-INF/MANIFEST.MF", mode: 0o644, content: .bytes(Array("Manifest-Version: 1.0\r\n\r\n".utf8)))
        try await BlockingThread.run(named: "jar") {
            _ = try ArchiveWriter.write([manifest], to: jar, format: .zip, threads: 1)
        }
        return (jar, jar.name, [])
    }

    private func idleKeys(of request: DeploymentRequest) -> [Finding] {
        JobProperties(request.dynamicProperties).ofCluster.map {
            Finding(
                "key-of-cluster", .mayFail, "\($0) is the cluster's own, and does nothing for a job in one that runs",
                hint: "Set it where the cluster is started")
        }
    }

    private func upload(_ uploads: [PythonJob.Upload], into folder: HDFSPath) async throws {
        let cluster = try cluster()
        do {
            try await JobFiles(cluster: cluster, report: report).upload(uploads, into: folder)
        } catch {
            await Task { try? await Undo(cluster: cluster).removeStaging(folder) }.value
            throw error
        }
    }

    private func files(_ folder: HDFSPath?) -> PythonJob.Files {
        if let session = place.session {
            guard session.user == user, let folder else {
                return .outOfReach("the session belongs to \(session.user), who reads no files of \(user)")
            }
            return .shared(folder)
        }
        let host = place.client.address.address.host
        return ThisMachine.isCalled(host) ? .ofThisMachine : .outOfReach("the JobManager runs on \(host)")
    }

    /// The jar as a file of this machine.
    private func local(_ location: ProgramLocation, _ scratch: ScratchFolder) async throws -> LocalPath {
        switch location {
        case .local(let path):
            guard LocalFileSystem.file(at: path)?.kind == .file else {
                throw DeployError(
                    .inputNotFound, "there is no file \(path)", hint: "A file in HDFS is written hdfs:///PATH")
            }
            return path
        case .remote(let path):
            return try await ProgramDownload(cluster: try cluster()) { _ in }.bring(path, into: scratch.path)
        }
    }

    private func checkRemote(_ paths: [HDFSPath]) async throws {
        for path in paths where ["hdfs", "webhdfs", "swebhdfs"].contains(path.scheme) {
            guard try await cluster().fileSystem(of: path).status(path) == nil else { continue }
            throw DeployError(
                .inputNotFound, "\(path) does not exist", hint: "See bobbin fs ls \(path.parent.path)")
        }
    }

    private func isThere(_ archive: ProgramLocation, _ inputs: PythonJobInputs) -> Bool {
        if case .local(let path) = archive { return inputs.local[path]?.kind == .file }
        return true
    }
}
