import HadoopRecords
package import LocalFiles

extension ProgramLocation {
    /// A file or folder as Flink's options name it: a path of this machine, `file:/a`, or the URI of another file system.
    ///
    /// - Parameter folder: where a relative path starts.
    package init(_ text: String, relativeTo folder: LocalPath) {
        let uri = HDFSPath(text)
        switch uri?.scheme {
        case nil: self = .local(LocalPath(text, relativeTo: folder))
        case "file": self = .local(LocalPath(uri.map { URIText.decoded($0.path) } ?? "/"))
        default: self = uri.map(Self.remote) ?? .local(LocalPath(text, relativeTo: folder))
        }
    }

    /// With the default file system where a URI names none.
    func qualified(by fileSystem: HDFSPath) -> ProgramLocation {
        switch self {
        case .local: self
        case .remote(let path): .remote(path.qualified(by: fileSystem))
        }
    }
}
