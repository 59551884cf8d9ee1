package import CommandLine
import DeployService
import Diagnostics
import HTTPServing
import Ledger

/// `bobbin serve`: the service.
package enum ServeCommand: Command {
    package static let specification = CommandSpecification(
        "serve",
        abstract: "Serve deployments to many users over HTTP, and watch what runs",
        discussion: """
            Answers until it is told to end by SIGTERM or Ctrl-C. What it was asked for is in the ledger: after a crash the \
            next start goes on where this one was.

            The first start makes a token with the role operator and prints it once, on standard output. bobbin token makes \
            others.
            """,
        usage: ["[OPTIONS]"],
        options: ServeOptions.all,
        examples: [
            .init("bobbin serve --config serve.yaml --check", "Read what a file says, and start nothing."),
            .init("bobbin serve", "Serve the cluster of HADOOP_CONF_DIR on this machine."),
            .init(
                "bobbin serve --cluster prod=/etc/hadoop/prod --cluster test=/etc/hadoop/test --flink 1.20.5=/opt/flink",
                "Two clusters."),
        ])

    package static func run(_ given: CommandContext) async throws {
        var context = given
        if let file = given.parsed.value(ServeOptions.config) {
            context = given.with(try ServeFile(given.path(file)).completing(given.parsed))
        }
        let setting = try await ServeSetting(context)
        let ledger = try await ledger(context)
        if context.parsed.flag(ServeOptions.check) {
            for line in setting.summary { context.console.note(line) }
            return
        }
        let console = context.console
        let log = ServiceLog(format: setting.logFormat) { console.relay($0) }
        let service = try await Service(
            ledger: ledger, clusters: setting.clusters, spool: setting.spool, user: setting.user,
            hosts: ServedHosts(address: setting.server.address), notifications: setting.notifications, log: log)
        try await FirstToken(ledger: ledger).make { console.data($0) }
        let manager = ServiceManager(context.environment)
        try await manager.accompany {
            try await service.run(setting.server) { port in
                log.write("service", "answers", ["address": setting.server.address, "port": String(port)])
                manager.ready()
            }
        } isWell: {
            (try? await ledger.lastEvent()) != nil
        }
    }

    private static func ledger(_ context: CommandContext) async throws -> Ledger {
        do throws(DeployError) {
            return try await Ledger(at: try ClusterAccess(context: context).ledgerPath(), actor: "service")
        } catch {
            throw context.parsed.located(error, GlobalOptions.state)
        }
    }
}
