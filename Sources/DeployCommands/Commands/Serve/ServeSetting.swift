import CommandLine
import DeployEngine
import DeployService
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HTTPServing
import HadoopConfiguration
import LocalFiles

/// What `serve` was told, read and checked.
struct ServeSetting: Sendable {
    let clusters: ServedClusters
    let spool: Spool
    let server: HTTPServerOptions
    let logFormat: ServiceLog.Format
    let user: String
    let notifications: NotificationSetting

    /// - Throws: ``DeployError`` that names the option that is wrong.
    init(_ context: CommandContext) async throws {
        let access = ClusterAccess(context: context)
        user = try access.user()
        clusters = try ServedClusters(
            clusters: try Self.clusters(context), flinks: try await Self.flinks(context),
            environment: context.environment)
        let folder =
            try context.parsed.value(ServeOptions.spool).map(context.path) ?? access.ledgerPath().parent / "spool"
        spool = Spool(folder: folder, limit: try Self.spoolLimit(context))
        logFormat = context.parsed.value(ServeOptions.logFormat).flatMap(ServiceLog.Format.init) ?? .logfmt
        server = try ListenAddress(context).options()
        notifications = try Self.notifications(context)
    }

    /// For people who check what they have written.
    var summary: [String] {
        clusters.clusters.map { "cluster \($0.name): \($0.hadoop.files.map(\.text).joined(separator: ", "))" }
            + clusters.flinks.map { "Flink: \($0.folder)" }
            + notifications.targets.map { "notifications: \($0.description)" }
            + ["files of clients: \(spool.folder)", "address: \(server.address):\(server.port)"]
    }

    private static func clusters(_ context: CommandContext) throws(DeployError) -> [ServedCluster] {
        let access = ClusterAccess(context: context)
        let given = context.parsed.values(ServeOptions.cluster)
        guard !given.isEmpty else {
            return [ServedCluster(name: "default", hadoop: try access.hadoop(), limits: access.limits, log: access.log)]
        }
        var clusters: [ServedCluster] = []
        for use in context.parsed.uses where use.option == ServeOptions.cluster {
            do throws(DeployError) {
                let (name, folder) = try pair(use.value ?? "", ServeOptions.cluster)
                let hadoop = try HadoopConfiguration.load(
                    HadoopConfigurationLookup(option: context.path(folder), environment: [:]))
                clusters.append(ServedCluster(name: name, hadoop: hadoop, limits: access.limits, log: access.log))
            } catch {
                throw use.located(error)
            }
        }
        return clusters
    }

    private static func flinks(_ context: CommandContext) async throws -> [FlinkHome] {
        let given = context.parsed.values(ServeOptions.flink)
        guard !given.isEmpty else {
            let home = try? await FlinkHome.find(
                option: context.parsed.value(GlobalOptions.flinkHome).map(context.path),
                environment: context.environment)
            return home.map { [$0] } ?? []
        }
        var homes: [FlinkHome] = []
        for use in context.parsed.uses where use.option == ServeOptions.flink {
            do throws(DeployError) {
                if let home = try flink(use.value ?? "", context) { homes.append(home) }
            } catch {
                throw use.located(error)
            }
        }
        return homes
    }

    private static func flink(_ text: String, _ context: CommandContext) throws(DeployError) -> FlinkHome? {
        let (version, folder) = try pair(text, ServeOptions.flink)
        guard let home = try FlinkHome.named(option: context.path(folder), environment: [:]) else { return nil }
        let found = try FlinkDistributionReader(home: home, environment: [:]).read().version.description
        guard found == version else {
            throw DeployError(
                .usage, "--flink \(text): that Flink is \(found)", hint: "Write --flink \(found)=\(folder)")
        }
        return home
    }

    private static func pair(
        _ text: String, _ option: OptionSpecification
    ) throws(DeployError) -> (name: String, folder: String) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw DeployError(.usage, "\(option) \(text) is to be \(option.valueName)")
        }
        return (parts[0], parts[1])
    }

    private static func notifications(_ context: CommandContext) throws(DeployError) -> NotificationSetting {
        var setting = NotificationSetting(authorities: JobManagerTrust(context: context).authorities)
        for use in context.parsed.uses where use.option == ServeOptions.notify {
            do throws(DeployError) {
                setting.targets.append(try NotificationTarget(use.value ?? ""))
            } catch {
                throw use.located(error)
            }
        }
        let words = context.parsed.values(ServeOptions.notifyOn).flatMap { $0.split(separator: ",").map(String.init) }
        guard !words.isEmpty else { return setting }
        do throws(DeployError) {
            setting.choice = try NotificationChoice(words)
        } catch {
            throw context.parsed.located(error, ServeOptions.notifyOn)
        }
        return setting
    }

    private static func spoolLimit(_ context: CommandContext) throws(DeployError) -> Int64 {
        guard let text = context.parsed.value(ServeOptions.spoolLimit) else { return 10 << 30 }
        guard let size = try? MemorySize(parsing: text) else {
            throw context.parsed.located(
                DeployError(.usage, "--spool-limit \(text) is no size", hint: "As in 500m or 20g"),
                ServeOptions.spoolLimit)
        }
        return size.bytes
    }
}
