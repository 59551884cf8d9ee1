import Diagnostics
import FoundationEssentials
import LocalFiles
import TestSupport
import Testing

@testable import FlinkConfiguration

/// Flink's own classes are asked about every file and every value: what they say must be what Bobbin says.
@Suite struct FlinkOracleTests {
    @Test func flinkIsThereToBeAsked() {
        let missing = FlinkHome.versions.filter { version in !FlinkHome.all.contains { $0.version == version } }
        if !missing.isEmpty { print("not compared with Flink \(missing): not there") }
        let isCI = ProcessInfo.processInfo.environment["CI"] != nil
        #expect(!FlinkHome.all.isEmpty || !isCI, "no Flink is there to compare with")
    }

    @Test(arguments: FlinkHome.all)
    func filesAreReadAsFlinkReadsThemAndWhatIsStagedArrivesUnchanged(_ home: FlinkHome) async throws {
        let oracle = FlinkOracle(home: home)
        let read = try addFiles(to: oracle)
        let staged = try addStaged(to: oracle)
        let answers = try await oracle.ask()
        #expect(answers.count == read.count + staged.count && read.count > 60)
        for (name, result) in read {
            let answer = try #require(answers[name])
            switch result {
            case .failure(let error): #expect(answer.error != nil, "\(name): \(error)")
            case .success(let configuration): compareRead(configuration, with: answer, in: name)
            }
        }
        for (name, configuration) in staged {
            let answers = try #require(answers[name]?.answers, "\(name): \(answers[name]?.error ?? "")")
            for (key, entry) in configuration.entries {
                compareStaged(entry.value, of: key, in: configuration.fileKind, with: answers, name)
            }
        }
    }

    private static let files: [(ConfigurationFileKind, String, String)] =
        flinkConfCases.map { (.flinkConf, $0.name, $0.text) }
        + configYAMLCases.map { (.configYAML, $0.name, $0.text) }
        + (1...40).map { (.flinkConf, "generated-\($0)", GeneratedFiles.flinkConf($0)) }
        + (1...40).map { (.configYAML, "generated-\($0)", GeneratedFiles.configYAML($0)) }

    private func addFiles(to oracle: FlinkOracle) throws -> [String: Result<FlinkConfiguration, DeployError>] {
        var results: [String: Result<FlinkConfiguration, DeployError>] = [:]
        let version = oracle.home.version
        for (kind, name, text) in Self.files where version.configurationFiles.contains(kind) {
            let name = "read-\(kind.rawValue)-\(name)"
            try oracle.folder.write(text, to: "\(name)/\(kind.rawValue)")
            let result = Result { () throws(DeployError) in
                try FlinkConfigurationFile.read(folder: oracle.folder.path / name, version: version)
            }
            // A map is read from the keys below its own, too.
            let keys = (try? result.get().entries.keys).map { Array($0) } ?? []
            let parents = keys.map { String($0.prefix { $0 != "." }) }
            try oracle.add(name, Array(text.utf8), as: kind, keys: Set(keys + parents))
            results[name] = result
        }
        return results
    }

    private func addStaged(to oracle: FlinkOracle) throws -> [String: FlinkConfiguration] {
        var staged: [String: FlinkConfiguration] = [:]
        for kind in oracle.home.version.configurationFiles {
            for (name, values) in stagedCases {
                let name = "staged-\(kind.rawValue)-\(name)"
                var configuration = FlinkConfiguration(fileKind: kind, version: oracle.home.version)
                for (key, value) in values { configuration.set(key, value, origin: .option("test")) }
                let file = try configuration.staged()
                try oracle.add(
                    name, file.content, as: kind, dynamic: file.dynamicProperties, keys: configuration.entries.keys)
                staged[name] = configuration
            }
        }
        return staged
    }

    private func compareRead(_ configuration: FlinkConfiguration, with answer: FlinkOracle.Answer, in name: String) {
        guard let values = answer.values, let answers = answer.answers else {
            Issue.record("\(name): Flink refuses it: \(answer.error ?? "")")
            return
        }
        #expect(Set(values.keys) == Set(configuration.entries.keys), "\(name)")
        for (query, theirs) in answers {
            let words = query.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let ours = FlinkConfigurationTests.answer(configuration, words[0], words[1])
            #expect(ours == theirs, "\(name): \(query)")
        }
    }

    /// An empty value is lost in the old file, which cannot say it, and in an empty map.
    private func compareStaged(
        _ value: FlinkConfiguration.Value, of key: String, in kind: ConfigurationFileKind,
        with answers: [String: [FlinkOracle.Value?]], _ name: String
    ) {
        switch value {
        case .text(let text):
            let isLost = text.isEmpty && kind == .flinkConf
            #expect(answers["string \(key)"] == [isLost ? nil : .text(text)], "\(name): \(key)")
        case .list(let elements):
            let isLost = elements.isEmpty && kind == .flinkConf
            #expect(answers["list \(key)"] == [isLost ? nil : .list(elements)], "\(name): \(key)")
        case .map(let pairs):
            #expect(answers["map \(key)"] == [pairs.isEmpty ? nil : .map(pairs)], "\(name): \(key)")
        }
    }
}
