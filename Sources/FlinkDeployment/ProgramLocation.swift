package import HadoopRecords
package import LocalFiles

/// Where the user's program lies.
package enum ProgramLocation: Hashable, Sendable, Codable {
    /// A file of this machine, which is staged.
    case local(LocalPath)
    /// A file that the nodes take from where it is.
    case remote(HDFSPath)
}

extension ProgramLocation {
    /// The last part of the path.
    package var name: String {
        switch self {
        case .local(let path): path.name
        case .remote(let path): path.name
        }
    }

    /// The URI that `pipeline.jars` holds: `file:/home/me/job.jar`, or the path in HDFS as it is.
    package var uri: String {
        switch self {
        case .local(let path): "file:" + URIText.encoded(path.text)
        case .remote(let path): path.authority == nil ? "\(path.scheme ?? "hdfs")://\(path.path)" : path.description
        }
    }
}

extension ProgramLocation: CustomStringConvertible {
    package var description: String {
        switch self {
        case .local(let path): path.description
        case .remote(let path): path.description
        }
    }
}
