import HadoopRecords
import TestSupport
import Testing

@testable import DeployEngine

/// What explains the end of a TaskManager that said goodbye: the log of its node, where that is shown.
@Suite struct NodeVerdictTests {
    private static let killed = LoggedWorld.container(1, 2)

    /// Of a job that failed since its TaskManager on `node` was told to end; as Flink 1.20.5 logs it.
    private static func log(_ node: String) -> String {
        """
        2026-11-22 02:46:25,485 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Closing \
        TaskExecutor connection \(killed)(\(node)) because: The TaskExecutor is shutting down.
        org.apache.flink.runtime.JobException: Recovery is suppressed by NoRestartBackoffTimeStrategy
        \tat org.apache.flink.runtime.scheduler.DefaultScheduler.onTaskFailed(DefaultScheduler.java:265)
        Caused by: org.apache.flink.util.FlinkExpectedException: The TaskExecutor is shutting down.
        \tat org.apache.flink.runtime.taskexecutor.TaskExecutor.onStop(TaskExecutor.java:524)

        """
    }

    private static func verdict(on container: ContainerID) -> String {
        "2026-11-22 02:46:25,418 WARN monitor.ContainersMonitorImpl: Container [pid=7332,containerID=\(container)] is "
            + "running 328347648B beyond the 'PHYSICAL' memory limit. Current usage: 1.3 GB of 1 GB physical memory used; "
            + "2.9 GB of 2.1 GB virtual memory used. Killing container.\n"
    }

    /// - Parameter own: the node's own log; nil where it is closed.
    private func code(with own: String?) async throws -> Explanation? {
        var explanation: Explanation?
        try await LoggedWorld.with { world in
            try await withWireServer { server in
                let node = PlayedNode(server, LoggedWorld.container(1))
                let address = "127.0.0.1:\(server.port)"
                node.change { $0 = [.init(name: "jobmanager.log", text: Self.log(address))] }
                node.log(own)
                world.change {
                    $0.application = "FAILED"
                    $0.aggregation = "DISABLED"
                    $0.attempts = [.init(number: 1, container: LoggedWorld.container(1), address: address)]
                    $0.nodes = [address]
                }
                let application = try #require(try await world.application())
                explanation = await Explainer(cluster: world.cluster).explanation(of: application, patience: .zero)
            }
        }
        return explanation
    }

    @Test func theNodesLogTellsThatItWasTheMemory() async throws {
        let own = Self.verdict(on: LoggedWorld.container(1, 7)) + Self.verdict(on: Self.killed) + "and so on\n"
        let found = try #require(try await code(with: own))
        #expect(found.code == "taskmanager-memory-limit")
        #expect(found.summary.contains("\(Self.killed) took more memory than it may: 1.3 GB of 1 GB physical memory"))
        #expect(found.evidence.last?.source == "NodeManager's log")
        #expect(found.evidence.last?.line.hasPrefix("Container [pid=7332,containerID=\(Self.killed)]") == true)
    }

    @Test(arguments: [nil, "", verdict(on: LoggedWorld.container(1, 7))])
    func whereItDoesNotTheEndIsToldAsItWasSeen(own: String?) async throws {
        let found = try #require(try await code(with: own))
        #expect(found.code == "taskmanager-terminated")
        #expect(found.summary.contains("the TaskManager in \(Self.killed) was told to end"))
    }
}
