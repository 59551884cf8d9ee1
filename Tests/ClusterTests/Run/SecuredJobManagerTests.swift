import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// A JobManager whose REST API speaks TLS alone (`security.ssl.rest.enabled`).
    @Suite struct SecuredJobManagerTests {
        @Test(arguments: ClusterTools.flinks.filter { $0.version.hasPrefix("1.20.") })
        func itIsBelievedWhereItsAuthorityIsKnown(_ flink: TestedFlink) async throws {
            try await ClusterFixture.with { f in
                let keys = try await Keys(in: f.folder / "keys")
                try await RunningFlink.with(flink, in: f.folder, keys.lines) { running in
                    let address = "localhost:\(running.port)"
                    // Without a scheme: it says by itself that it speaks TLS.
                    func jobs(_ words: [String] = [], _ more: [String: String] = [:]) async throws -> SubprocessResult {
                        try await f.bobbin(["jobs", "-m", address] + words, environment: more)
                    }
                    let configured = ["FLINK_HOME": flink.home.text, "FLINK_CONF_DIR": running.conf.text]
                    try await poll(within: .seconds(240), for: "the JobManager") {
                        try await jobs([], configured).succeeded
                    }
                    for store in ["trust.jks", "old.p12", "rest.pem"] {
                        let named = "-Dsecurity.ssl.rest.truststore=\(keys.folder / store)"
                        let known = try await jobs([named, "-Dsecurity.ssl.rest.truststore-password=\(Keys.password)"])
                        #expect(known.succeeded, "\(store): \(known.errorText)")
                    }
                    #expect(try await jobs([], ["BOBBIN_CA_FILE": "\(keys.folder / "rest.pem")"]).succeeded)

                    let unknown = try await jobs()
                    #expect(unknown.end == .exited(69))
                    #expect(unknown.errorText.contains("no trusted TLS connection to \(address)"))
                    #expect(unknown.errorText.contains("security.ssl.rest.truststore"), "\(unknown.errorText)")
                    let closed = try await jobs(["-Dsecurity.ssl.rest.truststore-password=another"], configured)
                    #expect(closed.end == .exited(78))
                    #expect(closed.errorText.contains("\(keys.folder / "trust.p12") does not open"))
                    #expect(!closed.errorText.contains("another"))

                    let ran = try await f.bobbin(
                        ["run", "-m", address, f.cluster.tools.jobs.text + "/heartbeat.jar", "--count", "3"],
                        environment: configured)
                    #expect(ran.errorText.contains("https://\(address)"), "\(ran.errorText)")
                }
            }
        }

        /// A key with its certificate, and stores that trust it.
        private struct Keys {
            static let password = "changeit"
            let folder: LocalPath

            init(in folder: LocalPath) async throws {
                self.folder = folder
                try LocalFileSystem.makeFolder(folder)
                try await keytool(
                    [
                        "-genkeypair", "-alias", "rest", "-keyalg", "RSA", "-dname", "CN=localhost", "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1", "-keystore", "rest.p12",
                    ])
                try await keytool(
                    ["-exportcert", "-rfc", "-alias", "rest", "-keystore", "rest.p12", "-file", "rest.pem"])
                for (store, options) in [
                    ("trust.p12", []), ("trust.jks", ["-storetype", "JKS"]),
                    ("old.p12", ["-J-Dkeystore.pkcs12.legacy"]),
                ] {
                    try await keytool(
                        options + [
                            "-importcert", "-noprompt", "-alias", "rest", "-file", "rest.pem", "-keystore", store,
                        ])
                }
            }

            /// What a Flink that has the key is configured with.
            var lines: [String] {
                [
                    "enabled: true", "keystore: \(folder / "rest.p12")", "keystore-password: \(Self.password)",
                    "key-password: \(Self.password)", "truststore: \(folder / "trust.p12")",
                    "truststore-password: \(Self.password)",
                ].map { "security.ssl.rest.\($0)" }
            }

            private func keytool(_ words: [String]) async throws {
                let java = ClusterTools.variable("JAVA_HOME").map { "\($0)/bin/" } ?? ""
                let result = try await Subprocess.run(
                    "\(java)keytool", words + ["-storepass", Self.password], in: folder, deadline: .seconds(60))
                guard result.succeeded else { throw ClusterFailure(text: "keytool: \(result.outputText)") }
            }
        }
    }
}
