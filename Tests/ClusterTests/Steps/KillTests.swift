import Glibc
import HadoopRecords
import Ledger
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// A process that is killed with -9 at each of its steps.
    @Suite struct KillTests {
        @Test(arguments: DeploymentStep.allCases)
        func theNextCommandLeavesTheApplicationOrNothing(_ step: DeploymentStep) async throws {
            try await ClusterFixture.withFaults { f, faulty in
                try await kill(step.reach(f, faulty))
                let left = try #require(try await f.records().first)

                let stranger = try await f.bobbin(
                    ["list"], conf: faulty.conf, environment: ["HADOOP_USER_NAME": f.user + "x"])
                #expect(stranger.succeeded)
                #expect(!stranger.errorText.contains("died"))
                #expect(try await f.records().first == left)

                let list = try await f.bobbin(["list"], conf: faulty.conf)
                #expect(list.succeeded, "\(list.errorText)")
                let applications = try await f.applications()
                #expect(applications.count == (step.isSubmitted ? 1 : 0))
                #expect(try await f.stagingFolders() == applications.map(\.id.description))
                let record = try #require(try await f.records().first)
                #expect(record.applicationID == applications.first?.id || !step.isSubmitted)
                switch step {
                case .running: #expect(record.stage == .running)
                case _ where step.isSubmitted:
                    #expect([.accepted, .running].contains(record.stage))
                    #expect(record.owner == nil)
                    #expect(list.errorText.contains("submitted by a process that died"))
                default:
                    #expect(record.stage == .undone)
                    #expect(record.owner == nil)
                    #expect(list.errorText.contains("whose process died"))
                }
                #expect(!(try await f.bobbin(["list"], conf: faulty.conf)).errorText.contains("died"))
                if let id = applications.first?.id { try await end(id, f, faulty) }
            }
        }

        @Test(arguments: DeploymentStep.allCases)
        func theSameCommandWithTheSameKeyGoesOn(_ step: DeploymentStep) async throws {
            try await ClusterFixture.withFaults { f, faulty in
                let key = ["--idempotency-key", "nightly"]
                try await kill(step.reach(f, faulty, key))
                let left = try #require(try await f.records().first)
                #expect((left.applicationID != nil) == step.hasID)

                let again = try await f.deploy(key + ["--wait", "accepted", "-o", "id"], conf: faulty.conf)
                #expect(again.succeeded, "\(again.errorText)")
                let applications = try await f.applications()
                try #require(applications.count == 1)
                #expect(applications[0].tags.contains(left.nonce))
                #expect(again.outputText == "\(applications[0].id)\n")
                if let id = left.applicationID { #expect(applications[0].id == id) }
                #expect(try await f.stagingFolders() == [applications[0].id.description])
                let records = try await f.records()
                #expect(records.count == 1)
                #expect(records.first?.applicationID == applications[0].id)
            }
        }

        private func kill(_ held: HeldDeployment) async throws {
            held.bobbin.child.signal(SIGKILL)
            #expect(try await held.bobbin.result().end == .signalled(SIGKILL))
            held.rule?.drop()
        }

        /// An application that a dead process left can be ended like any other.
        private func end(_ id: ApplicationID, _ f: ClusterFixture, _ faulty: FaultyCluster) async throws {
            let kill = try await f.bobbin(["kill", "\(id)"], conf: faulty.conf)
            #expect(kill.succeeded, "\(kill.errorText)")
            #expect(try await f.applications().map(\.state) == ["KILLED"])
            #expect(try await f.stagingFolders() == [])
            #expect(try await f.records().first?.stage == .ended)
        }
    }
}
