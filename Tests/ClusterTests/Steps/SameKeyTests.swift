import HadoopRecords
import Ledger
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Two processes with the same idempotency key.
    @Suite struct SameKeyTests {
        @Test func oneThatComesWhileAnotherIsAtWorkDoesNotSubmit() async throws {
            try await ClusterFixture.withFaults { f, faulty in
                let words = ["--idempotency-key", "nightly", "--wait", "accepted"]
                let first = try await DeploymentStep.submissionHeld.reach(f, faulty, words)
                let second = try await f.deploy(words, conf: faulty.conf)
                #expect(second.end == .exited(78))
                #expect(second.errorText.contains("process \(first.bobbin.child.pid) "))
                first.rule?.release()
                #expect(try await first.bobbin.result().succeeded)

                let third = try await f.deploy(words + ["-o", "id"], conf: faulty.conf)
                #expect(third.succeeded, "\(third.errorText)")
                let applications = try await f.applications()
                #expect(applications.count == 1)
                #expect(third.outputText == applications.map { "\($0.id)\n" }.joined())

                let other = try await f.deploy(words, arguments: ["--count", "7"], conf: faulty.conf)
                #expect(other.end == .exited(64))
                #expect(try await f.applications().count == 1)
            }
        }

        @Test func ofTwoAtOnceOneSubmits() async throws {
            try await ClusterFixture.with { f in
                let words = ["--idempotency-key", "nightly", "--wait", "accepted"]
                let both = try [f.start(words), f.start(words)]
                let ends = try await [both[0].result().end, both[1].result().end]
                #expect(ends.contains(.exited(0)))
                #expect(ends.allSatisfy { [.exited(0), .exited(78)].contains($0) })
                #expect(try await f.applications().count == 1)
                #expect(try await f.stagingFolders().count == 1)
                #expect(try await f.records().count == 1)
            }
        }
    }
}
