import Diagnostics
import FlinkConfiguration
import HadoopRecords
import LocalFiles

/// The program itself, and the jars beside it.
extension PythonPlanner {
    mutating func placeProgram() throws(DeployError) {
        guard case .script(let script) = settings.program else { return }
        let name = script.split(separator: "/").last.map(String.init) ?? script
        guard name.hasSuffix(".py") else {
            throw DeployError(
                .inputMalformed, "\(script) is no Python script by its name (-py)",
                hint: "It must end in .py; a module is named with -pym, and a Java program stands after the options")
        }
        let place = try place(script, named: name)
        guard startsInArchives else {
            replaceProgram(.script(place))
            return
        }
        // Main does not start where the script lies; a module is found wherever it starts.
        if !files.contains(place) { files.append(place) }
        set(FlinkOptions.pythonFiles, files.joined(separator: ","), was: nil)
        replaceProgram(.module(String((place.split(separator: "/").last ?? "").dropLast(3))))
    }

    /// - Returns: the script's name in the container; one that can be a module's where it becomes one.
    private mutating func place(_ script: String, named name: String) throws(DeployError) -> String {
        // Where nothing is, that is told before anything else.
        var trial = placement
        let place = try trial.place(script, of: "-py")
        try checkIsFile(place, script)
        let needsName = startsInArchives && name.dropLast(3).contains { $0 == "." || $0.isWhitespace }
        if case .container(let key) = place, !needsName {
            placement = trial
            return key
        }
        return try placement.ship(placement.location(of: script), as: Self.moduleName(of: name) + ".py")
    }

    private func checkIsFile(_ place: PythonPlacement.Place, _ script: String) throws(DeployError) {
        let isFolder: Bool
        switch place {
        case .remote(let path): isFolder = inputs.remote[path]?.root?.isFolder == true
        case .container(let name):
            if case .local(let path) = placement.location(of: script), shipped.source(of: name) == nil {
                isFolder = inputs.local[path]?.root?.kind == .folder
            } else {
                isFolder = shipped.holds(name) && shipped.source(of: name) == nil
            }
        }
        guard !isFolder else {
            throw DeployError(
                .inputMalformed, "\(script) is a folder, and -py wants a script",
                hint: "Send the folder with -pyfs \(script), and name the module that is run with -pym")
        }
    }

    private mutating func replaceProgram(_ program: PythonProgram) {
        guard program != settings.program else { return }
        part.configuration.set(
            FlinkOptions.applicationArguments,
            .list(program.driverArguments(inputs.request.arguments, for: .commandLineAndDriver)),
            origin: .option("the program's arguments"))
    }

    /// The script's name without `.py`, as an import statement could have it but for hyphens and digits, which
    /// `python -m` takes.
    private static func moduleName(of script: String) -> String {
        String(script.dropLast(3).map { $0 == "." || $0.isWhitespace ? "_" : $0 })
    }

    /// Flink's client forgets the jars beside a Python program; here they are shipped, and on the class path.
    mutating func placeJars() throws(DeployError) {
        guard inputs.request.python != nil else { return }
        let libraries = Dictionary(
            inputs.distribution.libFiles.map { ($0.path.name, $0.size) }, uniquingKeysWith: { first, _ in first })
        var withJars = placement
        for jar in settings.jars {
            if case .remote(let path) = try withJars.place(jar, of: FlinkOptions.jars) {
                _ = try withJars.ship(.remote(path))
            }
        }
        part.jars = withJars.resources.dropFirst(placement.resources.count).filter {
            libraries[$0.source.name] != $0.size
        }
        part.configuration.remove(FlinkOptions.jars)
    }
}

extension PlannedResource.Source {
    /// The file's own name.
    fileprivate var name: String {
        switch self {
        case .local(let file): file.path.name
        case .remote(let status): status.path.name
        case .configuration: ""
        }
    }
}
