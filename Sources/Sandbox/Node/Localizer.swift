import Archives
import Diagnostics
import FoundationEssentials
import Glibc
import HadoopRecords
import LocalFiles

/// Brings resources to a container: from the sandbox's file system or this machine's, through a cache. Blocks.
struct Localizer: Sendable {
    /// Where the sandbox's file system keeps its files.
    let files: FileStore
    /// The file system's `host:port`.
    let authority: String
    let cache: LocalPath

    /// Links each resource into the container's folder under its name.
    ///
    /// - Throws: ``LocalizationFailure``.
    func localize(_ resources: [String: LocalResource], into folder: LocalPath) throws(LocalizationFailure) {
        for (name, resource) in resources.sorted(by: { $0.key < $1.key }) {
            let link = folder / name
            let parts = name.split(separator: "/", omittingEmptySubsequences: false)
            guard !name.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
                throw LocalizationFailure(
                    "the resource \(resource.resource) would be linked outside the container: \(name)")
            }
            do {
                let local = try fetch(resource)
                try LocalFileSystem.makeFolder(link.parent)
                try LocalFileSystem.link(link, to: local)
            } catch let failure as LocalizationFailure {
                throw failure
            } catch {
                throw LocalizationFailure("\(resource.resource): \(error)")
            }
        }
    }

    /// - Returns: the file, or the folder that an archive was unpacked into.
    private func fetch(_ resource: LocalResource) throws -> LocalPath {
        let source = try source(of: resource.resource)
        guard let found = LocalFileSystem.file(at: source) else {
            throw LocalizationFailure("java.io.FileNotFoundException: File does not exist: \(resource.resource)")
        }
        guard found.modified == resource.timestamp else {
            throw LocalizationFailure(
                "java.io.IOException: Resource \(resource.resource) changed on src filesystem "
                    + "(expected \(resource.timestamp), was \(found.modified))")
        }
        let place = cache / "\(files.inode(of: source))-\(found.modified)-\(resource.type.rawValue.lowercased())"
        let target = place / source.name
        guard LocalFileSystem.file(at: target) == nil else {
            utimes(place.text, nil)
            return target
        }
        // Two containers may want it at a time: each makes its own, and the first to be whole is kept.
        let part = cache / "part-\(UInt64.random(in: 0 ... .max))"
        try LocalFileSystem.makeFolder(part)
        if resource.type == .archive, found.kind == .file, ArchiveFormat(fileName: source.name) != nil {
            try ArchiveExtraction.extract(source, into: part / source.name, as: .yarn)
        } else if found.kind == .folder || Glibc.link(source.text, (part / source.name).text) != 0 {
            try FileManager.default.copyItem(atPath: source.text, toPath: (part / source.name).text)
        }
        if rename(part.text, place.text) != 0 { SandboxFolder.remove(part) }
        return target
    }

    private func source(of path: HDFSPath) throws(LocalizationFailure) -> LocalPath {
        switch path.scheme {
        case "webhdfs" where path.authority == authority: return files.local(path.path)
        case "file": return LocalPath(path.path)
        default:
            throw LocalizationFailure(
                "the node has no file system for \(path): the sandbox has webhdfs://\(authority) and this machine's files"
            )
        }
    }
}

/// Why a container did not get its files, in the words of the container's diagnostics.
struct LocalizationFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
