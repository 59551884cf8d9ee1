import HadoopRecords

/// Why the file system does not do what it is asked, as a NameNode says it.
enum FileRefusal: Error, Hashable, Sendable {
    case notFound(String)
    case exists(String)
    case parentIsFile(String)
    case notEmpty(String)
    case badParameter(String)
    case unsupported(String)
    case quota(String)
    case other(String)

    var exception: RemoteException {
        func of(_ package: String, _ name: String, _ message: String) -> RemoteException {
            RemoteException(exception: name, javaClassName: "\(package).\(name)", message: message)
        }
        return switch self {
        case .notFound(let message): of("java.io", "FileNotFoundException", message)
        case .exists(let message): of("org.apache.hadoop.fs", "FileAlreadyExistsException", message)
        case .parentIsFile(let message): of("org.apache.hadoop.fs", "ParentNotDirectoryException", message)
        case .notEmpty(let message): of("org.apache.hadoop.fs", "PathIsNotEmptyDirectoryException", message)
        case .badParameter(let message): of("java.lang", "IllegalArgumentException", message)
        case .unsupported(let message): of("java.lang", "UnsupportedOperationException", message)
        case .quota(let message): of("org.apache.hadoop.hdfs.protocol", "DSQuotaExceededException", message)
        case .other(let message): of("java.io", "IOException", message)
        }
    }

    var status: Int {
        switch self {
        case .notFound: 404
        case .badParameter, .unsupported: 400
        default: 403
        }
    }
}
