import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// A script that was written for Flink's clients, under them and under Bobbin in their place.
    @Suite struct DropInTests {
        @Test func aScriptFindsTheSameUnderBothClients() async throws {
            try await ClusterFixture.with { f in
                let theirs = try await found(f, by: f.cluster.tools.flinkHome / "bin", "theirs")
                let theirEnds = try await ends(f)
                let ours = try await found(f, by: try await installed(f), "ours")
                let ourEnds = try await ends(f).dropFirst(theirEnds.count)
                #expect(ours == theirs)
                #expect(Array(ourEnds) == theirEnds)
                // A script that finds nothing under both would prove nothing.
                #expect(theirs.filter { $0.hasSuffix("status 0") }.count == 10)
                #expect(theirs.filter { $0.hasSuffix("status 1") }.count == 2)
                #expect(theirs.filter { $0.hasPrefix("hdfs:") }.count == 2)
                #expect(!theirs.contains("job none"))
                #expect(theirEnds == ["FINISHED SUCCEEDED", "FINISHED KILLED"])
            }
        }

        /// A Flink with Bobbin in the place of its clients.
        ///
        /// - Returns: its `bin`.
        private func installed(_ f: ClusterFixture) async throws -> LocalPath {
            let home = f.folder / "flink"
            try LocalFileSystem.makeFolder(home)
            for name in ["bin", "lib", "plugins", "opt"] {
                try FileManager.default.copyItem(
                    atPath: (f.cluster.tools.flinkHome / name).text, toPath: (home / name).text)
            }
            let result = try await Subprocess.run(
                (RepositoryRoot.path / "deploy/install").text,
                [
                    "--prefix", (f.folder / "prefix").text, "--binary", f.cluster.tools.bobbin.text, "--into",
                    home.text,
                ], deadline: .seconds(120))
            guard result.succeeded else { throw ClusterFailure(text: result.errorText) }
            return home / "bin"
        }

        /// The script's lines, with what is another each time by its kind.
        private func found(_ f: ClusterFixture, by bin: LocalPath, _ name: String) async throws -> [String] {
            let logs = f.folder / name
            try LocalFileSystem.makeFolder(logs)
            let script = RepositoryRoot.path / "Tests/ClusterTests/Programs/DropIn/scheduler.sh"
            let environment = f.environment.merging([
                "PATH": "\(bin):/usr/bin:/bin", "HADOOP_CONF_DIR": f.cluster.conf.text,
                "JAVA_HOME": ClusterTools.variable("JAVA_HOME") ?? "",
                "HADOOP_CLASSPATH": ClusterTools.variable("HADOOP_CLASSPATH") ?? "",
                "FLINK_CONF_DIR": try configuration(f).text, "FLINK_LOG_DIR": logs.text, "USER": f.user,
            ]) { $1 }
            let result = try await Subprocess.run(
                "sh", [script.text, f.cluster.heartbeat.text, "hdfs:///user/\(f.user)/savepoints", logs.text],
                environment: environment, in: f.folder, deadline: .seconds(900))
            return result.outputText.split(separator: "\n").map { line in
                String(line).replacing(/application_\d+_\d+/, with: "APPLICATION").replacing(
                    /[0-9a-f]{32}/, with: "JOB"
                )
                .replacing(/savepoint-[0-9a-f]{6}-[0-9a-f]{12}/, with: "SAVEPOINT")
                .replacing(/localhost:\d+|127\.0\.0\.1:\d+/, with: "HOST:PORT").replacing(/\d+ ms/, with: "TIME")
            }
        }

        /// Flink's own, with the file that names the session in this user's folder.
        private func configuration(_ f: ClusterFixture) throws -> LocalPath {
            let folder = f.folder / "conf"
            guard LocalFileSystem.file(at: folder) == nil else { return folder }
            try FileManager.default.copyItem(
                atPath: (f.cluster.tools.flinkHome / "conf").text, toPath: folder.text)
            let file = folder / "config.yaml"
            let text = String(decoding: try LocalFileSystem.read(file), as: UTF8.self)
            try LocalFileSystem.write(
                Array("\(text)\nyarn.properties-file.location: \(f.folder)\n".utf8), to: file)
            return folder
        }

        /// How this user's applications have ended, the oldest first.
        private func ends(_ f: ClusterFixture) async throws -> [String] {
            try await poll(within: .seconds(120), for: "the end of all applications") {
                try await f.applications().allSatisfy(\.isTerminal)
            }
            return try await f.applications().map { "\($0.state) \($0.finalStatus)" }
        }
    }
}
