import Diagnostics
import HadoopRecords
import NodeManager
import ResourceManager

extension Rules {
    /// Why applications wait before their JobManager has registered.
    static let waiting: [Rule] = stored + started + placed

    private static let stored: [Rule] = [
        .fact(
            "not-stored", .waiting, "the ResourceManager has not stored it yet",
            sign: "state NEW, NEW_SAVING, or SUBMITTED",
            cure:
                "A ResourceManager that has just been started, or whose state store is slow, takes its time: it goes on "
                + "by itself"
        ) { situation in
            guard !situation.application.state.isStored else { return nil }
            return .init(summary: "is \(situation.application.state.rawValue): the ResourceManager is still storing it")
        }
    ]

    /// It has a container.
    private static let started: [Rule] = [
        .fact(
            "localizing", .waiting, "the node is still bringing the container's files",
            sign: "the NodeManager has the container in state NEW or LOCALIZING", cure: nil
        ) { situation in
            guard let container = situation.container, container.isLocalizing else { return nil }
            let bytes = situation.staged.reduce(0) { $0 + $1.length }
            let size = bytes > 0 ? ", \(describe(bytes: bytes)) of its own" : ""
            let since = situation.attempt?.startTime
            let age = situation.attemptAge.map { ", since \(describe(.seconds($0)))" } ?? ""
            return .init(
                summary: "is localizing: its node brings the container's files\(size)\(age)",
                evidence: [.init("node", "\(container.containerID) is \(container.state)")]
                    + situation.staged.prefix(3).map {
                        .init("staged", "\($0.path.name), \(describe(bytes: $0.length))")
                    },
                since: since)
        },
        .fact(
            "cluster-id-held", .waiting, "another application has its `high-availability.cluster-id`",
            sign: "a container in state RUNNING, and the configuration of the live applications",
            cure:
                "End one of the two with bobbin kill; leave high-availability.cluster-id out, and each application has its "
                + "own"
        ) { situation in
            guard let wait = situation.wait else { return nil }
            let line = situation.logLine(with: "as Zookeeper namespace") ?? situation.lastLogLine
            return .init(
                summary: wait.summary, evidence: line.map { [.init("jobmanager.log", $0)] } ?? [],
                since: situation.attempt?.startTime, waitsFor: wait.holder.applicationID)
        },
        .log(
            "no-cluster-configuration", .waiting, "Retrying connect to server: 0.0.0.0/0.0.0.0",
            "the JobManager does not know the cluster",
            cure:
                "yarn.application.classpath, as this client has it, must lead to Hadoop's configuration folder on the "
                + "nodes: $HADOOP_CONF_DIR",
            summary: "does not register: its JobManager finds no configuration of the cluster"),
        .fact(
            "am-not-registered", .waiting, "the JobManager runs and does not register",
            sign:
                "state ACCEPTED, a container in state RUNNING for 45 s or, after its line on the ZooKeeper namespace, 20 s",
            cure:
                "With high availability another application may lead under the same high-availability.cluster-id: leave it "
                + "out, so that each application has its own; else see where jobmanager.log stops"
        ) { situation in
            guard let container = situation.container, container.isAlive, !container.isLocalizing,
                let age = situation.attemptAge
            else { return nil }
            let namespace = situation.logLine(with: "as Zookeeper namespace")
            let isLast = namespace != nil && namespace == situation.lastLogLine
            guard age >= (isLast ? 20 : 45) else { return nil }
            let line = namespace ?? situation.lastLogLine
            return .init(
                summary: "does not register with YARN: its JobManager has been running for \(describe(.seconds(age)))",
                evidence: (line.map { [.init("jobmanager.log", $0)] } ?? []) + (situation.complaint.map { [$0] } ?? []),
                since: situation.attempt?.startTime)
        },
        .fact(
            "am-starting", .waiting, "the JobManager is starting", sign: "state ACCEPTED, a container in state RUNNING",
            cure: nil
        ) { situation in
            guard let container = situation.container, container.isAlive else { return nil }
            let age = situation.attemptAge.map { " for \(describe(.seconds($0)))" } ?? ""
            return .init(
                summary: "is starting: its JobManager's process has been running\(age)",
                evidence: situation.lastLogLine.map { [.init("jobmanager.log", $0)] } ?? [],
                since: situation.attempt?.startTime)
        },
    ]

