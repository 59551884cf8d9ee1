package import Diagnostics
import FoundationEssentials
package import HadoopRecords
package import LocalFiles

/// The file by which Flink's clients on this machine find the session that was started last
/// (`org.apache.flink.yarn.cli.FlinkYarnSessionCli`).
package struct YarnPropertiesFile: Sendable, Hashable {
    package struct Content: Sendable, Hashable {
        package let applicationID: ApplicationID
        /// The `-D` properties of the session's start; they hold for what is submitted to it too.
        package let dynamicProperties: [String: String]
    }

    package let path: LocalPath

    private static let idKey = "applicationID"
    private static let propertiesKey = "dynamicPropertiesString"
    private static let separator = "@@"

    /// - Parameters:
    ///   - location: `yarn.properties-file.location`; nil for Java's `java.io.tmpdir`, which is `/tmp` whatever TMPDIR is.
    ///   - folder: where a relative location starts.
    ///   - user: the operating system's name of the user, not YARN's.
    package init(location: String?, relativeTo folder: LocalPath, user: String) {
        path = LocalPath(location ?? "/tmp", relativeTo: folder) / ".yarn-properties-\(user)"
    }

    /// Writes it anew, readable for all; a file or link that is there is replaced.
    ///
    /// - Throws: ``DeployError`` `notAllowed`, `noSpace`, or `inputNotFound`.
    package func write(_ id: ApplicationID, properties: [(key: String, value: String)]) throws(DeployError) {
        let encoded = properties.map { "\($0.key)=\($0.value)" }.joined(separator: Self.separator)
        let text = JavaProperties.text(
            [(Self.idKey, id.description), (Self.propertiesKey, encoded)],
            comments: ["Generated YARN properties file", Date.now.formatted(.iso8601)])
        try LocalFileSystem.write(Array(text.utf8), to: path, permission: 0o644)
    }

    /// - Returns: nil where there is none.
    /// - Throws: ``DeployError`` `refusedByGuard` for a file that somebody else can have written, `inputMalformed` for one
    ///   without an application's id.
    package func read() throws(DeployError) -> Content? {
        guard let bytes = try LocalFileSystem.readOwn(path) else { return nil }
        let properties = JavaProperties.parse(String(decoding: bytes, as: UTF8.self))
        guard let id = properties[Self.idKey].flatMap({ ApplicationID($0) }) else {
            throw DeployError(
                .inputMalformed, "\(path) names no application", hint: "Remove it: it is of no use to anyone")
        }
        var dynamic: [String: String] = [:]
        for part in (properties[Self.propertiesKey] ?? "").split(separator: Self.separator) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2 { dynamic[String(pair[0])] = String(pair[1]) }
        }
        return Content(applicationID: id, dynamicProperties: dynamic)
    }

    /// Removes it where it names this application.
    ///
    /// - Returns: whether it did.
    /// - Throws: ``DeployError`` as ``read()``, and `notAllowed`.
    @discardableResult
    package func remove(ifItNames id: ApplicationID) throws(DeployError) -> Bool {
        guard try read()?.applicationID == id else { return false }
        try LocalFileSystem.removeFile(path)
        return true
    }
}
