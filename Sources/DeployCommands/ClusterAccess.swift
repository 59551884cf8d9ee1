import CommandLine
import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkConfiguration
import HadoopConfiguration
import HadoopRecords
import Ledger
import LocalFiles

/// What the global options lead to: the configuration, the cluster, and the ledger.
struct ClusterAccess: Sendable {
    let context: CommandContext

    /// - Parameter flinkHadoopFolder: Flink's own `env.hadoop.conf.dir`, where a Flink configuration was read.
    /// - Throws: ``DeployError`` `configurationMissing` or `configurationMalformed`.
    func hadoop(flinkHadoopFolder: LocalPath? = nil) throws(DeployError) -> HadoopConfiguration {
        try HadoopConfiguration.load(
            HadoopConfigurationLookup(
                option: try context.configurationFolder,
                environment: context.environment, flinkHadoopConfDir: flinkHadoopFolder,
                flinkConfDir: context.variable("FLINK_CONF_DIR").map(context.path)))
    }

    /// The cluster; what is odd about its configuration is said.
    ///
    /// - Parameters:
    ///   - flink: the configuration of a deployment, which can name Hadoop's folder and set values of Hadoop's.
    ///   - tellingFindings: whether what is odd is said here, and not by the caller.
    func cluster(of flink: FlinkConfiguration? = nil, tellingFindings: Bool = true) throws(DeployError) -> Cluster {
        if !context.staysLocal {
            try context.refuseService(
                "it asks the cluster itself", hint: "Run it where Hadoop's files are, and name them with --conf DIR")
        }
        let folder = flink?.string(FlinkOptions.hadoopConfDir).map(context.path)
        let hadoop = try hadoop(flinkHadoopFolder: folder).overlaid(by: flink?.hadoopProperties ?? [])
        for finding in hadoop.findings where tellingFindings && finding.verdict != .fine {
            context.console.warn(finding)
        }
        return try Cluster(
            hadoop: hadoop, user: try user(), limits: limits,
            authorities: JobManagerTrust(context: context).authorities,
            log: log)
    }

    /// For requests to a JobManager that was named by its address.
    var jobManagerHTTP: HTTPClient {
        HTTPClient(HTTPClientOptions(authorities: JobManagerTrust(context: context).authorities, log: log))
    }

    /// For one request that carries no file: `--request-timeout`.
    var limits: HTTPLimits {
        let patience = context.parsed.duration(GlobalOptions.requestTimeout) ?? .seconds(30)
        return HTTPLimits(connect: min(patience, .seconds(5)), total: patience, stalled: patience)
    }

    /// Told a line for each request; nil for silence.
    var log: (@Sendable (String) -> Void)? {
        let console = context.console
        return console.volume == .verbose ? { @Sendable in console.detail($0) } : nil
    }

    /// Who asks: the option, HADOOP_USER_NAME, then the login name.
    func user() throws(DeployError) -> String {
        if let given = context.parsed.value(GlobalOptions.user) ?? context.variable("HADOOP_USER_NAME") {
            return given
        }
        guard let name = LoginName.current() else {
            throw DeployError(
                .configurationWrong, "this process has no login name",
                hint: "Say who you are on the cluster: --user NAME")
        }
        return name
    }

    /// The ledger: `--state`, BOBBIN_STATE, then the XDG state folder.
    func ledger() async throws -> Ledger {
        try await Ledger(at: try ledgerPath())
    }

    func ledgerPath() throws(DeployError) -> LocalPath {
        if let given = context.parsed.value(GlobalOptions.state) ?? context.variable("BOBBIN_STATE") {
            return context.path(given)
        }
        if let folder = context.variable("XDG_STATE_HOME"), folder.hasPrefix("/") {
            return LocalPath(folder) / "bobbin/ledger.db"
        }
        guard let home = context.variable("HOME") else {
            throw DeployError(
                .configurationWrong, "there is no place for the ledger: neither HOME nor XDG_STATE_HOME is set",
                hint: "Name a file with --state FILE")
        }
        return LocalPath(home) / ".local/state/bobbin/ledger.db"
    }

    /// nil where this user has deployed nothing from here yet.
    func ledgerIfThere() async throws -> Ledger? {
        guard LocalFileSystem.file(at: try ledgerPath()) != nil else { return nil }
        return try await ledger()
    }

    /// Finishes or undoes what dead processes of this user left on the cluster, and says so. Without a ledger there
    /// is nothing to do.
    ///
    /// - Parameter key: a deployment with this idempotency key is left for the caller.
    func recover(_ cluster: Cluster, except key: String? = nil) async throws {
        guard let ledger = try await ledgerIfThere() else { return }
        for result in try await Recovery(cluster: cluster, ledger: ledger).run(except: key) {
            context.console.note(RecoveryText.line(result))
        }
    }
}
