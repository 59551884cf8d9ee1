import CommandLine
import DeployEngine
import DeployService
import Diagnostics
import FlinkREST
import HadoopRecords
import Ledger
import ServiceClient

extension ServiceJobs {
    private struct Request: Encodable {
        let folder: String?
        let format: String?
        let drain: Bool
    }

    func savepoints() async throws -> [SavepointRecord] {
        try await service.get(Page<SavepointDocument>.self, "/api/v1/savepoints").items.map(\.record)
    }

    /// - Returns: whose JobManager removed it.
    func dispose(_ path: String) async throws -> String {
        try await service.post(
            DisposalDocument.self, "/api/v1/savepoint-disposals", DisposalWish(path: path, cluster: service.cluster)
        ).application ?? "an unknown application"
    }

    /// Takes one, or stops a job with one, and waits for it unless nobody is to.
    func savepoint(of words: [String], _ wish: SavepointWish) async throws -> SavepointRecord {
        if let folder = wish.folder, folder.hasPrefix("/") {
            context.console.warning(
                "Flink takes \(folder) for a folder on the nodes' own disks, unless fs.default-scheme says otherwise; "
                    + "write hdfs://\(folder)")
        }
        let found: ListedJob
        do {
            found = try await job(words)
        } catch let error as DeployError where wish.kind == .stop && error.code == .inputNotFound {
            // A job that was stopped is not there any more; its savepoint is.
            let meant = try self.words(words)
            throw SavepointRun.error(
                error, beside: try await savepoints().filter { $0.kind == .stop && meant.names($0) })
        }
        let reporter = SavepointReporter(context.console, title: found.title)
        let asked = try await service.post(
            SavepointDocument.self,
            try path(of: found).path + (wish.kind == .stop ? "/stop" : "/savepoints"),
            Request(folder: wish.folder, format: wish.format?.rawValue, drain: wish.drain)
        ).record
        reporter.show(.begun(asked))
        guard !wish.isDetached, asked.state == .asked else { return try asked.completed() }
        do {
            let record = try await wait(for: asked, found, wish.timeout, reporter)
            reporter.finish(record)
            return record
        } catch is CancellationError {
            throw DeployError(
                .interrupted, "interrupted; the savepoint of \(found.title) goes on",
                hint: "bobbin savepoints list shows its path once it is done")
        }
    }

    private func wait(
        for record: SavepointRecord, _ found: ListedJob, _ timeout: Duration?, _ reporter: SavepointReporter
    ) async throws -> SavepointRecord {
        let began = ContinuousClock.now
        while true {
            let known = try await service.get(SavepointDocument.self, "/api/v1/savepoints/\(record.triggerID)").record
            if known.state != .asked { return try known.completed() }
            reporter.show(.waiting)
            if let timeout, .now - began > timeout {
                throw DeployError(
                    .deadlinePassed, "the savepoint of \(found.title) is not done after \(describe(timeout))",
                    hint: "It goes on; bobbin savepoints list shows its path once it is done")
            }
            try await Task.sleep(for: .milliseconds(500))
        }
    }
}
