import Archives
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import LocalFiles

/// What a jar tells of whether a JobManager can run it.
struct JobJarCheck {
    let jar: LocalPath
    /// The JobManager's.
    let version: FlinkVersion
    /// Whether classes come from elsewhere as well: `-C`.
    var hasClasspath = false

    /// - Parameters:
    ///   - mainClass: `-c`; nil for the manifest's.
    ///   - program: the jar as the user named it.
    /// - Throws: ``DeployError`` `inputMalformed` for what is no jar, or one without a main class.
    func findings(mainClass: String?, of program: ProgramLocation) throws(DeployError) -> [Finding] {
        let file = try JarFile.open(jar)
        guard let main = mainClass ?? file.programClass else {
            throw DeployError(
                .inputMalformed, "\(program) names no main class in its manifest",
                hint: "Give the program's class: -c com.example.Main")
        }
        let names = try file.entryNames()
        let hasMain = names.contains(main.replacing(".", with: "/") + ".class")
        let hasJars = names.contains { $0.hasPrefix("lib/") && $0.hasSuffix(".jar") }
        guard hasMain || hasJars || hasClasspath else {
            throw DeployError(
                .inputMalformed, "the class \(main) is not in \(program)",
                hint: "Is it spelled as in the source, with its package?")
        }
        return try bundled(names, file).map { [$0] } ?? []
    }

    /// Flink itself should not be in a job's jar; where it is, its version tells what the program was made for.
    private func bundled(_ names: [String], _ file: JarFile) throws(DeployError) -> Finding? {
        for name in names where Self.isFlinks(name) {
            let content = try file.content(of: name, limit: 1 << 16) ?? []
            let line = String(decoding: content, as: UTF8.self).split(whereSeparator: \.isNewline)
                .first { $0.hasPrefix("version=") }
            guard let found = line.flatMap({ FlinkVersion(String($0.dropFirst("version=".count))) }),
                (found.major, found.minor) != (version.major, version.minor)
            else { continue }
            return Finding(
                "other-flink-in-jar", .mayFail,
                "\(jar.name) holds Flink \(found), and the JobManager is Flink \(version)",
                hint: "Make the program for \(version.major).\(version.minor), with Flink's own libraries as provided")
        }
        return nil
    }

    private static func isFlinks(_ name: String) -> Bool {
        guard name.hasPrefix("META-INF/maven/org.apache.flink/"), name.hasSuffix("/pom.properties") else {
            return false
        }
        let artifact = name.split(separator: "/")[3]
        return ["flink-core", "flink-streaming-java", "flink-clients", "flink-runtime", "flink-java", "flink-table-"]
            .contains(where: artifact.hasPrefix)
    }
}
