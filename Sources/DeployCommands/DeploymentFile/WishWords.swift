import CommandLine
import DeployService
import Diagnostics
import LocalFiles

/// A deployment of a file as the words of a command line.
struct WishWords: Sendable {
    /// The command that deploys it.
    let command: [String]
    private(set) var options: [String] = []
    private(set) var positionals: [String] = []
    private let folder: LocalPath

    /// - Parameter folder: where relative paths start.
    init(_ wish: Wish, relativeTo folder: LocalPath) {
        self.folder = folder
        command =
            switch wish.kind {
            case .application: ["run-application"]
            case .session: ["yarn-session", "start"]
            case .job: ["run"]
            }
        if let program = wish.program { add(program) }
        add(SubmissionOptions.name, wish.name)
        add(SubmissionOptions.queue, wish.queue)
        add(SubmissionOptions.tag, wish.tags)
        let ship = wish.kind == .session ? SessionOptions.ship : SubmissionOptions.ship
        add(ship, wish.ship?.map(located))
        add(SubmissionOptions.shipArchive, wish.shipArchives?.map(located))
        for (key, value) in (wish.configuration ?? [:]).sorted(by: { $0.key < $1.key }) {
            options.append("-D\(key)=\(value.text)")
        }
        add(SessionOptions.python, isSet: wish.python)
        add(PythonOptions.environment, wish.environment.map(located))
        add(SubmissionOptions.fromSavepoint, wish.savepoint?.path)
        add(SubmissionOptions.allowNonRestoredState, isSet: wish.savepoint?.allowNonRestoredState)
        add(SubmissionOptions.restoreMode, wish.savepoint?.claimMode)
        add(SubmissionOptions.wait, wish.waitFor?.rawValue)
        add(GlobalOptions.timeout, wish.deadline)
        add(SessionOptions.timeToLive, wish.timeToLive)
        add(SessionOptions.idleTimeout, wish.idleTimeout)
        add(SubmissionOptions.restart, wish.restart.map { RestartText.text($0) })
        add(SubmissionOptions.ownClusterID, isSet: wish.ownClusterID)
        add(SubmissionOptions.force, isSet: wish.force)
        add(RunOptions.session, wish.session)
        add(RunOptions.jobManager, wish.jobManager)
        add(GlobalOptions.cluster, wish.cluster)
        add(GlobalOptions.flinkVersion, wish.flinkVersion)
    }

    private mutating func add(_ program: ProgramWish) {
        let jar = program.jar.map(located)
        if program.python == nil, program.module == nil {
            positionals += jar.map { [$0] } ?? []
        } else {
            add(SubmissionOptions.jarFile, jar)
        }
        add(PythonOptions.script, program.python.map(located))
        add(PythonOptions.module, program.module)
        add(PythonOptions.files, program.files?.map(located).joined(separator: ","))
        add(PythonOptions.archives, program.archives?.map(located).joined(separator: ","))
        add(PythonOptions.requirements, program.requirements.map(located))
        add(SubmissionOptions.mainClass, program.mainClass)
        add(SubmissionOptions.classpath, program.classpaths)
        positionals += program.arguments ?? []
    }

    private mutating func add(_ option: OptionSpecification, _ value: String?) {
        if let value { options.append("\(option.name)=\(value)") }
    }

    private mutating func add(_ option: OptionSpecification, _ values: [String]?) {
        for value in values ?? [] { add(option, value) }
    }

    private mutating func add(_ option: OptionSpecification, isSet: Bool?) {
        if isSet == true { options.append(option.name) }
    }

    /// Paths start where the file lies; what follows a `#` is the name that an archive has on the nodes.
    private func located(_ text: String) -> String {
        guard !text.contains("://") else { return text }
        let path = text.prefix { $0 != "#" }
        return LocalPath(String(path), relativeTo: folder).text + text.dropFirst(path.count)
    }
}
