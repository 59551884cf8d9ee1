import CommandLine
import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords
import Ledger

/// What `stop` and `savepoint` share: from the words to the savepoint's path.
struct SavepointRun: Sendable {
    let context: CommandContext
    let words: [String]
    let wish: SavepointWish

    func run() async throws {
        if let jobs = try await ServiceJobs(context) { return try show(try await jobs.savepoint(of: words, wish)) }
        let access = try await JobAccess(context)
        let words = try access.words(words)
        if let folder = wish.folder, folder.hasPrefix("/"), access.cluster != nil {
            context.console.warning(
                "Flink takes \(folder) for a folder on the nodes' own disks, unless fs.default-scheme says otherwise; "
                    + "write hdfs://\(folder)")
        }
        let cluster = ClusterAccess(context: context)
        let ledger = try await cluster.ledger()
        let found: FoundJob
        do {
            found = try await access.job(words)
        } catch let error as DeployError where wish.kind == .stop && error.code == .inputNotFound {
            // A job that an interrupted stop has ended is not there any more; its savepoint is.
            return try show(try await stopped(words, access, ledger, orElse: error))
        }
        let reporter = SavepointReporter(context.console, title: found.title)
        let taker = SavepointTaker(found, user: try cluster.user(), ledger: ledger, cluster: access.cluster) {
            reporter.show($0)
        }
        do {
            let record = try await taker.take(wish)
            reporter.finish(record)
            try show(record)
        } catch is CancellationError {
            throw DeployError(
                .interrupted, "interrupted; the savepoint of \(found.title) goes on",
                hint: "bobbin savepoints list shows its path once it is done")
        }
    }

    /// The earlier stop of the job that the words mean, where it has been done since.
    ///
    /// - Throws: ``DeployError``: `error` with the savepoint of a stop that was done and told of before.
    private func stopped(
        _ words: JobWords, _ access: JobAccess, _ ledger: Ledger, orElse error: DeployError
    ) async throws -> SavepointRecord {
        let isMeant: @Sendable (SavepointRecord) -> Bool = { record in
            record.kind == .stop && words.names(record)
        }
        if let done = try await access.review(ledger, isMeant).last(where: { $0.state == .completed }) {
            context.console.note("the stop of \(TimeText.text(done.createdAt)) has been done")
            return done
        }
        throw Self.error(error, beside: try await ledger.savepoints(1000).filter(isMeant))
    }

    /// - Parameter known: the stops of the job that is not there, the newest first.
    /// - Returns: the error with the savepoint of the last that was done.
    static func error(_ error: DeployError, beside known: [SavepointRecord]) -> DeployError {
        guard let done = known.first(where: { $0.state == .completed }), let path = done.path else { return error }
        return DeployError(
            error.code, error.message,
            hint: "It was stopped at \(TimeText.text(done.updatedAt)) with the savepoint \(path)", cause: error.cause)
    }

    private func show(_ record: SavepointRecord) throws(DeployError) {
        switch context.output {
        case .json: context.console.data(try JSONOutput.text(record))
        case .id: context.console.data(record.path ?? record.triggerID)
        case .table:
            if let path = record.path {
                context.console.data("Savepoint completed. Path: \(path)")
            } else {
                context.console.data("Savepoint triggered. Trigger id: \(record.triggerID)")
            }
        }
    }
}
