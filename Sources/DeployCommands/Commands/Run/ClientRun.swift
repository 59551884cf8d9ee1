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
        let look = try await JobManagerLook.look(at: place)
        JobReporter(context, place).target(look, origin)
        let preparation = DeploymentPreparation(context: context)
        let distribution = try await preparation.distribution()
        guard distribution.version == look.version else {
            throw DeployError(
                .configurationWrong,
                "the Flink at \(distribution.libFolder.parent) is \(distribution.version), and \(place.name) is \(look.version): they do not "
                    + "understand each other's jobs", hint: "Name the same Flink with --flink-home")
        }
        let scratch = try ScratchFolder("bobbin-client-main-")
        defer { scratch.remove() }
        var configuration = try preparation.configuration(for: request, distribution)
        configuration.lead(to: place.client.address.address)
        let program = try await program(request, &configuration, scratch.path)
        try await ClientStart(context: context)
            .start(program, named: name(of: request), of: distribution, in: scratch.path).end()
    }

    /// Beside archives main starts in their folder, where a relative path leads nowhere.
    private func whole(_ python: PythonProgram) -> PythonProgram {
        guard case .script(let text) = python,
            case .local(let path) = ProgramLocation(text, relativeTo: context.workingFolder)
        else { return python }
        return .script(path.text)
    }

    private func name(of request: DeploymentRequest) -> String {
        request.python?.description ?? request.program?.name ?? request.mainClass ?? "the program"
    }

    private func program(
        _ request: DeploymentRequest, _ configuration: inout FlinkConfiguration, _ scratch: LocalPath
    ) async throws -> ClientProgram {
        var program = ClientProgram(
            jar: nil, mainClass: request.mainClass, arguments: request.arguments,
            classpaths: try configuration.list(FlinkOptions.classpaths) ?? [], configuration: configuration,
            writesGraph: false)
        if let python = request.python {
            if let environment = request.environment {
                try await ClientEnvironment(context: context).use(environment, in: &configuration, scratch / "env")
            }
            program.mainClass = PythonProgram.driver
            program.arguments = whole(python).driverArguments(request.arguments, for: .driver)
            program.configuration = configuration
            return program
        }
        guard case .local(let jar) = request.program else {
            throw DeployError(
                .usage, "--client-main runs a jar of this machine", hint: "bobbin fs get brings one here from HDFS")
        }
        program.jar = jar
        return program
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
