import LocalFiles
import Testing

/// A Flink that a test runs on.
struct TestedFlink: Sendable, CustomTestStringConvertible {
    let version: String
    let home: LocalPath

    var testDescription: String { version }

    /// The options that lead to it.
    var options: [String] { ["--flink-home", home.text] + settings }

    /// What must be set for it: Flink 1.17 knows nothing of Java 17, which the nodes have.
    var settings: [String] { version.hasPrefix("1.17.") ? ["-Denv.java.opts.all=\(Self.java17)"] : [] }

    private static let java17 =
        (["--add-exports=java.base/sun.net.util=ALL-UNNAMED"]
        + ["java.lang", "java.lang.reflect", "java.net", "java.nio", "java.io", "java.util", "java.util.concurrent"].map
    {
        "--add-opens=java.base/\($0)=ALL-UNNAMED"
    }).joined(separator: " ")
}
