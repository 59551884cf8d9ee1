import Glibc
import HadoopRecords
import Ledger
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// A process that is asked to end at each of its steps.
    @Suite struct SignalTests {
        struct Case: CustomTestStringConvertible {
            let step: DeploymentStep
            let signal: Int32

            var testDescription: String { "\(step) \(signal == SIGINT ? "SIGINT" : "SIGTERM")" }

            static let all =
                DeploymentStep.allCases.map { Case(step: $0, signal: SIGINT) }
                + [.createHeld, .accepted, .running].map { Case(step: $0, signal: SIGTERM) }
        }

        @Test(arguments: Case.all) func itTakesEverythingBackUntilTheApplicationRuns(_ given: Case) async throws {
            try await ClusterFixture.withFaults { f, faulty in
                let held = try await given.step.reach(f, faulty)
                held.bobbin.child.signal(given.signal)
                if [.submissionHeld, .submissionNotAnswered].contains(given.step) {
                    // A request that may arrive late is waited for, not left alone.
                    try? await poll(within: .seconds(1)) { held.bobbin.child.end != nil }
                    held.rule?.release()
                }
                let result = try await held.bobbin.result()
                held.rule?.drop()
                #expect(result.end == .exited(130), "\(result.errorText)")
                let applications = try await f.applications()
                let record = try #require(try await f.records().first)
                #expect(record.owner == nil)
                if given.step == .running {
                    try #require(applications.count == 1)
                    #expect(!applications[0].isTerminal)
                    #expect(result.errorText.contains("\(applications[0].id)"))
                    #expect(try await f.stagingFolders() == ["\(applications[0].id)"])
                    #expect(record.stage >= .running && record.stage < .ended)
                } else {
                    #expect(applications.allSatisfy { $0.state == "KILLED" })
                    #expect(try await f.stagingFolders() == [])
                    #expect(record.stage == .undone)
                }
            }
        }
    }
}
