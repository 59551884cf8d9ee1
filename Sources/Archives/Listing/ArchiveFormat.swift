/// How an archive is made, as far as Flink and YARN can unpack it.
package enum ArchiveFormat: String, Hashable, Sendable, Codable, CaseIterable {
    case zip, tar, tarGzip

    /// The format that a name promises: `.zip`, `.jar`, `.whl`, `.egg`, `.tar`, `.tar.gz`, `.tgz`, in any case of letters.
    ///
    /// - Parameter fileName: a name or a whole path.
    package init?(fileName: String) {
        let name = fileName.lowercased()
        guard let format = Self.suffixes.first(where: { name.hasSuffix($0.suffix) })?.format else { return nil }
        self = format
    }

    /// Its usual name, for a person.
    package var name: String {
        switch self {
        case .zip: "zip"
        case .tar: "tar"
        case .tarGzip: "tar.gz"
        }
    }

    private static let suffixes: [(suffix: String, format: ArchiveFormat)] = [
        (".zip", .zip), (".jar", .zip), (".whl", .zip), (".egg", .zip),
        (".tar", .tar), (".tar.gz", .tarGzip), (".tgz", .tarGzip),
    ]
}
