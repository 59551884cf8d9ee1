package import Diagnostics
import FlinkConfiguration
package import FlinkDeployment
import HadoopRecords
package import LocalFiles

extension Wish {
    /// The request that the engine takes.
    ///
    /// - Parameter spool: where uploaded files lie: `files/SHA256/NAME` is a path below it.
    /// - Throws: ``DeployError`` `usage` for members that contradict each other.
    package func request(spool: LocalPath) throws(DeployError) -> DeploymentRequest {
        try check()
        let program = program ?? ProgramWish()
        let python = program.python.map(PythonProgram.script) ?? program.module.map(PythonProgram.module)
        return DeploymentRequest(
            target: kind == .application ? .application : .session,
            program: python == nil ? program.jar.map { ProgramLocation($0, relativeTo: spool) } : nil, python: python,
            environment: environment, runsPython: self.python ?? false,
            jars: python == nil ? [] : program.jar.map { [$0] } ?? [], mainClass: program.mainClass,
            arguments: program.arguments ?? [], classpaths: program.classpaths ?? [],
            dynamicProperties: properties(program), detached: true, savepointPath: savepoint?.path,
            allowNonRestoredState: savepoint?.allowNonRestoredState ?? false, claimMode: savepoint?.claimMode,
            name: name, queue: queue, tags: tags ?? [], shipFiles: ship ?? [], shipArchives: shipArchives ?? [],
            keepsClusterID: ownClusterID ?? false, workingFolder: spool)
    }

    /// What names a file; all of it is to be in HDFS or uploaded.
    var files: [String] {
        let program = program ?? ProgramWish()
        let single = [program.jar, program.python, environment, program.requirements].compactMap(\.self)
        return single + (program.files ?? []) + (program.archives ?? []) + (ship ?? []) + (shipArchives ?? [])
    }

    private func properties(_ program: ProgramWish) -> [DynamicProperty] {
        let configured = (configuration ?? [:]).sorted { $0.key < $1.key }
            .map { DynamicProperty(key: $0.key, value: $0.value.text, option: "configuration.\($0.key)") }
        let python: [(key: String, value: String?, member: String)] = [
            (FlinkOptions.pythonFiles, program.files?.joined(separator: ","), "program.files"),
            (FlinkOptions.pythonArchives, program.archives?.joined(separator: ","), "program.archives"),
            (FlinkOptions.pythonRequirements, program.requirements, "program.requirements"),
        ]
        return configured
            + python.compactMap { entry in
                entry.value.map { DynamicProperty(key: entry.key, value: $0, option: entry.member) }
            }
    }

    private func check() throws(DeployError) {
        let named = [program?.jar, program?.python, program?.module].compactMap(\.self)
        switch kind {
        case .session where program != nil: throw Self.refusal("a session has no program: its jobs have")
        case .application where named.isEmpty, .job where named.isEmpty:
            throw Self.refusal("program names nothing to run: jar, python, or module is missing")
        case .job where session == nil && jobManager == nil:
            throw Self.refusal("a job needs a session (an application id) or a jobManager (host:port)")
        case .job where session != nil && jobManager != nil:
            throw Self.refusal("session and jobManager are both given")
        default: break
        }
        if kind != .job, session != nil || jobManager != nil {
            throw Self.refusal("session and jobManager are for a job, and this is of the kind \(kind.rawValue)")
        }
        if program?.python != nil, program?.module != nil {
            throw Self.refusal("program.python and program.module are both given: a program is one of them")
        }
        if let session, ApplicationID(session) == nil {
            throw Self.refusal(
                "session is to be an application's id, and is \(session)", hint: "As in application_1795246195732_0012")
        }
        if kind == .session, restart != nil { throw Self.refusal("restart is for an application or a job") }
        if let attempts = restart?.attempts, !(1...100).contains(attempts) {
            throw Self.refusal("restart.attempts is to be from 1 to 100, and is \(attempts)")
        }
        _ = (try deadlineDuration, try lifetime, try idle, try restartSpan)
        try checkFiles()
    }

    /// Keys of Flink's that name files, which would else be those of the service's machine.
    private static let fileKeys = [
        FlinkOptions.pythonFiles, FlinkOptions.pythonArchives, FlinkOptions.pythonRequirements,
        FlinkOptions.jars,
    ]

    private func checkFiles() throws(DeployError) {
        let configured = Self.fileKeys.flatMap { key in
            (configuration?[key]?.text ?? "").split { ",;".contains($0) }.map(String.init)
        }
        for file in files + configured where try FileReference(file.prefixBeforeFragment) == nil {
            guard file.contains("://"), !file.hasPrefix("file:") else {
                throw Self.refusal(
                    "\(file) is neither in HDFS nor uploaded",
                    hint: "Put it to /api/v1/files/SHA256 and name it files/SHA256/NAME, or give its hdfs:// path")
            }
        }
    }

    private static func refusal(_ message: String, hint: String? = nil) -> DeployError {
        DeployError(.usage, message, hint: hint)
    }
}

extension String {
    /// Without the `#folder` of an archive.
    fileprivate var prefixBeforeFragment: String { String(prefix { $0 != "#" }) }
}
