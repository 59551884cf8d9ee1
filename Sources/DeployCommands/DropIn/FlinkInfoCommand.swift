import CommandLine
import Diagnostics

/// `flink info`, which is refused.
enum FlinkInfoCommand: Command {
    static let specification = CommandSpecification(
        "info",
        abstract: "Print a program's execution plan: not taken over from Flink's client",
        options: FlinkCommandTable.submission, positionals: RunCommand.specification.positionals,
        stopsAtFirstPositional: true)

    static func run(_ context: CommandContext) async throws {
        throw DeployError(
            .usage,
            "info is not taken over from Flink's client: a program's execution plan is made by running its main",
            hint:
                "StreamExecutionEnvironment.getExecutionPlan() prints it from the program; bobbin plan run-application "
                + "shows what would be deployed; Flink's own client is still there as bin/flink.flink, where deploy/install "
                + "has put this one in its place")
    }
}
