import Diagnostics
import FoundationEssentials
import HadoopConfiguration
import LocalFiles
import Subprocesses
import TestSupport
import Testing

/// Hadoop's own `Configuration` reads the same files, and must agree on every key. Needs Java and Hadoop's jars.
@Suite("Oracle: Hadoop's own Configuration")
struct OracleTests {
    static let environment = ["ORACLE_SET": "from the environment", "ORACLE_EMPTY": ""]
    static let systemProperties = ["oracle.property": "from ${a} the JVM", "user.name": "tester"]
    static let generated = 120

    @Test(.timeLimit(.minutes(5))) func hadoopAgreesOnEveryKeyOfEveryFile() async throws {
        let (java, jars): (String, LocalPath)
        do {
            (java, jars) = (try await HadoopJars.java(), try await HadoopJars.folder())
        } catch let missing as HadoopJars.Missing where !HadoopJars.mustBeThere {
            try Test.cancel("not compared with Hadoop: \(missing)")
        }
        try await withTemporaryFolder { folder in
            for seed in 0..<Self.generated {
                for (name, content) in GeneratedConfiguration(seed: UInt64(seed)).files {
                    try folder.write(content, to: "generated-\(seed)/\(name)")
                }
            }
            let fixtures = RepositoryRoot.folder() / "Fixtures"
            for file in try LocalFileSystem.files(below: fixtures) {
                try folder.write(
                    LocalFileSystem.read(file.path), to: "fixture-" + (file.path.relative(to: fixtures) ?? ""))
            }
            let queries = DeprecatedKeys.successors.keys.sorted() + ["no.such.key", " a "]
            try folder.write(queries.joined(separator: "\n") + "\n", to: "queries")

            let answers = try await ask(folder.path, java: java, jars: jars)
            let cases = try LocalFileSystem.names(in: folder.path).filter { $0 != "queries" }
            #expect(cases.count > Self.generated + 20)
            for name in cases { try compare(folder.path / name, queries, answers) }
            // Neither all files good nor all files bad: the comparison has seen both.
            #expect(answers.refused.count > 10)
            #expect(answers.cases.count > Self.generated / 2)
            if jars.name.hasPrefix("3.4.") { compareTables(answers) }
        }
    }

    private func ask(_ folder: LocalPath, java: String, jars: LocalPath) async throws -> OracleAnswers {
        let program = RepositoryRoot.folder() / "Oracle/Oracle.java"
        let options = Self.systemProperties.map { "-D\($0.key)=\($0.value)" } + ["-cp", "\(jars)/*"]
        let environment = ProcessInfo.processInfo.environment
        let result = try await Subprocess.run(
            java, options + [program.text, folder.text],
            environment: Self.environment.merging(environment) { ours, _ in ours }, limit: 256 << 20,
            deadline: .seconds(240))
        try #require(result.succeeded, "\(result.errorText.suffix(2000))")
        return OracleAnswers(result.outputText)
    }

    private func compare(_ folder: LocalPath, _ queries: [String], _ answers: OracleAnswers) throws {
        let files = try LocalFileSystem.names(in: folder).filter { $0.hasSuffix(".xml") }.map { folder / $0 }
        let variables = HadoopConfiguration.Variables(
            systemProperties: Self.systemProperties, environment: Self.environment)
        let ours: HadoopConfiguration
        do {
            ours = try HadoopConfiguration.read(files, defaults: [:], variables: variables)
        } catch {
            #expect(error.code == .configurationMalformed)
            #expect(error.message.contains(" line "), "an error names file and line")
            #expect(answers.refused[folder.name] != nil, "\(folder.name) is refused by us alone: \(error)")
            return
        }
        if let reason = answers.refused[folder.name] {
            Issue.record("\(folder.name) is refused by Hadoop alone: \(reason)")
            return
        }
        let theirs = answers.cases[folder.name] ?? [:]
        let set = theirs.filter { $0.value["set"] != nil }.keys.sorted()
        #expect(ours.keys == set, "\(folder.name)")
        for key in Set(ours.keys + queries).sorted() {
            var expected = theirs[key] ?? [:]
            expected["set"] = nil
            let got = ours.answers(key)
            for getter in Set(expected.keys).union(got.keys).sorted() where expected[getter] != got[getter] {
                Issue.record(
                    """
                    \(folder.name), \(key), \(getter): Hadoop has \(String(describing: expected[getter])), \
                    we have \(String(describing: got[getter])) from \(ours.raw(key) ?? "nothing")
                    """)
            }
        }
    }

    private func compareTables(_ answers: OracleAnswers) {
        let standard = answers.cases["@defaults"] ?? [:]
        for (key, value) in HadoopConfiguration.defaults {
            let getter = key == "yarn.application.classpath" ? "code" : "raw"
            #expect(standard[key]?[getter] == .value(value), "default of \(key)")
        }
        for key in standard.keys {
            #expect(KnownKeys.suggestion(for: key) == nil, "\(key) is a key of Hadoop's own")
        }
        let deprecated = (answers.cases["@deprecated"] ?? [:]).compactMapValues { $0["successor"] }
        #expect(DeprecatedKeys.successors.mapValues { .value($0) } == deprecated)
    }
}

extension HadoopConfiguration {
    /// In the form of the oracle's.
    fileprivate func answers(_ key: String) -> [String: OracleAnswers.Answer] {
        guard let raw = raw(key) else { return [:] }
        func answer(_ getter: () throws(DeployError) -> String?) -> OracleAnswers.Answer {
            do { return try getter().map { .value($0) } ?? .failure } catch { return .failure }
        }
        return [
            "raw": .value(raw),
            "string": answer { () throws(DeployError) in try string(key) },
            "trimmed": answer { () throws(DeployError) in try trimmed(key) },
            "true": answer { () throws(DeployError) in try "\(bool(key, default: true))" },
            "false": answer { () throws(DeployError) in try "\(bool(key, default: false))" },
            "int": answer { () throws(DeployError) in try int(key).map { "\($0)" } },
            "bytes": answer { () throws(DeployError) in try bytes(key).map { "\($0)" } },
            "millis": answer { () throws(DeployError) in
                try duration(key, unit: .seconds).map { "\(Self.milliseconds($0))" }
            },
            "strings": answer { () throws(DeployError) in try strings(key).joined(separator: "\u{1f}") },
        ]
    }

    private static func milliseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, carry) = product.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        return overflow || carry ? (seconds < 0 ? .min : .max) : sum
    }
}
