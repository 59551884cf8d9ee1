import Diagnostics
import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport

/// Hadoop's own classes, for tests that ask them.
enum HadoopJars {
    static let version = "3.4.3"

    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// The folder of the jars: HADOOP_JARS, else the cache, which is filled from the folder shared beside this
    /// repository where it is empty.
    ///
    /// - Throws: ``Missing``.
    static func folder() async throws -> LocalPath {
        let environment = ProcessInfo.processInfo.environment
        if let text = environment["HADOOP_JARS"], !text.isEmpty {
            guard LocalFileSystem.file(at: LocalPath(text)) != nil else {
                throw Missing(description: "no Hadoop jars: HADOOP_JARS is \(text), where nothing lies")
            }
            return LocalPath(text)
        }
        let cache =
            environment["HADOOP_CACHE"].map { LocalPath($0) }
            ?? LocalPath(environment["HOME"] ?? "/root") / ".cache/hadoop-jars"
        if LocalFileSystem.file(at: cache / version) != nil { return cache / version }
        let unpack = RepositoryRoot.path.parent / "shared/hadoop/unpack"
        guard LocalFileSystem.file(at: unpack) != nil else {
            throw Missing(description: "no Hadoop jars: HADOOP_JARS is not set, and there is no \(cache / version)")
        }
        let result = try await Subprocess.run(unpack.text, [version, cache.text], deadline: .seconds(300))
        guard result.succeeded else { throw Missing(description: "\(unpack): \(result.errorText)") }
        return cache / version
    }

    /// The `java` of JAVA_HOME, else of PATH.
    ///
    /// - Throws: ``Missing`` where it cannot be started.
    static func java() async throws -> String {
        let java = ProcessInfo.processInfo.environment["JAVA_HOME"].map { "\($0)/bin/java" } ?? "java"
        do {
            _ = try await Subprocess.run(java, ["-version"], deadline: .seconds(60))
        } catch let error as DeployError {
            throw Missing(description: "no Java: \(error.message)")
        }
        return java
    }

    static var mustBeThere: Bool { ProcessInfo.processInfo.environment["CI"] != nil }
}
