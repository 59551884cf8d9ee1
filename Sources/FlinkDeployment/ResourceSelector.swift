import Diagnostics
import FlinkConfiguration
import HadoopRecords
import LocalFiles

/// Gathers the files of a deployment in the order of Flink's client.
struct ResourceSelector {
    let inputs: DeploymentInputs
    let paths: ConfiguredPaths
    let inclusion: UserJarInclusion
    /// What Python adds.
    var python: (files: [PlannedResource], jars: [PlannedResource]) = ([], [])

    var version: FlinkVersion { inputs.distribution.version }
    var configurationKey: String { inputs.configuration.fileKind.rawValue }

    /// - Returns: the files, and `_FLINK_CLASSPATH`.
    func select() throws(DeployError) -> (resources: [PlannedResource], classpath: String) {
        var selection = ResourceSelection()
        let provided = try ProvidedLibraries(self)
        try selection.add(provided.resources)
        selection.classpath.system += provided.classpath

        let ship = (provided.isUsed ? [] : libraries) + (try shipFiles()) + python.jars + (try logConfiguration())
        let shipped = ship.filter { !$0.isDistJar }
        try selection.add(shipped)
        selection.classpath.system += ClassPath.entries(of: shipped.map(\.key))

        if !provided.isUsed { try selection.add(plugins) }
        try selection.add(try shipArchives())
        try selection.add(python.files)
        for group in [try program(), try userLibrary()] {
            try selection.add(group)
            selection.classpath.user += ClassPath.entries(of: group.map(\.key))
        }
        let dist: PlannedResource
        if let jar = provided.distJar {
            dist = jar
        } else {
            dist = try distJar()
            try selection.add([dist])
        }
        let graph = try jobGraph()
        try selection.add(graph + artifacts())
        try selection.add([
            PlannedResource(key: configurationKey, source: .configuration, stagedPath: configurationKey)
        ])
        for resource in selection.resources where resource.announcement != .job {
            try ResourceName.check(resource, version: version)
        }
        return (
            selection.resources,
            selection.classpath.text(
                distJar: dist.key, files: graph.map(\.key) + [configurationKey], inclusion: inclusion)
        )
    }

    private var libraries: [PlannedResource] {
        PlannedResource.staged(inputs.distribution.libFiles, below: inputs.distribution.libFolder)
    }

    private var plugins: [PlannedResource] {
        PlannedResource.staged(inputs.distribution.pluginFiles, below: inputs.distribution.pluginsFolder)
    }

    private func logConfiguration() throws(DeployError) -> [PlannedResource] {
        guard let path = paths.logConfiguration else { return [] }
        return [try resource(at: .local(path), of: FlinkOptions.logConfigurationFile)]
    }

    /// Flink's JobManager finds it on the class path (class
    /// `org.apache.flink.runtime.entrypoint.component.FileJobGraphRetriever`).
    private func jobGraph() throws(DeployError) -> [PlannedResource] {
        guard inputs.request.target == .perJob else { return [] }
        guard let graph = inputs.jobGraph else {
            throw DeployError(.defect, "a per-job cluster is planned without its job graph")
        }
        let name = JobGraphFile.name
        return [PlannedResource(key: name, source: .local(graph.file), announcement: .none, stagedPath: name)]
    }

    /// Where Flink's client has them, below the staging folder.
    private func artifacts() -> [PlannedResource] {
        (inputs.jobGraph?.artifacts ?? []).map { artifact in
            let key = "\(artifact.name)/\(artifact.file.path.name)"
            return PlannedResource(key: key, source: .local(artifact.file), announcement: .job, stagedPath: key)
        }
    }

    private func distJar() throws(DeployError) -> PlannedResource {
        guard let location = paths.distJar else {
            guard let jar = inputs.distribution.distJar else {
                throw DeployError(
                    .inputNotFound, "there is no flink-dist jar in \(inputs.distribution.libFolder)",
                    hint: "Is that the lib folder of a whole Flink? Or set \(FlinkOptions.flinkDistJar)")
            }
            return .asDistJar(.staged(jar))
        }
        guard location.name.hasSuffix("jar") else {
            throw DeployError(
                .configurationWrong, "\(FlinkOptions.flinkDistJar) is \(location), which is no jar by its name",
                hint: "The name must end in jar")
        }
        return .asDistJar(try self.resource(at: location, of: FlinkOptions.flinkDistJar))
    }
}

extension PlannedResource {
    fileprivate static func asDistJar(_ resource: PlannedResource) -> PlannedResource {
        var resource = resource
        resource.announcement = .distJar
        return resource
    }
}
