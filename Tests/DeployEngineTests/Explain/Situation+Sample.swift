import DeployEngine
import FlinkREST
import HadoopRecords
import NodeManager
import ResourceManager

extension Situation {
    static let id = ApplicationID(clusterTimestamp: 1_795_291_327_625, number: 11)
    static let containerID = ContainerID(application: id, attempt: 1, number: 1)
    /// When the samples' attempt began.
    static let began: Int64 = 1_795_291_350_000

    /// An application of alice's in the queue root.default.
    static func sample(
        _ state: YarnApplicationState, _ final: FinalApplicationStatus = .undefined, diagnostics: String = "",
        _ change: (inout Situation) -> Void = { _ in }
    ) -> Situation {
        var situation = Situation(
            ApplicationReport(
                applicationID: id, name: "clicks", user: "alice", queue: "root.default", type: "Apache Flink",
                state: state, finalStatus: final, diagnostics: diagnostics, amRPCAddress: "node1:33421"))
        change(&situation)
        return situation
    }

    /// One that failed with a container's exit status, as the ResourceManager writes it.
    static func exited(
        _ status: Int, _ words: String = "Exception from container-launch.", logs: [String: String] = [:]
    ) -> Situation {
        let diagnostics = """
            Application \(id) failed 1 times (global limit =2; local limit is =1) due to AM Container for \
            appattempt_1795291327625_0011_000001 exited with  exitCode: \(status)
            Failing this attempt.Diagnostics: [2026-11-21 20:10:34.452]\(words)
            """
        return sample(.failed, .failed, diagnostics: diagnostics) { $0.logs = logs }
    }

    /// One whose JobManager ended with an exception in its log.
    static func threw(_ exception: String, in file: String = "jobmanager.log") -> Situation {
        exited(2, logs: [file: "\(exception)\n\tat Clicks.main(Clicks.java:31)\n"])
    }

    /// One whose container has been in a state for some seconds.
    static func starting(_ state: String, for seconds: Int64, log: String = "") -> Situation {
        sample(.accepted, diagnostics: "AM container is launched, waiting for AM container to Register with RM") {
            $0.container = NodeContainer(
                containerID: Self.containerID, state: state, exitCode: -1000, diagnostics: "", user: "alice")
            $0.attempts = [
                ApplicationAttemptReport(
                    number: 1, attemptID: nil, containerID: Self.containerID.text, nodeID: nil, nodeHTTPAddress: nil,
                    logsLink: nil, startTime: began, finishedTime: 0, state: "LAUNCHED")
            ]
            $0.now = began + seconds * 1000
            if !log.isEmpty { $0.logs = ["jobmanager.log": log] }
        }
    }

    /// One whose JobManager waits for the end of another application.
    static func held(by other: String, log: String) -> Situation {
        var situation = starting("RUNNING", for: 30, log: log)
        var holder = situation.application
        holder.applicationID = ApplicationID(other) ?? id
        situation.wait = ClusterIDWait(id: id, clusterID: "prod", holder: holder)
        return situation
    }

    /// One that waits for its first container.
    static func placing(
        _ diagnostics: String = "", wants memory: Int64 = 1024, label: String? = nil, free: [Int64] = [4096],
        queue: QueueInfo? = nil
    ) -> Situation {
        sample(.accepted, diagnostics: diagnostics) {
            $0.requests = [
                ResourceRequest(containers: 1, capability: Resource(memory: memory, vCores: 1), nodeLabel: label)
            ]
            $0.nodes = free.enumerated().map { .sample("node\($0.offset):45454", free: $0.element) }
            $0.queue = queue
        }
    }
}

extension NodeReport {
    /// A node of 4096 MiB.
    static func sample(_ id: String, free: Int64, state: String = "RUNNING") -> NodeReport {
        NodeReport(
            id: id, state: state, available: Resource(memory: free, vCores: 8),
            used: Resource(memory: 4096 - free, vCores: 0))
    }
}

extension QueueInfo {
    static func sample(
        state: String = "RUNNING", used: Double = 10, amUsed: Int64 = 0, users: [QueueUser] = []
    ) -> QueueInfo {
        QueueInfo(
            path: "root.default", isLeaf: true, state: state, maximumAllocation: nil, usedCapacity: used,
            maximumCapacity: 100, pendingApplications: 1, amLimit: Resource(memory: 1280, vCores: 5),
            amUsed: Resource(memory: amUsed, vCores: amUsed > 0 ? 1 : 0), users: users)
    }
}

extension JobOverview {
    /// A job of the name heartbeat.
    static func sample(_ tasks: [ExecutionState: Int], _ state: JobState = .running) -> JobOverview {
        JobOverview(
            id: JobID.random(), name: "heartbeat", state: state, startTime: 1, endTime: state.isTerminal ? 2 : nil,
            tasks: tasks.values.reduce(0, +), tasksByState: tasks)
    }
}
