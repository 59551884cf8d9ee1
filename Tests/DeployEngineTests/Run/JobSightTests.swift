import FlinkREST
import TestSupport
import Testing

@testable import DeployEngine

@Suite struct JobSightTests {
    private func job(_ state: JobState, _ tasks: [ExecutionState: Int]) -> JobOverview {
        JobOverview(
            id: .random(), name: "clicks", state: state, startTime: 1, endTime: nil, tasks: tasks.values.reduce(0, +),
            tasksByState: tasks)
    }

    private func cluster(free: Int) -> ClusterOverview {
        ClusterOverview(
            flinkVersion: "1.20.5", flinkCommit: "", taskManagers: 1, slotsTotal: 2, slotsAvailable: free,
            jobsRunning: 1, jobsFinished: 0, jobsCancelled: 0, jobsFailed: 0)
    }

    @Test func aJobExecutesOnceAllItsTasksDo() {
        var sight = JobSight()
        #expect(sight.observe(job(.running, [.scheduled: 1, .running: 1])).isEmpty)
        let executing = job(.running, [.running: 1, .finished: 1])
        #expect(sight.observe(executing) == [.executing(executing)])
        #expect(sight.observe(executing).isEmpty)
        #expect(sight.stage == .executing)
    }

    @Test func whatAJobLacksIsToldAgainOnlyWhereItChanges() {
        var sight = JobSight()
        let waiting = job(.running, [.scheduled: 2])
        let first = sight.observe(waiting, in: cluster(free: 0))
        #expect(first == [.waiting(reason: "2 of 2 tasks wait for a slot; 1 TaskManager with 0 of 2 slots free")])
        #expect(sight.observe(waiting, in: cluster(free: 0)).isEmpty)
        #expect(sight.observe(waiting, in: cluster(free: 1)).count == 1)
    }

    @Test func aRestartIsToldOnce() {
        var sight = JobSight()
        let restarting = job(.restarting, [.canceled: 1])
        #expect(sight.observe(restarting) == [.restarting(restarting)])
        #expect(sight.observe(restarting).isEmpty)
        #expect(sight.observe(job(.running, [.scheduled: 1])).isEmpty)
        #expect(sight.observe(restarting) == [.restarting(restarting)])
    }

    @Test func nothingComesAfterTheEnd() {
        var sight = JobSight()
        let result = JobResult(id: .random(), state: .finished, runtime: 5, trace: nil)
        #expect(sight.observe(result) == [.ended(result)])
        #expect(sight.observe(result).isEmpty)
        #expect(sight.observe(job(.running, [.running: 1])).isEmpty)
        #expect(sight.stage == .finished)
    }
}