    /// It has no container.
    private static let placed: [Rule] = [
        .fact(
            "no-nodes", .waiting, "no node takes containers", sign: "no node in state RUNNING",
            cure: "Have a NodeManager started; bobbin doctor tells what became of the nodes"
        ) { situation in
            guard let nodes = situation.nodes, situation.liveNodes.isEmpty else { return nil }
            let lost = nodes.isEmpty ? "" : ", of \(nodes.count) known"
            return .init(
                summary: "waits: no node of the cluster takes containers\(lost)",
                evidence: nodes.prefix(3).map { .init("nodes", "\($0.id) is \($0.state)") }
                    + situation.diagnosticsEvidence)
        },
        .fact(
            "no-label", .waiting, "no node has the label that it asks for",
            sign: "the request's node label against those of the nodes",
            cure: "Ask for another label (yarn.application.node-label), or have nodes given this one"
        ) { situation in
            guard let label = situation.requests.lazy.compactMap(\.nodeLabel).first,
                !situation.liveNodes.contains(where: { $0.labels.contains(label) })
            else { return nil }
            return .init(
                summary: "waits for a node with the label \(label), which none has",
                evidence: situation.diagnosticsEvidence)
        },
        .fact(
            "container-too-big", .waiting, "its container fits on no node",
            sign: "the request against the largest node",
            cure: "Ask for less: jobmanager.memory.process.size, yarn.appmaster.vcores"
        ) { situation in
            guard let wanted = situation.unfit else { return nil }
            return .init(
                summary: "waits for a container of \(wanted.words), and no node is that large: the largest has "
                    + situation.largestNode.words, evidence: situation.diagnosticsEvidence)
        },
        .fact(
            "am-limit", .waiting, "the queue's share for ApplicationMasters is used up",
            sign: "the scheduler's AMResourceLimit and usedAMResource",
            cure: "It waits until others end: choose another queue, or have "
                + "yarn.scheduler.capacity.maximum-am-resource-percent raised (maxAMShare of a FairScheduler)"
        ) { situation in
            guard let queue = situation.queue, let limit = queue.amLimit, let used = queue.amUsed, used.memory > 0,
                let wanted = situation.requests.first?.capability,
                used.memory + wanted.memory > limit.memory || used.vCores + wanted.vCores > max(limit.vCores, 1)
            else { return nil }
            let others = queue.pendingApplications.map { $0 > 1 ? "; \($0) applications wait" : "" } ?? ""
            return .init(
                summary: "waits: ApplicationMasters have \(used.memory) of the \(limit.memory) MiB that the queue "
                    + "\(queue.path) gives them, and this one wants \(wanted.memory)\(others)",
                evidence: situation.diagnosticsEvidence)
        },
        .diagnostics(
            "am-limit-user", .waiting, "User's AM resource limit exceeded",
            "the user's share for ApplicationMasters is used up",
            cure:
                "It waits until other applications of the same user end: choose another queue, or have the user's limit "
                + "raised (minimum-user-limit-percent, user-limit-factor)",
            summary: {
                "waits: \($0.application.user) has as many ApplicationMasters in \($0.application.queue) as the queue gives one "
                    + "user"
            }),
        .fact(
            "user-limit", .waiting, "the user's share of the queue is used up",
            sign: "the scheduler's resourcesUsed and userResourceLimit of the user",
            cure:
                "It waits until other applications of the same user end: choose another queue, or have user-limit-factor "
                + "raised"
        ) { situation in
            guard let user = situation.queue?.users.first(where: { $0.name == situation.application.user }),
                let limit = user.limit, let wanted = situation.requests.first?.capability,
                user.used.memory + wanted.memory > limit.memory
            else { return nil }
            return .init(
                summary:
                    "waits: \(user.name) has \(user.used.memory) of the \(limit.memory) MiB that \(situation.application.queue) "
                    + "gives one user, and this wants \(wanted.memory)", evidence: situation.diagnosticsEvidence)
        },
        .fact(
            "queue-full", .waiting, "the queue has all that it may have",
            sign: "the scheduler's usedCapacity and maxCapacity",
            cure: "It waits until others end: choose another queue, or have its maximum-capacity raised"
        ) { situation in
            guard let queue = situation.queue, let used = queue.usedCapacity, used >= 99.5 else { return nil }
            return .init(
                summary: "waits: the queue \(queue.path) uses \(Int(used.rounded())) % of its share",
                evidence: situation.diagnosticsEvidence)
        },
        .fact(
            "no-room", .waiting, "no node has room now", sign: "the request against what each node has free",
            cure: "It waits until containers end, or nodes come"
        ) { situation in
            guard let wanted = situation.crowdedOut else { return nil }
            return .init(
                summary:
                    "waits for a container of \(wanted.words), and the emptiest node has \(situation.largestRoom.words) free",
                evidence: situation.diagnosticsEvidence)
        },
        .fact(
            "queue-stopped-waiting", .waiting, "the queue does not start applications", sign: "the queue's state",
            cure: "Have the queue started, or move the application to another"
        ) { situation in
            guard let queue = situation.queue, let state = queue.state, state != "RUNNING" else { return nil }
            return .init(summary: "waits: the queue \(queue.path) is \(state)", evidence: situation.diagnosticsEvidence)
        },
    ]
}
