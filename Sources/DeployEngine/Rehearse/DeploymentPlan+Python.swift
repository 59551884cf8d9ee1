import FlinkConfiguration
import FlinkDeployment
import HadoopRecords

/// What a plan says of its Python program, as the containers will read it.
extension DeploymentPlan {
    /// The program and its own arguments, from the words that Flink's driver gets; nil for a Java program.
    var pythonProgram: (program: PythonProgram, arguments: [String])? {
        guard let words = try? configuration.list(FlinkOptions.applicationArguments), words.count > 1 else {
            return nil
        }
        let program: PythonProgram
        switch words[0] {
        case "--python", "-py": program = .script(words[1])
        case "--pyModule", "-pym": program = .module(words[1])
        default: return nil
        }
        let rest = words.dropFirst(2)
        return (program, Array(rest.first == "--" ? rest.dropFirst() : rest))
    }

    var pythonFiles: [String] { elements(FlinkOptions.pythonFiles, ",") }

    /// Each archive with the folder that it is unpacked into.
    var pythonArchives: [(path: String, folder: String)] {
        elements(FlinkOptions.pythonArchives, ",").map { element in
            let parts = element.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : parts[0].split(separator: "/").last.map(String.init) ?? "")
        }
    }

    var pythonPath: [String] { elements(FlinkOptions.pythonPath, ":") }

    /// The resources that Python may see: all but Flink's jars and its configuration.
    var rehearsed: [PlannedResource] {
        resources.filter { resource in
            if case .configuration = resource.source { return false }
            return resource.type == .archive || !resource.key.hasSuffix(".jar") || pythonFiles.contains(resource.key)
        }
    }

    /// A path as the configuration has it, where it is one of HDFS.
    func remotePath(_ text: String) -> HDFSPath? {
        guard let path = HDFSPath(text), let scheme = path.scheme, scheme != "file" else { return nil }
        return path.qualified(by: defaultFS)
    }

    private func elements(_ key: String, _ separator: Character) -> [String] {
        (configuration.string(key) ?? "").split(separator: separator).map { element in
            String(element.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
    }
}
