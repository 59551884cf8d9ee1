import CurlHTTP
import FoundationEssentials
import HadoopRPC
import HadoopRecords
import LocalFiles
import ResourceManager
import Sandbox
import TestSupport
import WebHDFS

/// A sandbox in this process, with the product's own clients for it.
struct RunningSandbox: Sendable {
    let folder: SandboxFolder
    let state: SandboxState
    let http = HTTPClient()
    let user = "tester"

    private var address: ServiceAddress {
        ServiceAddress(address: HostAndPort(host: "127.0.0.1", port: state.webPort))
    }

    var resourceManager: ResourceManagerClient {
        ResourceManagerClient(http: http, addresses: [address], user: user)
    }

    var files: WebHDFSClient { WebHDFSClient(http: http, nameNodes: [address], fileSystem: fileSystem, user: user) }

    var fileSystem: HDFSPath { HDFSPath(scheme: "webhdfs", authority: "127.0.0.1:\(state.webPort)", path: "/") }

    var rpc: RPCClient {
        RPCClient(.applicationClient, at: HostAndPort(host: "127.0.0.1", port: state.clientPort), as: user)
    }

    /// An application whose ApplicationMaster is a line of shell.
    func context(
        _ command: String, id: ApplicationID, queue: String? = nil, attempts: Int = 1, memory: Int64 = 256,
        environment: [String: String] = [:], resources: [String: LocalResource] = [:]
    ) -> ApplicationSubmissionContext {
        ApplicationSubmissionContext(
            applicationID: id, name: "shell", type: "Test", queue: queue, maxAppAttempts: attempts, tags: ["One"],
            resource: Resource(memory: memory, vCores: 1),
            amContainerSpec: ContainerLaunchContext(
                localResources: resources, environment: environment, command: command))
    }

    /// Submits it over REST and waits for its end.
    func run(
        _ command: String, queue: String? = nil, attempts: Int = 1, memory: Int64 = 256,
        environment: [String: String] = [:], resources: [String: LocalResource] = [:]
    ) async throws -> ApplicationReport {
        let id = try await resourceManager.newApplication().applicationID
        try await resourceManager.submit(
            context(
                command, id: id, queue: queue, attempts: attempts, memory: memory, environment: environment,
                resources: resources))
        return try await end(of: id)
    }

    func end(of id: ApplicationID) async throws -> ApplicationReport {
        var report = try await report(id)
        try await poll(for: "the end of \(id)") {
            report = try await self.report(id)
            return report.state.isTerminal
        }
        return report
    }

    func report(_ id: ApplicationID) async throws -> ApplicationReport {
        guard let report = try await resourceManager.application(id) else { throw SandboxTestFailure("\(id) is gone") }
        return report
    }

    /// Waits until what an application's ApplicationMaster has written to a file of its logs is there.
    func log(_ name: String, of container: ContainerID) throws -> String {
        let path = folder.path / "node/logs/\(container.application)/\(container.text)/\(name)"
        return String(decoding: try LocalFileSystem.read(path), as: UTF8.self)
    }
}

struct SandboxTestFailure: Error {
    let text: String

    init(_ text: String) { self.text = text }
}

/// Runs `body` with a sandbox; all that it started has ended afterwards.
func withSandbox(
    in folder: LocalPath, keepsFolders: Bool = false, allocationExpiry: Duration = .seconds(600), webPort: Int = 0,
    _ body: (RunningSandbox) async throws -> Void
) async throws {
    let sandbox = try await Sandbox.start(
        SandboxOptions(
            folder: SandboxFolder(folder), user: "tester", resources: Resource(memory: 2048, vCores: 4),
            hadoopClassPath: ["/jars/*"], javaHome: "/opt/java", environment: ProcessInfo.processInfo.environment,
            keepsFolders: keepsFolders, allocationExpiry: allocationExpiry, webPort: webPort))
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await sandbox.run() }
        try await body(RunningSandbox(folder: SandboxFolder(folder), state: sandbox.state))
        group.cancelAll()
        try await group.waitForAll()
    }
}
