import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import LocalFiles

/// From a request to a program whose main runs on this machine.
struct ClientPreparation: Sendable {
    let context: CommandContext
    let files: ClientFiles

    /// - Parameters:
    ///   - configuration: Flink's for main, with what an environment adds to it.
    ///   - writesGraph: as in ``ClientProgram``.
    /// - Throws: ``DeployError`` for a program that is not there, or no program.
    func program(
        _ request: DeploymentRequest, _ configuration: inout FlinkConfiguration, writesGraph: Bool
    ) async throws -> ClientProgram {
        var program = ClientProgram(
            jar: nil, mainClass: request.mainClass, arguments: request.arguments,
            classpaths: try configuration.list(FlinkOptions.classpaths) ?? [], configuration: configuration,
            writesGraph: writesGraph)
        if let python = request.python {
            if let environment = request.environment {
                try await ClientEnvironment(context: context, files: files).use(environment, in: &configuration)
            }
            program.mainClass = PythonProgram.driver
            program.arguments = try await here(python).driverArguments(request.arguments, for: .driver)
        } else if let location = request.program {
            let jar = try await files.local(location)
            program.jar = jar
            configuration.set(
                FlinkOptions.jars, .list([ProgramLocation.local(jar).uri]), origin: .option(location.description))
        }
        program.configuration = configuration
        return program
    }

    static func name(of request: DeploymentRequest) -> String {
        request.python?.description ?? request.program?.name ?? request.mainClass ?? "the program"
    }

    /// Beside archives main starts in their folder, where a relative path leads nowhere.
    private func here(_ python: PythonProgram) async throws -> PythonProgram {
        guard case .script(let text) = python else { return python }
        return .script(try await files.local(text).text)
    }
}
