import Diagnostics
import FoundationEssentials
import LocalFiles
import Subprocesses
import Testing

extension ClusterFixture {
    /// The document of `doctor -o json`.
    struct Diagnosis: Decodable {
        struct Part: Decodable {
            let part: String
            let findings: [Finding]
        }

        let verdict: Finding.Verdict
        let parts: [Part]

        var findings: [Finding] { parts.flatMap(\.findings) }

        func verdicts(of code: String) -> [Finding.Verdict] { findings.filter { $0.code == code }.map(\.verdict) }
    }

    /// Runs `bobbin doctor` with the tested Flink.
    ///
    /// - Parameter wrapper: a program and its words that run the binary.
    /// - Returns: what it found; its exit status was the one for that.
    func diagnosis(
        _ options: [String] = [], conf: LocalPath? = nil, through wrapper: [String] = []
    ) async throws -> Diagnosis {
        let words =
            wrapper + [
                cluster.tools.bobbin.text, "doctor", "-o", "json", "--flink-home", cluster.tools.flinkHome.text,
                "--conf",
                (conf ?? cluster.conf).text,
            ] + options
        let result = try await Subprocess.run(
            words[0], Array(words.dropFirst()), environment: environment, in: folder, deadline: .seconds(180))
        let document = try? JSONDecoder().decode(Diagnosis.self, from: Data(result.output))
        let diagnosis = try #require(document, "\(result.end) \(result.outputText)\(result.errorText)")
        #expect(result.end == .exited(diagnosis.verdict == .fails ? 2 : 0), "\(result.errorText)")
        return diagnosis
    }
}
