import CommandLine
import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkREST
import HadoopRecords
import Ledger

/// What the commands about jobs have in common: which JobManagers are meant, and who asks.
struct JobAccess: Sendable {
    let context: CommandContext
    let source: JobManagerSource
    /// The application that an option names, as Flink's client has it.
    private let application: String?

    init(_ context: CommandContext) async throws {
        self.context = context
        let access = ClusterAccess(context: context)
        if let address = context.parsed.value(JobOptions.jobManager) {
            source = try .address(address, http: access.jobManagerHTTP)
        } else {
            let cluster = try access.cluster()
            try await access.recover(cluster)
            source = .cluster(cluster)
        }
        let property = context.parsed.keyValues(JobOptions.dynamicProperty)
            .last { $0.key == FlinkOptions.applicationID }?.value
        application = context.parsed.value(JobOptions.applicationID) ?? property
    }

    var cluster: Cluster? {
        if case .cluster(let cluster) = source { cluster } else { nil }
    }

    var http: HTTPClient {
        switch source {
        case .cluster(let cluster): cluster.jobManagerHTTP
        case .address(_, let http): http
        }
    }

    /// - Parameter words: `[ID] JOB`, or less.
    func words(_ words: [String]) throws(DeployError) -> JobWords {
        var read = try JobWords(words)
        guard let application else { return read }
        guard read.application == nil || read.application == application else {
            throw DeployError(.usage, "two applications are named: \(read.application ?? "") and \(application)")
        }
        read.application = application
        return read
    }

    /// The application that a command's only word or an option names; nil for all.
    func application(_ word: String?) throws(DeployError) -> String? {
        try words(word.map { [$0, ""] } ?? []).application
    }

    /// The job that the command's words mean.
    func job(_ words: JobWords) async throws -> FoundJob {
        let found = try await JobFinder(source).job(words)
        if found.client.isProxied { context.console.note(Self.proxyNote(found)) }
        return found
    }

    private static func proxyNote(_ found: FoundJob) -> String {
        "the JobManager at \(found.application?.amRPCAddress ?? "its address") cannot be reached from here; asked through "
            + "the ResourceManager's proxy"
    }

    /// Asks again for savepoints that nobody waited for.
    ///
    /// - Parameter wanted: which; the others are left alone.
    func review(
        _ ledger: Ledger, _ wanted: @Sendable (SavepointRecord) -> Bool = { _ in true }
    ) async throws -> [SavepointRecord] {
        try await SavepointReview(ledger: ledger, cluster: cluster, http: http).run(wanted)
    }
}
