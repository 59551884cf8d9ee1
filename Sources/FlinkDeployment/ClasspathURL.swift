package import Diagnostics

/// A place on the user's class path, as Java's `java.net.URL` reads and prints it.
package enum ClasspathURL {
    /// What a Java without Hadoop's handlers opens.
    private static let protocols = ["file", "http", "https", "ftp", "jar", "jrt", "mailto"]

    /// - Throws: ``DeployError`` `usage` for a text that Flink's client does not take as a URL.
    package static func normalized(_ text: String) throws(DeployError) -> String {
        let text = text.trimmed()
        let scheme = text.prefix { $0 != ":" }.lowercased()
        guard scheme.count < text.count, protocols.contains(scheme) else {
            throw DeployError(
                .usage, "'\(text)' is no URL that a class path can have",
                hint:
                    "Every node reads it from there: file:///opt/shared/one.jar, or http and https. Jars of this machine or "
                    + "in HDFS are shipped: yarn.ship-files")
        }
        let rest = text.dropFirst(scheme.count + 1)
        return scheme + ":" + (rest.hasPrefix("///") ? rest.dropFirst(2) : rest)
    }
}
