package import Diagnostics
import FlinkConfiguration
import HadoopRecords
import LocalFiles

extension PythonJob {
    /// - Throws: ``DeployError`` `inputNotFound`, `inputMalformed`, `usage`, or `configurationWrong` for what cannot work.
    package static func plan(_ inputs: PythonJobInputs) throws(DeployError) -> PythonJob {
        var planner = try PythonJobPlanner(inputs)
        try planner.placeArchives()
        try planner.placeFiles()
        try planner.placeRequirements()
        try planner.placePythonPath()
        try planner.chooseInterpreters()
        try planner.placeProgram()
        try planner.placeJar()
        return planner.job
    }
}

/// Rewrites the Python options of a job step by step.
struct PythonJobPlanner {
    let inputs: PythonJobInputs
    let settings: PythonSettings
    var job = PythonJob(arguments: [], configuration: [:], uploads: [], jar: nil, findings: [])
    private var files: [String] = []
    private var unpacked: [UnpackedArchive] = []
    private var placed: [LocalPath: String] = [:]
    private var names: Set<String> = []

    init(_ inputs: PythonJobInputs) throws(DeployError) {
        self.inputs = inputs
        settings = try inputs.settings
    }

    /// Where the cluster finds what a text names.
    ///
    /// - Parameter name: the wanted name; nil for its own.
    private mutating func place(
        _ text: String, of option: String, as name: String? = nil
    ) throws(DeployError) -> String {
        guard case .local(let path) = inputs.location(of: text) else { return text }
        guard inputs.local[path] != nil else {
            throw DeployError(
                .inputNotFound, "\(text) does not exist (\(option))",
                hint: "Paths are of this machine; a file in HDFS is written hdfs:///PATH")
        }
        switch inputs.files {
        case .ofThisMachine: return path.text
        case .outOfReach(let reason):
            throw DeployError(
                .usage, "\(text) is a file of this machine (\(option)), and \(reason)",
                hint: "Put it where the cluster reads it and name it there, hdfs:///PATH: bobbin fs put \(text) /PATH")
        case .shared(let folder):
            let wanted = name ?? path.name
            if let known = placed[path], name == nil { return known }
            var number = 0
            var unique = wanted
            while !names.insert(unique).inserted {
                number += 1
                unique = "\(number)/\(wanted)"
            }
            let target = folder / unique
            job.uploads.append(PythonJob.Upload(source: path, target: target))
            placed[path] = target.description
            return target.description
        }
    }

    mutating func placeArchives() throws(DeployError) {
        let option = FlinkOptions.pythonArchives
        var archives: [String] = []
        var references = settings.archives.map { ($0, option) }
        if let environment = settings.environment {
            references.insert((ArchiveReference(environment), "--env"), at: 0)
        }
        var folders: Set<String> = []
        for (archive, option) in references {
            guard folders.insert(archive.folder).inserted else {
                throw PythonRefusal.doubledFolder(of: archive, option)
            }
            let place = try place(archive.path, of: option)
            // Its folder is named for what the user wrote, whatever it is called there.
            archives.append("\(place)#\(archive.folder)")
            unpacked.append(
                UnpackedArchive(
                    folder: archive.folder, name: archive.path,
                    content: inputs.pythonArchives[inputs.location(of: archive.path)], isInContainer: false))
        }
        if !archives.isEmpty { job.configuration[option] = archives.joined(separator: ",") }
    }

    mutating func placeFiles() throws(DeployError) {
        for file in settings.files { files.append(try place(file, of: FlinkOptions.pythonFiles)) }
    }

    mutating func placeRequirements() throws(DeployError) {
        let option = FlinkOptions.pythonRequirements
        guard let requirements = settings.requirements else { return }
        var text = try place(requirements.path, of: option)
        if let cache = requirements.alias { text += "#" + (try place(cache, of: option)) }
        job.configuration[option] = text
    }

    /// Folders of the nodes; one that exists here is sent along.
    mutating func placePythonPath() throws(DeployError) {
        guard !settings.pythonPath.isEmpty else { return }
        let option = FlinkOptions.pythonPath
        try PythonRefusal.checkPythonPath(inputs.version)
        var kept: [String] = []
        for folder in settings.pythonPath {
            if case .shared = inputs.files, case .local(let path) = inputs.location(of: folder),
                inputs.local[path] != nil
            {
                files.append(try place(folder, of: option))
            } else {
                kept.append(folder)
            }
        }
        if !kept.isEmpty { job.configuration[option] = kept.joined(separator: ":") }
    }

    mutating func chooseInterpreters() throws(DeployError) {
        let resolver = InterpreterResolver(
            archives: unpacked, shipped: ShippedFiles(files: [], locations: [], archives: []))
        func resolved(_ path: String?, _ option: String) throws(DeployError) -> InterpreterResolver.Resolved? {
            guard let path else { return nil }
            return try resolver.resolve(path, of: option)
        }
        var worker = try resolved(settings.executable, FlinkOptions.pythonExecutable)
        var client = try resolved(
            settings.hasClientVariable ? nil : settings.clientExecutable, FlinkOptions.pythonClientExecutable)
        if settings.environment != nil, let archive = unpacked.first {
            let own = archive.content?.interpreters.first ?? "bin/python"
            let chosen = InterpreterResolver.Resolved(path: "\(archive.folder)/\(own)", archive: archive)
            worker = worker ?? chosen
            client = client ?? chosen
        }
        (worker, client) = (worker ?? client, client ?? worker)
        if let worker { job.configuration[FlinkOptions.pythonExecutable] = worker.path }
        if let client { job.configuration[FlinkOptions.pythonClientExecutable] = client.path }
        for archive in Set([worker?.archive, client?.archive].compactMap(\.self)) {
            job.findings += archive.content?.findings ?? []
        }
    }

    /// A script is sent as one of the files and run as the module that it is: main starts in a folder of its own.
    mutating func placeProgram() throws(DeployError) {
        defer { if !files.isEmpty { job.configuration[FlinkOptions.pythonFiles] = files.joined(separator: ",") } }
        guard case .script(let script) = settings.program else {
            job.arguments = settings.program?.driverArguments(inputs.request.arguments, for: .driver) ?? []
            return
        }
        let name = try PythonScriptName(of: script)
        if case .local(let path) = inputs.location(of: script), inputs.local[path]?.kind == .folder {
            throw PythonRefusal.folder(script)
        }
        let place = try place(script, of: "-py", as: name.isModule ? nil : name.module + ".py")
        guard place.hasSuffix("/\(name.module).py") else {
            // It stays where it is, under a name that no module can have.
            job.arguments = PythonProgram.script(place).driverArguments(inputs.request.arguments, for: .driver)
            return
        }
        if !files.contains(place) { files.append(place) }
        job.arguments = PythonProgram.module(name.module).driverArguments(inputs.request.arguments, for: .driver)
    }

    /// A JobManager takes one jar with a job.
    mutating func placeJar() throws(DeployError) {
        guard settings.jars.count < 2 else {
            throw DeployError(
                .usage, "\(settings.jars.count) jars are named, and a JobManager takes one with a Python program",
                hint: "Put them into one jar, or into the lib folder of the cluster's Flink")
        }
        job.jar = settings.jars.first.map(inputs.location)
    }
}
