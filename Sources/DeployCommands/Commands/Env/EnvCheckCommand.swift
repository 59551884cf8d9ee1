package import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import LocalFiles
import PythonEnvironments

/// `bobbin env check`: what an archive with a Python environment is, and whether it can work.
package enum EnvCheckCommand: Command {
    private static let flinkVersion = OptionSpecification(
        "--flink-version", kind: .value, valueName: "VERSION",
        help:
            "The Flink that is going to use it, such as 1.20.5. Default: that of --flink-home or FLINK_HOME, else the "
            + "apache-flink in the archive.")
    private static let glibc = OptionSpecification(
        "--glibc", kind: .value, valueName: "VERSION",
        help: "The C library of the nodes, such as 2.17 of CentOS 7: what needs a newer one fails. Default: this "
            + "machine's, above which is only a warning.")

    package static let specification = CommandSpecification(
        "check",
        abstract: "Look into an archive with a Python environment, and tell whether it can work",
        discussion: """
            Finds the interpreter and the packages wherever they lie in a zip, tar, tar.gz, or tgz, and tells what will \
            fail on the nodes and what may: the system and processor it was made for, links that leave the archive, a \
            Python or a PyFlink that the Flink does not take, the glibc that its libraries need. The interpreter is \
            printed as -pyexec and -pyclientexec want it.

            Of an archive in HDFS only a few parts are read, and what was seen is remembered.

            Exit status 2 where something is sure to fail.
            """,
        options: [flinkVersion, glibc],
        positionals: [
            PositionalSpecification("FILE", help: "The archive, on this machine or hdfs:///PATH.", form: .file)
        ],
        examples: [
            .init("bobbin env check venv.zip --flink-version 1.20.5", "Check it for a Flink."),
            .init("bobbin env check hdfs:///envs/venv.tar.gz --glibc 2.17", "One in HDFS, for nodes with CentOS 7."),
            .init("bobbin env check -o id venv.zip", "The path to give to -pyexec."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let needs = EnvironmentNeeds(
            flink: try flink(context), statedGlibc: try version(of: glibc, context) { GlibcVersion($0) })
        let location = ProgramLocation(context.parsed.positionals[0], relativeTo: context.workingFolder)
        let reader = EnvironmentReader(cacheFolder: CacheFolder.environments(context)) {
            try ClusterAccess(context: context).cluster()
        }
        let report = try await reader.report(of: location, needs: needs)
        switch context.output {
        case .json: context.console.data(try JSONOutput.text(EnvironmentDocument(location, report)))
        case .id: if let path = EnvironmentDocument(location, report).executable { context.console.data(path) }
        case .table: context.console.data(EnvironmentText(location, report).text)
        }
        let first = report.findings.first { $0.verdict == .fails }
        for finding in report.findings where finding != first {
            if finding.verdict == .fine { context.console.note(finding) } else { context.console.warn(finding) }
        }
        if let first {
            throw DeployError(.checkFailed, "this would fail: \(first.seen)", hint: first.hint)
        }
    }

    private static func flink(_ context: CommandContext) throws(DeployError) -> FlinkVersion? {
        if let given = try version(of: flinkVersion, context, read: { FlinkVersion($0) }) { return given }
        let option = context.parsed.value(GlobalOptions.flinkHome).map(context.path)
        guard let home = try FlinkHome.named(option: option, environment: context.environment) else { return nil }
        return try FlinkDistributionReader(home: home, environment: context.environment).read().version
    }

    private static func version<Version>(
        of option: OptionSpecification, _ context: CommandContext, read: (String) -> Version?
    ) throws(DeployError) -> Version? {
        guard let text = context.parsed.value(option) else { return nil }
        guard let version = read(text) else {
            throw DeployError(.usage, "\(option.name) \(text) is no version", hint: "Give numbers such as 1.20 or 2.17")
        }
        return version
    }
}
