import DeployEngine
import Diagnostics
import HadoopRecords
import Synchronization
import TestSupport
import Testing

@Suite struct SubmitterTests {
    /// What the ResourceManager answers to each POST and to each look, the last one for ever; and how often it was told.
    private final class Script: Sendable {
        private let posts: [WireAnswer]
        private let looks: [WireAnswer]
        private let counts = Mutex((posts: 0, looks: 0))

        init(posts: [WireAnswer], looks: [WireAnswer]) {
            self.posts = posts
            self.looks = looks
        }

        var submissions: Int { counts.withLock(\.posts) }

        func answer(_ request: WireRequest) -> WireAnswer? {
            if request.method == "POST", !request.target.contains("new-application") {
                let index = counts.withLock { counts in
                    defer { counts.posts += 1 }
                    return counts.posts
                }
                return posts[min(index, posts.count - 1)]
            }
            guard request.target.contains(Wire.id.description) else {
                return .json(#"{"clusterInfo": {"haState": "ACTIVE"}}"#)
            }
            let index = counts.withLock { counts in
                defer { counts.looks += 1 }
                return counts.looks
            }
            return looks[min(index, looks.count - 1)]
        }
    }

    private func submit(_ script: Script) async throws -> ApplicationReport {
        try await withWireServer { server in
            server.answer { script.answer($0) }
            let cluster = try Wire.cluster(at: server)
            return try await Submitter(resourceManager: cluster.resourceManager, nonce: Wire.nonce).submit(Wire.context)
        }
    }

    private static let taken = WireAnswer.text("", status: 202)

    @Test func anAcceptedSubmissionIsLookedAtUntilItIsStored() async throws {
        let script = Script(
            posts: [Self.taken], looks: [Wire.app("NEW_SAVING"), Wire.app("SUBMITTED"), Wire.app("ACCEPTED")])
        #expect(try await submit(script).state == .accepted)
        #expect(script.submissions == 1)
    }

    @Test func aLostAnswerIsFoundOutAndNotRepeated() async throws {
        let script = Script(posts: [Self.taken.with(.closeUnanswered)], looks: [Wire.app("ACCEPTED")])
        #expect(try await submit(script).state == .accepted)
        #expect(script.submissions == 1)
    }

    @Test func aSubmissionThatNeverArrivedIsRepeated() async throws {
        let script = Script(
            posts: [Self.taken.with(.closeUnanswered), Self.taken],
            looks: [Wire.unknown, Wire.unknown, Wire.app("ACCEPTED")])
        #expect(try await submit(script).state == .accepted)
        #expect(script.submissions == 2)
    }

    @Test func aSubmissionThatAFailoverLostIsRepeated() async throws {
        let script = Script(
            posts: [Self.taken], looks: [Wire.app("NEW_SAVING"), Wire.unknown, Wire.unknown, Wire.app("ACCEPTED")])
        #expect(try await submit(script).state == .accepted)
        #expect(script.submissions == 2)
    }

    @Test func anIdThatSomebodyElseHasTakenIsRefused() async throws {
        let script = Script(posts: [Self.taken], looks: [Wire.app("RUNNING", tags: "another")])
        let error = await #expect(throws: DeployError.self) { try await submit(script) }
        #expect(error?.code == .refusedByGuard)
    }

    @Test func aRefusalIsFinal() async throws {
        let refusal = WireAnswer.json(
            """
            {"RemoteException": {"exception": "BadRequestException", "message": "no",
             "javaClassName": "org.apache.hadoop.yarn.webapp.BadRequestException"}}
            """, status: 400)
        let script = Script(posts: [refusal], looks: [Wire.unknown])
        let error = await #expect(throws: DeployError.self) { try await submit(script) }
        #expect(error?.retriable == false)
        #expect(script.submissions == 1)
    }
}
