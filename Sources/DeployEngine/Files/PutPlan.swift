import CurlHTTP
import Diagnostics
import HadoopRecords
import LocalFiles

/// Which files go where.
struct PutPlan {
    struct File: Sendable {
        let body: HTTPBody
        let target: HDFSPath
        var size: Int64 { body.length }
    }

    private(set) var files: [File] = []
    /// What the user named: each file, or the top of each folder.
    private(set) var roots: [HDFSPath] = []
    /// What lies in folders and cannot be copied.
    private(set) var failures: [DeployError] = []
    /// To be made where they are missing.
    private(set) var folders: Set<HDFSPath> = []
    private var taken: Set<HDFSPath> = []

    /// The folders to make, those above others first.
    var folderLevels: [[HDFSPath]] {
        let byDepth = Dictionary(grouping: folders) { $0.path.split(separator: "/").count }
        return byDepth.keys.sorted().map { byDepth[$0, default: []].sorted { $0.path < $1.path } }
    }

    /// - Throws: ``DeployError`` `usage` for a name that another source has already.
    mutating func add(_ body: HTTPBody, to target: HDFSPath) throws(DeployError) {
        try put(body, target)
        roots.append(target)
    }

    /// A file, or with `recursive` a folder and all that is in it.
    ///
    /// - Throws: ``DeployError`` `inputNotFound`, `notAllowed`, `inputMalformed` for what is no file, `usage`.
    mutating func add(_ path: LocalPath, to target: HDFSPath, recursive: Bool) throws(DeployError) {
        guard let file = LocalFileSystem.file(at: path) else {
            throw DeployError(.inputNotFound, "there is no \(path) on this machine")
        }
        switch file.kind {
        case .file: try put(.file(path, length: file.size), target)
        case .other: throw Self.noFile(path)
        case .folder:
            guard recursive else {
                throw DeployError(.usage, "\(path) is a folder", hint: "--recursive copies folders")
            }
            let entries = try LocalFileSystem.entries(below: path)
            folders.insert(target)
            for entry in entries {
                let place = target / (entry.path.relative(to: path) ?? entry.path.name)
                switch entry.kind {
                case .folder: folders.insert(place)
                case .file: try put(.file(entry.path, length: entry.size), place)
                case .other: failures.append(Self.noFile(entry.path))
                }
            }
        }
        roots.append(target)
    }

    /// Nothing goes to a folder, nor below it.
    mutating func leaveOut(_ folder: HDFSPath) {
        func isBelow(_ path: HDFSPath) -> Bool { path == folder || path.path.hasPrefix(folder.path + "/") }
        folders = folders.filter { !isBelow($0) }
        files = files.filter { !isBelow($0.target) }
    }

    private mutating func put(_ body: HTTPBody, _ target: HDFSPath) throws(DeployError) {
        guard taken.insert(target).inserted else {
            throw DeployError(.usage, "two of the files would become \(target.path)", hint: "Copy them one by one")
        }
        files.append(File(body: body, target: target))
    }

    private static func noFile(_ path: LocalPath) -> DeployError {
        DeployError(
            .inputMalformed, "\(path) is neither a file nor a folder", hint: "It may be a link that leads nowhere")
    }
}
