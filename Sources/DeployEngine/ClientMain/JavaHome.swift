package import Diagnostics
import FlinkConfiguration
import FoundationEssentials
import Glibc
package import LocalFiles

/// A JDK of this machine.
package struct JavaHome: Hashable, Sendable {
    package let folder: LocalPath
    /// 11 for `11.0.2`, 8 for `1.8.0_392`.
    package let majorVersion: Int

    package var java: LocalPath { folder / "bin/java" }

    /// The JDK that Flink's scripts take: `env.java.home` of Flink's configuration, JAVA_HOME, or the `java` on PATH.
    ///
    /// - Parameters:
    ///   - configured: the value of `env.java.home`.
    ///   - environment: of this process.
    /// - Throws: ``DeployError`` `inputNotFound` where there is none, or one that cannot run a source: that takes a
    ///   compiler and Java 11 (JEP 330).
    package static func find(
        configured: String?, environment: [String: String]
    ) throws(DeployError) -> JavaHome {
        let (folder, origin) = try place(configured: configured, environment: environment)
        guard access((folder / "bin/java").text, X_OK) == 0 else {
            throw DeployError(
                .inputNotFound, "\(origin) is \(folder), which has no bin/java", hint: "Set JAVA_HOME to a JDK")
        }
        guard let version = majorVersion(of: folder), version >= 11, access((folder / "bin/javac").text, X_OK) == 0
        else {
            throw DeployError(
                .inputNotFound,
                "the Java at \(folder) (\(origin)) cannot run the program's main: that takes a JDK, 11 or newer, "
                    + "with its compiler",
                hint: "Set JAVA_HOME to a JDK; run-application and run into a session need no Java on the client")
        }
        return JavaHome(folder: folder, majorVersion: version)
    }

    private static func place(
        configured: String?, environment: [String: String]
    ) throws(DeployError) -> (folder: LocalPath, origin: String) {
        if let configured { return (LocalPath(configured), FlinkOptions.javaHome) }
        if let home = environment["JAVA_HOME"], !home.isEmpty { return (LocalPath(home), "JAVA_HOME") }
        for folder in (environment["PATH"] ?? "").split(separator: ":") {
            guard let found = realpath("\(folder)/java", nil) else { continue }
            defer { free(found) }
            return (LocalPath(String(cString: found)).parent.parent, "java on PATH")
        }
        throw DeployError(
            .inputNotFound, "the program's main is to run here, and there is no Java: no JAVA_HOME, no java on PATH",
            hint: "Install a JDK, 11 or newer; run-application and run into a session need no Java on the client")
    }

    /// From the file `release`, which JDKs have since Java 7.
    private static func majorVersion(of folder: LocalPath) -> Int? {
        guard let content = try? LocalFileSystem.read(folder / "release", limit: 1 << 20),
            let line = String(decoding: content, as: UTF8.self).split(separator: "\n")
                .first(where: { $0.hasPrefix("JAVA_VERSION=") })
        else { return nil }
        let numbers = line.dropFirst("JAVA_VERSION=".count).split { !$0.isNumber }.compactMap { Int($0) }
        return numbers.first == 1 ? numbers.dropFirst().first : numbers.first
    }
}
