import Archives
import Diagnostics
package import FlinkConfiguration
package import FlinkDeployment
import HadoopConfiguration
import HadoopRecords
package import LocalFiles
import Threads
import WebHDFS

/// Reads everything that a deployment depends on: the last moment of curiosity before it is planned.
package struct Gatherer: Sendable {
    let cluster: Cluster
    let distribution: FlinkDistribution
    /// ``EffectiveConfiguration``'s answer for the request.
    let configuration: FlinkConfiguration
    /// Where what archives hold is remembered; nil for nowhere.
    let cacheFolder: LocalPath?

    package init(
        cluster: Cluster, distribution: FlinkDistribution, configuration: FlinkConfiguration,
        cacheFolder: LocalPath? = nil
    ) {
        self.cluster = cluster
        self.distribution = distribution
        self.configuration = configuration
        self.cacheFolder = cacheFolder
    }

    /// - Parameter mayRead: asked of each file and folder of this machine that the configuration names.
    /// - Returns: all that ``DeploymentPlanner`` wants to know.
    /// - Throws: ``DeployError`` where a file cannot be read or a service does not answer; what `mayRead` throws.
    package func inputs(
        for request: DeploymentRequest, mayRead: (LocalPath) throws -> Void = { _ in }
    ) async throws -> DeploymentInputs {
        let defaultFS = try cluster.hadoop.defaultFS()
        // What lies on this machine is looked at first: its faults need no cluster to be told.
        let jar = try programFacts(request)
        var calls: [PythonCall] = []
        if case .script(let script) = request.python {
            let location = ProgramLocation(script, relativeTo: request.workingFolder)
            calls = try await BlockingThread.run(named: "script") {
                try PythonScript.check(location)
                return try PythonScript.localCalls(location)
            }
        }
        let home = try await cluster.defaultFileSystem().homeDirectory()
        let list = try GatherList(
            configuration: configuration, request: request, version: distribution.version, defaultFS: defaultFS,
            homeFolder: home)
        for path in list.local { try mayRead(path) }
        let local = try localTrees(list.local)
        let remote = try await remoteTrees(list)
        let archives = try await pythonArchives(list.pythonArchives, local, remote)
        return DeploymentInputs(
            request: request, configuration: configuration, distribution: distribution, user: cluster.user,
            defaultFS: defaultFS, homeFolder: home, hadoop: try hadoopFacts(), local: local, remote: remote, jar: jar,
            pythonArchives: archives, pythonCalls: calls)
    }

    private func localTrees(_ paths: [LocalPath]) throws(DeployError) -> [LocalPath: LocalTree] {
        var trees: [LocalPath: LocalTree] = [:]
        for path in paths {
            let root = LocalFileSystem.file(at: path)
            trees[path] = LocalTree(
                root: root, files: root?.kind == .folder ? try LocalFileSystem.files(below: path) : [])
        }
        return trees
    }

    private func remoteTrees(_ list: GatherList) async throws -> [HDFSPath: RemoteTree] {
        for path in list.remote + list.remoteStatus { try path.checkHost() }
        return try await withThrowingTaskGroup(of: (HDFSPath, RemoteTree).self) { group in
            for path in Set(list.remote + list.remoteStatus) {
                let wantsFiles = list.remote.contains(path)
                group.addTask {
                    let fileSystem = try cluster.fileSystem(of: path)
                    let root = try await fileSystem.status(path)
                    let files = wantsFiles && root?.isFolder == true ? try await fileSystem.files(below: path) : []
                    return (path, RemoteTree(root: root, files: files))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    private func pythonArchives(
        _ locations: [ProgramLocation], _ local: [LocalPath: LocalTree], _ remote: [HDFSPath: RemoteTree]
    ) async throws -> [ProgramLocation: PythonArchive] {
        let reader = PythonArchiveReader(cluster: cluster, cacheFolder: cacheFolder, flink: distribution.version)
        var archives: [ProgramLocation: PythonArchive] = [:]
        for location in locations {
            let isThere =
                switch location {
                case .local(let path): local[path]?.root?.kind == .file
                case .remote(let path): remote[path]?.root?.isFolder == false
                }
            guard isThere else { continue }
            archives[location] = try await reader.archive(at: location)
        }
        return archives
    }

    private func hadoopFacts() throws(DeployError) -> HadoopFacts {
        let hadoop = cluster.hadoop
        return HadoopFacts(
            applicationClasspath: try hadoop.strings(HadoopKey.applicationClassPath),
            replication: Int(try hadoop.int(HadoopKey.replication) ?? 3),
            minimumAllocation: try hadoop.int(HadoopKey.minimumAllocationMB) ?? 1024,
            configurationFound: !hadoop.files.isEmpty)
    }

    /// Opens the program's jar, where it lies on this machine.
    private func programFacts(_ request: DeploymentRequest) throws(DeployError) -> JarFacts? {
        guard case .local(let path) = request.program else { return nil }
        let jar = try JarFile.open(path)
        let wanted = request.mainClass ?? jar.programClass
        let holds = try wanted.map { name throws(DeployError) in try jar.contains(className: name) }
        // A class that is broken is Java's to tell of.
        let java = wanted.flatMap { try? jar.classFileVersion(of: $0) }?.javaRelease
        return JarFacts(
            manifestMainClass: jar.programClass, holdsMainClass: holds,
            holdsPythonDriver: try jar.contains(className: PythonProgram.functionFactory), mainClassJava: java)
    }
}
