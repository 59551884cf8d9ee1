import DeployEngine
import FlinkREST
import HadoopRecords
import Testing

@Suite struct ApplicationProgressTests {
    private static let id = ApplicationID(clusterTimestamp: 1_795_246_195_732, number: 12)

    private func report(
        _ state: YarnApplicationState, _ final: FinalApplicationStatus = .undefined, diagnostics: String = "",
        address: String? = nil, logs: String? = nil
    ) -> ApplicationReport {
        ApplicationReport(
            applicationID: Self.id, name: "clicks", user: "me", queue: "root.default", type: "Apache Flink",
            state: state, finalStatus: final, diagnostics: diagnostics, amRPCAddress: address,
            amContainerLogs: logs)
    }

    private func job(_ states: [ExecutionState: Int]) throws -> JobOverview {
        JobOverview(
            id: try #require(JobID("3f2c9d0e3f2c9d0e3f2c9d0e3f2c9d0e")), name: "clicks", state: .running, startTime: 1,
            endTime: nil, tasks: states.values.reduce(0, +), tasksByState: states)
    }

    @Test func anApplicationThatIsNotStoredYetIsNowhere() {
        var progress = ApplicationProgress()
        for state in [YarnApplicationState.new, .newSaving, .submitted] {
            #expect(progress.observe(report(state)).isEmpty)
        }
        #expect(progress.stage == nil)
    }

    @Test func theWayToAnExecutingJobIsToldStepByStep() throws {
        var progress = ApplicationProgress()
        #expect(progress.observe(report(.accepted)) == [.accepted])
        #expect(progress.observe(report(.accepted, diagnostics: "queue full")) == [.waiting(reason: "queue full")])
        #expect(progress.observe(report(.accepted, diagnostics: "queue full")).isEmpty)
        #expect(
            progress.observe(report(.running, address: "node1:33421"))
                == [.running(trackingURL: nil, address: "node1:33421")])
        #expect(progress.observe([]).isEmpty)
        let created = try job([.scheduled: 2])
        #expect(progress.observe([created]) == [.created(created)])
        #expect(progress.observe([created]).isEmpty)
        let deploying = try job([.running: 1, .scheduled: 1])
        #expect(progress.observe([deploying]) == [.deploying(deploying)])
        #expect(progress.observe([deploying]).isEmpty)
        let executing = try job([.running: 1, .finished: 1])
        #expect(progress.observe([executing]) == [.executing(executing)])
        #expect(progress.observe([executing]).isEmpty)
        #expect(progress.stage == .executing)
    }

    @Test func aShortApplicationMayBeSeenEndedAtOnce() {
        var progress = ApplicationProgress()
        let ended = report(.finished, .succeeded)
        #expect(progress.observe(ended) == [.accepted, .ended(ended)])
        #expect(progress.observe(ended).isEmpty)
    }

    @Test func aSecondAttemptStartsFromAcceptedAgain() {
        var progress = ApplicationProgress()
        _ = progress.observe(report(.accepted))
        _ = progress.observe(report(.running))
        #expect(
            progress.observe(report(.accepted, diagnostics: "attempt 1 died")) == [
                .attemptFailed(reason: "attempt 1 died")
            ])
        #expect(progress.stage == .accepted)
        #expect(progress.observe(report(.running)) == [.running(trackingURL: nil, address: nil)])
    }

    @Test func anAttemptThatOutlivesItsResourceManagerGoesOn() {
        var progress = ApplicationProgress()
        _ = progress.observe(report(.running, logs: "container_1"))
        #expect(progress.observe(report(.accepted, diagnostics: "recovered", logs: "container_1")).isEmpty)
        #expect(progress.observe(report(.running, logs: "container_1")).isEmpty)
        #expect(progress.observe(report(.accepted, logs: "container_2")) == [.attemptFailed(reason: "")])
    }

    @Test func runningWithAFinalStatusIsStillRunning() {
        var progress = ApplicationProgress()
        _ = progress.observe(report(.accepted))
        #expect(progress.observe(report(.running, .succeeded)) == [.running(trackingURL: nil, address: nil)])
    }

    struct End: Sendable, CustomTestStringConvertible {
        let state: YarnApplicationState
        let final: FinalApplicationStatus
        let outcome: ApplicationOutcome?
        var testDescription: String { "\(state.rawValue) \(final.rawValue)" }
    }

    @Test(arguments: [
        End(state: .finished, final: .succeeded, outcome: .succeeded),
        End(state: .finished, final: .failed, outcome: .failed),
        End(state: .finished, final: .killed, outcome: .killed),
        End(state: .finished, final: .undefined, outcome: .unknown),
        End(state: .failed, final: .failed, outcome: .failed),
        End(state: .killed, final: .killed, outcome: .killed),
        End(state: .running, final: .succeeded, outcome: nil),
        End(state: .accepted, final: .undefined, outcome: nil),
    ])
    func stateAndFinalStatusTogetherDecideTheOutcome(_ end: End) {
        #expect(ApplicationOutcome(report(end.state, end.final)) == end.outcome)
    }
}
