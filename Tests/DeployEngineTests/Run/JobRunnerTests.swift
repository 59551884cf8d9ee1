import Diagnostics
import FlinkREST
import Ledger
import LocalFiles
import Synchronization
import TestSupport
import Testing

@testable import DeployEngine

@Suite struct JobRunnerTests {
    private static let deeds = ["POST /jars/upload", "POST /jars/17_clicks.jar/run", "DELETE /jars/17_clicks.jar"]

    private func state(_ job: JobID, _ manager: PlayedJobManager) async throws -> JobRunRecord.State {
        try await manager.ledger().jobRun(job.text).state
    }

    @Test func aJobIsHandedOverOnceAndItsJarRemoved() async throws {
        let manager = try PlayedJobManager()
        let job = try await manager.submit()
        #expect(job.broken == nil && !job.isKnown)
        #expect(manager.state.withLock { $0.jobs } == [job.id.text])
        #expect(manager.deeds == Self.deeds)
        #expect(try await state(job.id, manager) == .submitted)
    }

    @Test func aJobWhoseAnswerWasLostIsFoundAgain() async throws {
        let manager = try PlayedJobManager(.goesUnheard)
        let job = try await manager.submit()
        #expect(manager.state.withLock { $0.jobs } == [job.id.text])
        #expect(manager.deeds == Self.deeds)
        #expect(try await state(job.id, manager) == .submitted)
    }

    @Test func aJobManagerWithoutALeaderIsAskedAgain() async throws {
        let manager = try PlayedJobManager(.waitsForLeader)
        let job = try await manager.submit()
        #expect(manager.state.withLock { $0.jobs } == [job.id.text])
        #expect(manager.deeds == [Self.deeds[0], Self.deeds[1], Self.deeds[1], Self.deeds[2]])
    }

    @Test func aProgramThatBreaksOffHasItsJob() async throws {
        let manager = try PlayedJobManager(
            .breaksOff(
                "org.apache.flink.util.FlinkRuntimeException: The Job Result cannot be fetched through the Job Client "
                    + "when in Web Submission."))
        let job = try await manager.submit()
        #expect(job.broken?.reason == .waits)
        #expect(job.broken?.cause.place == "Clicks.java:27")
        #expect(try await state(job.id, manager) == .submitted)
    }

    @Test func aProgramThatFailsBeforeItsJobLeavesNothing() async throws {
        let manager = try PlayedJobManager(.throwsEarly("java.lang.IllegalStateException: no more"))
        let error = await #expect(throws: DeployError.self) { try await manager.submit(key: "daily") }
        #expect(error?.code == .applicationFailed)
        #expect(error?.message == "clicks.jar failed: java.lang.IllegalStateException: no more (Clicks.java:27)")
        #expect(manager.deeds == Self.deeds)
        // The key is free again.
        await #expect(throws: DeployError.self) { try await manager.submit(key: "daily") }
        #expect(manager.deeds == Self.deeds + Self.deeds)
    }

    @Test func aProgramMadeForAnotherFlinkIsToldSo() async throws {
        let manager = try PlayedJobManager(
            .throwsEarly("java.lang.NoClassDefFoundError: org/apache/flink/streaming/api/functions/sink/SinkFunction"))
        let error = await #expect(throws: DeployError.self) { try await manager.submit() }
        #expect(
            error?.message.hasPrefix("clicks.jar was not made for Flink 1.20.5: it has no org.apache.flink.") == true)
    }

    @Test func theSameKeyFindsTheSameJob() async throws {
        let manager = try PlayedJobManager()
        let first = try await manager.submit(key: "daily")
        let second = try await manager.submit(key: "daily")
        #expect(second.id == first.id)
        #expect(second.isKnown)
        #expect(manager.deeds == Self.deeds)
    }

    @Test func aClassThatTheJarHasNotIsToldBeforeAnythingIsSent() async throws {
        let manager = try PlayedJobManager()
        let error = await #expect(throws: DeployError.self) { try await manager.submit(mainClass: "Other") }
        #expect(error?.code == .inputMalformed)
        #expect(manager.deeds.isEmpty)
    }

    @Test func aClassMayComeFromTheClassPath() async throws {
        let manager = try PlayedJobManager()
        _ = try await manager.submit(mainClass: "Other", classpaths: ["file:///srv/other.jar"])
        #expect(manager.deeds == Self.deeds)
    }

    @Test func aJobManagerThatTakesNoJarsSaysWhy() async throws {
        let manager = try PlayedJobManager(takesJars: false)
        let error = await #expect(throws: DeployError.self) { try await JobManagerLook.look(at: manager.place) }
        #expect(error?.code == .notAllowed)
        #expect(error?.message.contains("web.submit.enable") == true)
    }

    @Test func aJobManagerThatDoesNotAnswerForAWhileIsToldOfOnce() async throws {
        let manager = try PlayedJobManager()
        let job = try await manager.submit()
        manager.state.withLock {
            $0.outages = 2
            $0.ended = true
        }
        let told = Mutex<[String]>([])
        let followed = try await JobFollower(place: manager.place, job: job.id) { progress in
            switch progress {
            case .unreachable: told.withLock { $0.append("unreachable") }
            case .reachable: told.withLock { $0.append("reachable") }
            case .changed(.ended): told.withLock { $0.append("ended") }
            default: told.withLock { $0.append("other") }
            }
        }.follow(until: .finished)
        #expect(followed.result?.state == .finished)
        #expect(followed.result?.runtime == 157)
        #expect(told.withLock { $0 } == ["unreachable", "reachable", "ended"])
    }

    @Test func aJobThatADeadCommandHandedOverIsToldOf() async throws {
        let manager = try PlayedJobManager()
        let own = ProcessIdentity.current()
        let dead = ProcessIdentity(
            pid: own.pid, startTime: own.startTime &- 1, host: own.host, boot: own.boot, namespace: own.namespace)
        let ledger = try await Ledger(at: manager.folder.path / "ledger.db", process: dead)
        let (there, absent) = (JobID.random(), JobID.random())
        for job in [there, absent] {
            _ = try await ledger.begin(
                NewJobRun(
                    job: job.text, place: manager.place.name, applicationID: nil, user: "me", program: "old.jar",
                    requestDigest: "0"))
        }
        manager.state.withLock { $0.jobs = [there.text] }
        let found = Mutex<[JobID]>([])
        _ = try await manager.submit { progress in
            if case .recovered(let job) = progress { found.withLock { $0.append(job.job) } }
        }
        #expect(found.withLock { $0 } == [there])
        #expect(try await state(there, manager) == .submitted)
        // Its program may be at work yet.
        #expect(try await state(absent, manager) == .asked)
        _ = try await manager.submit(patience: .zero)
        #expect(try await state(absent, manager) == .refused)
    }
}
