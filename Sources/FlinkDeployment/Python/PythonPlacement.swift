import Diagnostics
import HadoopRecords
import LocalFiles

/// Gives each path that a Python option names its place in the containers, and ships what is not there already.
struct PythonPlacement {
    private let inputs: DeploymentInputs
    private let shipped: ShippedFiles
    /// The first parts of names that others have in the container.
    private var taken: Set<String>
    private var keys: [ProgramLocation: String] = [:]
    private(set) var resources: [PlannedResource] = []

    init(inputs: DeploymentInputs, shipped: ShippedFiles, taken: Set<String>) {
        self.inputs = inputs
        self.shipped = shipped
        self.taken = taken
    }

    /// Where a path leads to.
    enum Place: Hashable {
        /// In the container, under this name: shipped, or in an archive that is.
        case container(String)
        /// In HDFS, from where Flink takes it itself.
        case remote(HDFSPath)
    }

    /// - Parameters:
    ///   - text: as the user wrote it.
    ///   - option: who names it, for messages.
    ///   - leavingOut: files of a folder that are not shipped with it.
    /// - Throws: ``DeployError`` `inputNotFound` where it is nowhere.
    mutating func place(
        _ text: String, of option: String, leavingOut: Set<LocalPath> = []
    ) throws(DeployError) -> Place {
        let location = location(of: text)
        switch location {
        case .remote(let path):
            guard inputs.remote[path]?.root != nil else {
                throw DeployError(
                    .inputNotFound, "\(text) does not exist (\(option))", hint: "See bobbin fs ls \(path.parent.path)")
            }
            return .remote(path)
        case .local(let path):
            if let name = containerName(text, path) { return .container(name) }
            guard inputs.local[path]?.root != nil else { throw absent(text, path, option) }
            return .container(try ship(location, leavingOut: leavingOut))
        }
    }

    /// Ships a file or folder under a name of its own.
    ///
    /// - Parameter name: the wanted name; nil for its own.
    mutating func ship(
        _ location: ProgramLocation, as name: String? = nil, type: LocalResourceType = .file,
        visibility: LocalResourceVisibility = .application, leavingOut: Set<LocalPath> = []
    ) throws(DeployError) -> String {
        if let key = keys[location] { return key }
        let key = free(name ?? location.name)
        switch location {
        case .remote(let path):
            guard let status = inputs.remote[path]?.root, !status.isFolder else {
                throw DeployError(.inputMalformed, "\(path) is no file")
            }
            resources.append(
                PlannedResource(key: key, source: .remote(status), type: type, visibility: visibility))
        case .local(let path):
            guard let tree = inputs.local[path], let root = tree.root else {
                throw DeployError(.defect, "\(path) was not looked at before the plan")
            }
            let files = root.kind == .folder ? tree.files.filter { !leavingOut.contains($0.path) } : [root]
            for file in files {
                let rest = file.path.relative(to: path).flatMap { $0.isEmpty ? nil : $0 }
                let name = rest.map { "\(key)/\($0)" } ?? key
                resources.append(
                    PlannedResource(
                        key: name, source: .local(file), type: type, visibility: visibility, stagedPath: name))
            }
        }
        keys[location] = key
        return key
    }

    /// What a text means on this machine or in HDFS.
    func location(of text: String) -> ProgramLocation {
        ProgramLocation(text, relativeTo: inputs.request.workingFolder).qualified(by: inputs.defaultFS)
    }

    /// What is shipped under the name wins over what lies here: that is how Flink's own client has it.
    private func containerName(_ text: String, _ path: LocalPath) -> String? {
        let relative = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
        if shipped.holds(relative) || shipped.isInArchive(relative) { return text }
        return shipped.name(of: path)
    }

    private mutating func free(_ name: String) -> String {
        guard taken.contains(name) else {
            taken.insert(name)
            return name
        }
        var number = 1
        while taken.contains("python-\(number)") { number += 1 }
        taken.insert("python-\(number)")
        return "python-\(number)/\(name)"
    }

    private func absent(_ text: String, _ path: LocalPath, _ option: String) -> DeployError {
        DeployError(
            .inputNotFound, "\(text) does not exist (\(option))",
            hint: text.hasPrefix("/")
                ? "Paths are of this machine; a file in HDFS is written hdfs:///PATH"
                : "It is neither \(path), nor under that name among the shipped files; a file in HDFS is written "
                    + "hdfs:///PATH")
    }
}
