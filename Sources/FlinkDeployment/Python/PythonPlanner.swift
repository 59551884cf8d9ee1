import Diagnostics
import FlinkConfiguration
import HadoopRecords
import LocalFiles

/// Rewrites the Python options of a deployment step by step; the steps are in the extensions.
struct PythonPlanner {
    let settings: PythonSettings
    let inputs: DeploymentInputs
    let shipped: ShippedFiles
    let shippedArchives: [PlannedResource]
    var placement: PythonPlacement
    var part: PythonPart
    /// Everything that processes find unpacked, the environment first.
    var unpacked: [UnpackedArchive] = []
    /// `python.archives` as the containers see it.
    var archives: [String] = []
    /// `python.files` as the containers see it.
    var files: [String] = []
    /// `--env` and `python.archives`, as they are written and as they are placed.
    var archivePlaces: [(text: String, place: PythonPlacement.Place)] = []
    /// Whether the class path has Flink's half of Python without this plan's doing.
    let isDriverThere: Bool

    init(
        _ configuration: FlinkConfiguration, _ settings: PythonSettings, _ inputs: DeploymentInputs,
        _ selector: ResourceSelector
    ) throws(DeployError) {
        self.settings = settings
        self.inputs = inputs
        let files = try selector.shipFiles()
        shippedArchives = try selector.shipArchives()
        shipped = ShippedFiles(files: files, locations: selector.paths.shipFiles, archives: shippedArchives)
        let distribution = inputs.distribution
        let provided = try ProvidedLibraries(selector)
        let libraries = provided.isUsed ? provided.resources.map(\.key) : distribution.libFiles.map(\.path.name)
        let others = files.map(\.key) + (distribution.usrlibFiles ?? []).map(\.path.name)
        isDriverThere = (libraries + others).contains(where: Self.isDriver)
        var taken = shipped.names.union(Self.reserved)
        taken.formUnion([distribution.libFolder.name, distribution.pluginsFolder.name])
        taken.formUnion([configuration.fileKind.rawValue, distribution.distJar?.path.name ?? ""])
        taken.formUnion(distribution.logConfigurations.map(\.path.name))
        if let program = inputs.request.program { taken.insert(program.name) }
        placement = PythonPlacement(inputs: inputs, shipped: shipped, taken: taken)
        part = PythonPart(configuration)
    }

    /// Names that Flink and YARN have in a container's folder.
    private static let reserved: Set<String> = [
        "lib", "plugins", "usrlib", "opt", "conf", "tmp", JobGraphFile.name, "launch_container.sh", "container_tokens",
    ]

    private static func isDriver(_ key: String) -> Bool {
        let name = key.split(separator: "/").last ?? ""
        return name.hasPrefix("flink-python") && name.hasSuffix(".jar")
    }

    /// Sets a key where that changes it; its origin stays what the user wrote.
    mutating func set(_ key: String, _ text: String, was old: String?) {
        guard text != old else { return }
        part.configuration.set(key, .text(text), origin: part.configuration.origin(of: key) ?? .derived("for Python"))
    }

    func origin(of key: String) -> String { part.configuration.origin(of: key).map(\.description) ?? key }

    /// What was seen inside what a path leads to.
    func content(of place: PythonPlacement.Place, _ text: String) -> PythonArchive? {
        switch place {
        case .remote(let path): inputs.pythonArchives[.remote(path)]
        case .container(let name):
            inputs.pythonArchives[shipped.source(of: name)?.location ?? placement.location(of: text)]
        }
    }

    mutating func note(_ check: Check, _ verdict: Finding.Verdict, _ seen: String, hint: String? = nil) {
        part.findings.append(Finding(check, verdict, seen, hint: hint))
    }
}
