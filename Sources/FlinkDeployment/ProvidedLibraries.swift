import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// Flink's own files where they lie in HDFS already (`yarn.provided.lib.dirs`): every node keeps one copy for all.
struct ProvidedLibraries {
    let resources: [PlannedResource]
    let classpath: [String]
    /// nil where the folders are not set, or none of them is there.
    let distJar: PlannedResource?
    /// Whether the option is set: then nothing of the local lib and plugins is staged.
    let isUsed: Bool

    /// - Throws: ``DeployError`` `inputMalformed` for two files of one name, `inputNotFound` without a flink-dist jar.
    init(_ selector: ResourceSelector) throws(DeployError) {
        isUsed = !selector.paths.providedLibraries.isEmpty
        var files: [PlannedResource] = []
        for path in selector.paths.providedLibraries {
            guard let tree = selector.inputs.remote[path], tree.root?.isFolder == true else { continue }
            files += PlannedResource.inPlace(tree.files, below: path, visibility: .public)
        }
        var selection = ResourceSelection()
        try selection.add(
            files.map { file in
                var file = file
                if file.isDistJar { file.announcement = .distJar }
                return file
            })
        resources = selection.resources
        distJar = resources.last(where: \.isDistJar)
        guard !isUsed || distJar != nil else {
            throw DeployError(
                .inputNotFound,
                "there is no flink-dist jar in \(selector.paths.providedLibraries.map(\.description).joined(separator: ", "))",
                hint: "\(FlinkOptions.providedLibDirs) must name folders with all of Flink's lib and plugins")
        }
        classpath = Self.classpath(of: resources.filter { !$0.isDistJar }, version: selector.version)
    }

    /// Up to 1.18 every file is an entry by its name.
    private static func classpath(of resources: [PlannedResource], version: FlinkVersion) -> [String] {
        let keys = resources.map(\.key).filter { !isPlugin($0) }
        return version >= FlinkVersion(1, 19) ? ClassPath.entries(of: keys) : keys.sortedAsInJava()
    }

    private static func isPlugin(_ key: String) -> Bool {
        key.split(separator: "/").dropLast().contains("plugins")
    }
}
