import Diagnostics
import FlinkConfiguration

/// Where the user's jars stand on the class path (`yarn.classpath.include-user-jar`).
enum UserJarInclusion: String, CaseIterable {
    case first = "FIRST"
    case last = "LAST"
    /// Among Flink's own entries, by name.
    case order = "ORDER"
    /// Nowhere: they lie in `usrlib`, and a class loader of their own reads them.
    case disabled = "DISABLED"

    init(_ configuration: FlinkConfiguration) throws(DeployError) {
        guard let text = configuration.string(FlinkOptions.classpathIncludeUserJar) else {
            self = .order
            return
        }
        guard let known = Self(rawValue: text.trimmed().uppercased()) else {
            throw DeployError(
                .configurationWrong, "\(FlinkOptions.classpathIncludeUserJar) is '\(text)'",
                hint: "It is one of \(Self.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        self = known
    }
}
