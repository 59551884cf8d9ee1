import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import FlinkREST
import HadoopRecords
import LocalFiles

/// `run --client-main`: main runs on this machine, as with Flink's own client, and submits its jobs to a cluster that runs.
struct ClientRun: Sendable {
    let context: CommandContext
    let place: JobPlace
    /// What named the place.
    let origin: String

    func run() async throws {
        try context.refuseService(
            "with --client-main main runs on this machine, and submits its jobs itself",
            hint: "Leave --client-main out: the JobManager runs main")
        guard context.output == .table else {
            throw DeployError(
                .usage, "with --client-main the program itself prints, and -o \(context.output.rawValue) means nothing",
                hint: "Leave -o out; bobbin jobs \(place.words) -o json shows the jobs")
        }
        var request = try RequestReader(context: context).request()
        request.target = .perJob
        for option in RunOptions.withoutEffect + RunOptions.withoutEffectOnMain
        where context.parsed.wasGiven(option) {
            context.console.warning("\(option.name) does nothing where main runs on this machine")
        }
        let look = try await JobManagerLook.look(at: place, forJars: false)
        context.voice.target(place, look, origin: origin, context)
        let preparation = DeploymentPreparation(context: context)
        let distribution = try await preparation.distribution()
        guard distribution.version == look.version else {
            throw DeployError(
                .configurationWrong,
                "the Flink at \(distribution.libFolder.parent) is \(distribution.version), and \(place.name) is \(look.version): they do not "
                    + "understand each other's jobs", hint: "Name the same Flink with --flink-home")
        }
        try await ScratchFolder.with("bobbin-client-main-") { scratch in
            var configuration = try preparation.configuration(for: request, distribution)
            configuration.lead(to: place.client.address.address)
            let files = ClientFiles(context: context, folder: scratch.path) { [place] in
                try place.cluster ?? ClusterAccess(context: context).cluster()
            }
            let program = try await ClientPreparation(context: context, files: files)
                .program(request, &configuration, writesGraph: false)
            try await ClientStart(context: context)
                .start(program, named: ClientPreparation.name(of: request), of: distribution, in: scratch.path).end()
        }
    }
}

extension FlinkConfiguration {
    /// Has Flink's own client submit to this JobManager, whatever the configuration says of where it is.
    fileprivate mutating func lead(to address: HostAndPort) {
        let origin = Origin.derived("the JobManager that takes the job")
        set(FlinkOptions.target, .text("remote"), origin: origin)
        set(FlinkOptions.restAddress, .text(address.host), origin: origin)
        set(FlinkOptions.restPort, .text("\(address.port)"), origin: origin)
        set(FlinkOptions.haMode, .text("NONE"), origin: origin)
    }
}
