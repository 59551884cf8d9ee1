import HadoopRecords
import Ledger
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Connections that are cut when the daemon has done what it was asked for.
    @Suite struct LostAnswerTests {
        enum Lost: String, CaseIterable, CustomTestStringConvertible {
            case newApplication, submission, create, rename

            var testDescription: String { rawValue }

            func lose(_ faulty: FaultyCluster) -> FaultRule {
                switch self {
                case .newApplication:
                    faulty.resourceManager.when(ClusterRequest.newApplication, .cutAfterForwarding)
                case .submission: faulty.resourceManager.when(ClusterRequest.submission, .cutAfterForwarding)
                case .create:
                    faulty.nameNode.when(ClusterRequest.nth(3, ClusterRequest.create), .cutAfterForwarding)
                case .rename:
                    faulty.nameNode.when(ClusterRequest.nth(3, ClusterRequest.rename), .cutAfterForwarding)
                }
            }
        }

        @Test(arguments: Lost.allCases) func oneApplicationIsSubmittedAllTheSame(_ lost: Lost) async throws {
            try await ClusterFixture.withFaults { f, faulty in
                let rule = lost.lose(faulty)
                let result = try await f.deploy(["--wait", "accepted", "-o", "id"], conf: faulty.conf)
                #expect(result.succeeded, "\(result.errorText)")
                #expect(rule.reachedCount == 1)
                let applications = try await f.applications()
                #expect(applications.count == 1)
                #expect(result.outputText == applications.map { "\($0.id)\n" }.joined())
                #expect(try await f.stagingFolders() == applications.map(\.id.description))
                #expect(try await f.records().map(\.applicationID) == applications.map(\.id))
            }
        }
    }
}
