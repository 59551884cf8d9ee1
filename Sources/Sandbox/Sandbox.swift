import CurlHTTP
import Diagnostics
import Glibc
import HTTPServing
import HadoopRPC
import HadoopRecords
import LocalFiles
import Synchronization
import Threads

/// A small YARN and WebHDFS on this machine, for trying and learning. It listens on 127.0.0.1 alone, and trusts whoever
/// reaches it there.
///
/// ```swift
/// let sandbox = try await Sandbox.start(options)
/// await sandbox.run()
/// ```
package final class Sandbox: Sendable {
    package let state: SandboxState
    private let folder: SandboxFolder
    private let yarn: YARN
    private let rpc: RPCServer
    private let http: HTTPServer
    private let watchdog: Watchdog
    private let lock: FolderLock

    private init(
        state: SandboxState, folder: SandboxFolder, yarn: YARN, rpc: RPCServer, http: HTTPServer, watchdog: Watchdog,
        lock: FolderLock
    ) {
        self.state = state
        self.folder = folder
        self.yarn = yarn
        self.rpc = rpc
        self.http = http
        self.watchdog = watchdog
        self.lock = lock
    }

    /// Takes the folder, opens the ports, and writes the configuration. Containers run while ``run()`` does.
    ///
    /// - Throws: ``DeployError`` `refusedByGuard` for a folder that another sandbox has, `configurationWrong` for one of
    ///   another version and for ports that are taken, `notAllowed`, `noSpace`.
    package static func start(_ options: SandboxOptions) async throws -> Sandbox {
        let folder = options.folder
        let (lock, last) = try await BlockingThread.run(named: "sandbox-start") {
            let lock = try FolderLock(folder)
            let last = try SandboxState.read(folder)
            try Self.prepare(folder, options.user)
            return (lock, last)
        }
        let watchdog = try await Watchdog.start(folder)
        let history = try await ApplicationHistory.open(folder.history)
        let rpc = try RPCServer()
        let routes = LateRoutes()
        let http = try port(options.webPort, last?.webPort) { port throws(DeployError) in
            try HTTPServer.start(HTTPServerOptions(port: port)) { request in
                guard let routes = routes.value else { throw HTTPRefusal(503, "the sandbox is starting") }
                return try await routes.respond(to: request)
            }
        }
        let authority = "127.0.0.1:\(http.port)"
        let store = FileStore(root: folder.files, user: options.user)
        let nodePort = try rpc.open()
        let clientPort = try port(options.clientPort, last?.clientPort) { port throws(DeployError) in
            try rpc.open(port: port)
        }
        let resources = NodeResources(total: options.resources, step: 128)
        let configuration = SandboxConfiguration(
            fileSystemPort: http.port, webPort: http.port, clientPort: clientPort.number, resources: resources,
            hadoopClassPath: options.hadoopClassPath, temporary: folder.temporary)
        let node = Node(
            folder: folder, localizer: Localizer(files: store, authority: authority, cache: folder.cache),
            watchdog: watchdog, address: HostAndPort(host: "127.0.0.1", port: nodePort.number), httpPort: http.port,
            javaHome: options.javaHome, environment: options.environment, keepsFolders: options.keepsFolders)
        let yarn = YARN(
            node: node, resources: resources, user: options.user, history: history, server: rpc,
            configuration: configuration, allocationExpiry: options.allocationExpiry)
        try await yarn.load()
        rpc.serve(nodePort, ContainerManagementService(yarn: yarn))
        let faults = Faults()
        rpc.serve(clientPort, ApplicationClientService(yarn: yarn, faults: faults))
        routes.set(
            SandboxRoutes(
                files: FileRoutes(store: store, incoming: folder.incoming, authority: authority),
                cluster: ClusterRoutes(yarn: yarn, faults: faults), node: NodeRoutes(yarn: yarn),
                proxy: ProxyRoutes(yarn: yarn, http: HTTPClient()), faults: FaultRoutes(faults: faults, yarn: yarn)))
        let state = SandboxState(
            version: SandboxVersion.folder, pid: getpid(), processStart: ProcessEntry(of: getpid())?.startTime ?? 0,
            webPort: http.port, clientPort: clientPort.number,
            hadoopClassPath: options.hadoopClassPath)
        try await BlockingThread.run(named: "sandbox-start") {
            try configuration.write(to: folder.configuration)
            try state.write(to: folder)
        }
        return Sandbox(
            state: state, folder: folder, yarn: yarn, rpc: rpc, http: http, watchdog: watchdog, lock: lock)
    }

    /// Opens the port that was asked for, else the one that the folder's last sandbox had, else any that is free.
    private static func port<Opened>(
        _ wanted: Int, _ last: Int?, _ open: (Int) throws(DeployError) -> Opened
    ) throws(DeployError) -> Opened {
        if wanted == 0, let last, let opened = try? open(last) { return opened }
        return try open(wanted)
    }

    /// Serves until the task is cancelled; all containers have ended then.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.rpc.run() }
            await self.yarn.run()
            group.cancelAll()
        }
        await http.stop(within: .seconds(1))
        watchdog.close()
        withExtendedLifetime(lock) {}
    }

    /// What an earlier sandbox was in the middle of goes; its files and history stay.
    private static func prepare(_ folder: SandboxFolder, _ user: String) throws {
        for part in [folder.containers, folder.applications, folder.incoming] { SandboxFolder.remove(part) }
        for part in [folder.containers, folder.containerLogs, folder.cache, folder.temporary] {
            try LocalFileSystem.makeFolder(part)
        }
        for name in try LocalFileSystem.names(in: folder.path) where name.hasPrefix("removed-") {
            SandboxFolder.remove(folder.path / name)
        }
        // What no container has used for a week.
        let old = Clock.now - 7 * 24 * 3_600_000
        for name in try LocalFileSystem.names(in: folder.cache) {
            let place = folder.cache / name
            if LocalFileSystem.file(at: place)?.modified ?? 0 < old { SandboxFolder.remove(place) }
        }
        let store = FileStore(root: folder.files, user: user)
        try LocalFileSystem.makeFolder(folder.files)
        try store.makeFolder("/user/\(user)", permission: 0o755)
        try store.makeFolder("/tmp", permission: 0o1777)
    }
}

/// What a server answers with, once what it needs is there.
private final class LateRoutes: Sendable {
    private let routes = Mutex<SandboxRoutes?>(nil)

    var value: SandboxRoutes? { routes.withLock { $0 } }

    func set(_ value: SandboxRoutes) { routes.withLock { $0 = value } }
}
