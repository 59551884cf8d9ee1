import Diagnostics
import FlinkConfiguration
import HadoopRecords
import LocalFiles

/// The program itself, and the jars beside it.
extension PythonPlanner {
    mutating func placeProgram() throws(DeployError) {
        guard case .script(let script) = settings.program else { return }
        let place = try place(script, named: try PythonScriptName(of: script))
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
    private mutating func place(_ script: String, named name: PythonScriptName) throws(DeployError) -> String {
        // Where nothing is, that is told before anything else.
        var trial = placement
        let place = try trial.place(script, of: "-py")
        try checkIsFile(place, script)
        if case .container(let key) = place, name.isModule || !startsInArchives {
            placement = trial
            return key
        }
        return try placement.ship(placement.location(of: script), as: name.module + ".py")
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
        if isFolder { throw PythonRefusal.folder(script) }
    }

    private mutating func replaceProgram(_ program: PythonProgram) {
        guard program != settings.program else { return }
        part.configuration.set(
            FlinkOptions.applicationArguments,
            .list(program.driverArguments(inputs.request.arguments, for: .commandLineAndDriver)),
            origin: .option("the program's arguments"))
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
            $0.source.location.flatMap { libraries[$0.name] } != $0.size
        }
        part.configuration.remove(FlinkOptions.jars)
    }
}
