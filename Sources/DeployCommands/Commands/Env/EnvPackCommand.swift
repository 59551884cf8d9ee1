package import CommandLine
import Diagnostics
import LocalFiles
import PythonEnvironments

/// `bobbin env pack`: one archive of a Python environment for both sides of a PyFlink application.
package enum EnvPackCommand: Command {
    package static let specification = CommandSpecification(
        "pack",
        abstract: "Make one slim archive of a Python environment, with its interpreter",
        discussion: """
            The archive holds the interpreter and the standard library, so that nodes need no Python, and runs wherever \
            it is unpacked. What the cluster has and what nobody imports stays at home: PyFlink's jars, caches, tests, \
            headers, the debug sections of libraries. The same environment gives the same bytes.

            Before anything is written the packed interpreter is started and imports what PyFlink's workers need. \
            bobbin run-application --env FILE uses the archive.
            """,
        options: EnvPackOptions.all,
        examples: [
            .init("bobbin env pack --from venv --out env.zip", "Pack a venv."),
            .init(
                "bobbin env pack --requirements requirements.txt --python 3.11 --out hdfs:///envs/clicks-1.zip",
                "Make an environment and put it where all applications find it."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let request = try EnvPackRequest(context)
        let target = try await EnvPackTarget(context, request)
        try await target.check()
        let reporter = EnvPackReporter(context.console)
        let folder = try PackFolder()
        defer { folder.remove() }
        let source: EnvironmentSource
        switch request.input {
        case .folder(let path): source = try EnvironmentSource(path)
        case .list(let list):
            source = try await EnvironmentInstaller(
                list, python: context.parsed.value(EnvPackOptions.python),
                indexURL: context.parsed.value(EnvPackOptions.indexURL), environment: context.environment
            ).install(in: folder) { reporter.installing($0) }
        }
        let packer = EnvironmentPacker(
            source, to: target.local(in: folder), format: request.format,
            keepsPip: context.parsed.flag(EnvPackOptions.withPip),
            imports: context.parsed.values(EnvPackOptions.importing), threads: reporter.threads)
        var packed = try await packer.pack { reporter.show($0) }
        packed.path = try await target.store(packed, reporter)
        try reporter.finished(packed, context)
    }
}
