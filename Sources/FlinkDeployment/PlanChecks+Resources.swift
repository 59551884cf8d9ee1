import Diagnostics
import FlinkConfiguration
import HadoopRecords

extension PlanChecks {
    func resources() -> [Finding] {
        missingProvidedLibraries() + notPublic() + pluginsWithoutJar()
    }

    private func missingProvidedLibraries() -> [Finding] {
        paths.providedLibraries.filter { inputs.remote[$0]?.root?.isFolder != true }.map { path in
            finding(
                .providedLibAbsent, .mayFail,
                "\(FlinkOptions.providedLibDirs) names \(path), and there is no such folder",
                key: FlinkOptions.providedLibDirs)
        }
    }

    /// Nodes copy public files as their own user: others must be able to read them, and to pass the folders above.
    private func notPublic() -> [Finding] {
        let provided = plan.resources.filter { $0.visibility == .public }
        var closed = provided.compactMap { resource -> HDFSPath? in
            guard case .remote(let status) = resource.source, status.permission & 0o004 == 0 else { return nil }
            return status.path
        }
        let folders = Set(paths.providedLibraries.flatMap { [$0] + $0.ancestors })
        closed += folders.filter { folder in
            inputs.remote[folder]?.root.map { $0.isFolder && $0.permission & 0o001 == 0 } ?? false
        }
        return closed.sorted { $0.description < $1.description }.prefix(3).map { path in
            finding(
                .notPublic, .fails, "\(path) is not open to all users, and the nodes must read it for everybody",
                hint: "hdfs dfs -chmod o+rX \(path.path)", key: FlinkOptions.providedLibDirs)
        }
    }

    /// Flink looks for jars directly in each folder of plugins.
    private func pluginsWithoutJar() -> [Finding] {
        var folders: [String: Bool] = [:]
        for resource in plan.resources where resource.key.hasPrefix("plugins/") {
            let parts = resource.key.split(separator: "/")
            guard parts.count > 2 else { continue }
            folders[String(parts[1]), default: false] =
                folders[String(parts[1])] == true || (parts.count == 3 && parts[2].hasSuffix(".jar"))
        }
        return folders.filter { !$0.value }.keys.sorted().map { folder in
            finding(
                .pluginWithoutJar, .fails, "the folder plugins/\(folder) has no jar directly in it",
                hint: "Flink does not start with such a plugin: put its jar there, or remove the folder")
        }
    }

    func program() -> [Finding] {
        guard plan.target == .application else { return [] }
        var findings: [Finding] = []
        let main = inputs.request.mainClass ?? inputs.jar?.manifestMainClass
        if let main, let program = inputs.request.program, inputs.jar?.holdsMainClass == false {
            let others = hasOtherJars
            findings.append(
                finding(
                    .mainClassAbsent, others ? .mayFail : .fails, "the class \(main) is not in \(program)",
                    hint: others
                        ? "It can only run if another jar of the deployment has it"
                        : "Is the class's whole name right, with its package?"))
        }
        let python = ["-py", "--python", "-pym", "--pyModule"]
        if let word = inputs.request.arguments.first(where: python.contains), inputs.request.program != nil {
            findings.append(
                finding(
                    .pythonArgument, .fails,
                    "the program's argument \(word) makes Flink take this Java program for a Python one",
                    hint: "Flink's JobManager looks at the arguments of Java programs too: rename the program's option")
            )
        }
        return findings
    }

    /// Whether there are jars beside the program that do not come with Flink itself.
    private var hasOtherJars: Bool {
        plan.resources.contains { resource in
            guard resource.key.hasSuffix("jar"), !resource.key.hasPrefix("plugins/") else { return false }
            let name = resource.key.split(separator: "/").last.map(String.init) ?? resource.key
            return name != inputs.request.program?.name && !name.hasPrefix("flink-") && !name.hasPrefix("log4j-")
        }
    }

    /// What the ResourceManager takes as a tag.
    func tags() -> [Finding] {
        var findings: [Finding] = []
        for tag in plan.tags where !tag.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
            findings.append(
                finding(
                    .tagRefused, .fails, "the tag '\(tag)' has characters that YARN refuses",
                    hint: "Tags are printable ASCII", key: FlinkOptions.applicationTags))
        }
        for tag in plan.tags where tag.utf8.count > 100 {
            findings.append(
                finding(
                    .tagRefused, .mayFail, "the tag '\(tag.prefix(20))...' has \(tag.utf8.count) characters",
                    hint: "YARN takes 100 unless it is configured otherwise", key: FlinkOptions.applicationTags))
        }
        return findings
    }

    /// Linux gives one variable of a process 128 KiB.
    func shipList() throws(DeployError) -> [Finding] {
        let limit = 131_072
        let environment = try plan.previewContext().amContainerSpec.environment
        // A real id is longer than the one of the preview, and so are times and an application's number.
        let growth = plan.resources.count * 48
        return ["_CLIENT_SHIP_FILES", "CLASSPATH"].compactMap { name in
            let length = name.utf8.count + (environment[name]?.utf8.count ?? 0) + 2
            guard length + (name == "CLASSPATH" ? 0 : growth) > limit else { return nil }
            return finding(
                .shipListLong, .fails,
                "\(plan.resources.count) files are too many: their names fill more than the 128 KiB that a container's "
                    + "variable \(name) can hold",
                hint: "Ship archives in place of folders (\(FlinkOptions.shipArchives)), or fewer and larger files")
        }
    }
}
