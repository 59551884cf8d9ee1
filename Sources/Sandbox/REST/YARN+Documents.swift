import Diagnostics
import HadoopRPC
import HadoopRecords

/// What the REST API tells, in the form of Hadoop 3.4.
extension YARN {
    func documents(matching filter: ApplicationFilter) -> JSONValue {
        let selected = filter.select(records.values.sorted { $0.id > $1.id })
        guard !selected.isEmpty else { return ["apps": [:]] }
        return ["apps": ["app": .list(selected.map { document(of: $0) })]]
    }

    func document(of id: ApplicationID) throws -> JSONValue { document(of: try application(id)) }

    private func document(of record: ApplicationRecord) -> JSONValue {
        let isLive = !record.state.isTerminal
        let own = containers(of: record.id)
        let used = isLive ? used(by: record.id) : Resource(memory: -1, vCores: -1)
        let ui =
            record.state == .running
            ? "ApplicationMaster" : isLive || record.attempts.isEmpty ? "UNASSIGNED" : "History"
        var fields: [String: JSONValue] = [
            "id": .text("\(record.id)"), "user": .text(record.user), "name": .text(record.name),
            "queue": .text(record.queue), "state": .text(record.state.rawValue),
            "finalStatus": .text(record.finalStatus.rawValue), "progress": .number(Double(record.progress)),
            "trackingUI": .text(ui), "diagnostics": .text(diagnostics(of: record)),
            "clusterId": .integer(record.id.clusterTimestamp), "applicationType": .text(record.type),
            "applicationTags": .text(record.tags.joined(separator: ",")), "priority": 0,
            "startedTime": .integer(record.submitted), "launchTime": .integer(record.launched),
            "finishedTime": .integer(record.finished),
            "elapsedTime": .integer((record.finished == 0 ? Clock.now : record.finished) - record.submitted),
            "allocatedMB": .integer(used.memory), "allocatedVCores": .integer(Int64(used.vCores)),
            "reservedMB": isLive ? 0 : -1, "reservedVCores": isLive ? 0 : -1,
            "runningContainers": .integer(isLive ? Int64(own.count) : -1), "memorySeconds": 0, "vcoreSeconds": 0,
            "queueUsagePercentage": 0, "clusterUsagePercentage": 0, "resourceSecondsMap": [:],
            "preemptedResourceMB": 0, "preemptedResourceVCores": 0, "numNonAMContainerPreempted": 0,
            "numAMContainerPreempted": 0, "preemptedMemorySeconds": 0, "preemptedVcoreSeconds": 0,
            "preemptedResourceSecondsMap": [:], "logAggregationStatus": "DISABLED", "unmanagedApplication": false,
            "appNodeLabelExpression": "", "amNodeLabelExpression": "", "masterNodeId": "",
        ]
        if let attempt = record.attempts.last {
            fields["amContainerLogs"] = .text(logPage(of: attempt, record))
            fields["amHostHttpAddress"] = .text(httpAddress)
            fields["masterNodeId"] = .text("\(node.address)")
        }
        if ui == "ApplicationMaster" { fields["trackingUrl"] = .text("http://\(httpAddress)/proxy/\(record.id)/") }
        if ui == "History" { fields["trackingUrl"] = .text("http://\(httpAddress)/cluster/app/\(record.id)") }
        if isLive { fields["amRPCAddress"] = record.rpcAddress.map { .text("\($0)") } }
        return .object(fields)
    }

    /// While it waits, what it waits for.
    private func diagnostics(of record: ApplicationRecord) -> String {
        guard record.state == .accepted, record.diagnostics.isEmpty else { return record.diagnostics }
        guard live[record.id]?.master == nil else {
            return "AM container is launched, waiting for AM container to Register with RM"
        }
        let wanted = live[record.id]?.context.resource.memory ?? 0
        return "Application is added to the scheduler and is not yet activated. The node has \(free.memory) MB and "
            + "\(free.vCores) vcores free, and the ApplicationMaster asks for \(wanted) MB"
    }

    private func logPage(of attempt: AttemptRecord, _ record: ApplicationRecord) -> String {
        "http://\(httpAddress)/node/containerlogs/\(attempt.container.text)/\(record.user)"
    }

    /// `RMAppState`, which goes on where the public state is already the last.
    func internalState(of record: ApplicationRecord) -> String {
        record.state == .finished && live[record.id] != nil ? "FINISHING" : record.state.rawValue
    }

    func timeout(of id: ApplicationID) -> JSONValue {
        guard let expires = live[id]?.expires else {
            return ["type": "LIFETIME", "expiryTime": "UNLIMITED", "remainingTimeInSeconds": -1]
        }
        return [
            "type": "LIFETIME", "expiryTime": .text(ExpiryTime(milliseconds: expires).text),
            "remainingTimeInSeconds": .integer(max(0, (expires - Clock.now) / 1000)),
        ]
    }

    func limitLife(of id: ApplicationID, to expires: Int64) throws(RESTRefusal) {
        guard live[id] != nil, expires > Clock.now else {
            throw .badRequest("the application \(id) has ended, or the time is over already")
        }
        live[id]?.expires = expires
    }

    func attempts(of record: ApplicationRecord) -> JSONValue {
        let rows = record.attempts.map { attempt -> JSONValue in
            [
                "id": .integer(Int64(attempt.id.number)), "startTime": .integer(attempt.started),
                "finishedTime": .integer(attempt.finished), "containerId": .text(attempt.container.text),
                "nodeHttpAddress": .text(httpAddress), "nodeId": .text("\(node.address)"),
                "logsLink": .text(logPage(of: attempt, record)), "blacklistedNodes": "",
                "nodesBlacklistedBySystem": "", "appAttemptId": .text("\(attempt.id)"), "exportPorts": "null",
                "appAttemptState": .text(attempt.state.rawValue),
            ]
        }
        return ["appAttempts": ["appAttempt": .list(rows)]]
    }

    /// Those that run, in the form of one or many that Hadoop 3.4 gives.
    func containerDocuments(of id: ApplicationID, attempt: String) -> JSONValue {
        let number = ApplicationAttemptID(attempt)?.number
        let rows = containers(of: id).filter { $0.id.attempt == number && $0.run != nil }.map {
            container -> JSONValue in
            [
                "containerId": .text(container.id.text), "allocatedMB": .integer(container.resource.memory),
                "allocatedVCores": .integer(Int64(container.resource.vCores)),
                "assignedNodeId": .text("\(node.address)"), "priority": .integer(Int64(container.priority.value)),
                "startedTime": .integer(container.created), "finishedTime": 0, "elapsedTime": 0,
                "logUrl": .text("http://\(httpAddress)/node/containerlogs/\(container.id.text)/\(user)"),
                "containerExitStatus": 0, "containerState": "RUNNING",
                "nodeHttpAddress": .text("http://\(httpAddress)"), "nodeId": .text("\(node.address)"),
            ]
        }
        return rows.isEmpty ? [:] : ["container": .list(rows)]
    }

    func metrics() -> JSONValue {
        let states = records.values.map(\.state)
        func count(_ wanted: YarnApplicationState...) -> JSONValue {
            .integer(Int64(states.filter(wanted.contains).count))
        }
        let (total, used) = (resources.total, used())
        return [
            "clusterMetrics": [
                "appsSubmitted": .integer(Int64(states.count)), "appsCompleted": count(.finished),
                "appsPending": count(.new, .newSaving, .submitted, .accepted), "appsRunning": count(.running),
                "appsFailed": count(.failed), "appsKilled": count(.killed), "reservedMB": 0,
                "availableMB": .integer(free.memory), "allocatedMB": .integer(used.memory), "pendingMB": 0,
                "totalMB": .integer(total.memory), "availableVirtualCores": .integer(Int64(free.vCores)),
                "allocatedVirtualCores": .integer(Int64(used.vCores)), "pendingVirtualCores": 0,
                "totalVirtualCores": .integer(Int64(total.vCores)),
                "containersAllocated": .integer(Int64(containers.count)), "containersReserved": 0,
                "containersPending": 0, "totalNodes": 1, "lostNodes": 0, "unhealthyNodes": 0,
                "decommissioningNodes": 0, "decommissionedNodes": 0, "rebootedNodes": 0, "activeNodes": 1,
                "shutdownNodes": 0,
            ]
        ]
    }

    func nodes(in states: String?) -> JSONValue {
        let wanted = (states ?? "RUNNING").uppercased().split(separator: ",")
        guard wanted.contains("RUNNING") else { return ["nodes": [:]] }
        let used = used()
        return [
            "nodes": [
                "node": [
                    [
                        "rack": "/default-rack", "state": "RUNNING", "id": .text("\(node.address)"),
                        "nodeHostName": .text(node.address.host), "nodeHTTPAddress": .text(httpAddress),
                        "lastHealthUpdate": .integer(Clock.now), "version": .text(SandboxVersion.hadoop),
                        "healthReport": "", "numContainers": .integer(Int64(containers.count)),
                        "usedMemoryMB": .integer(used.memory), "availMemoryMB": .integer(free.memory),
                        "usedVirtualCores": .integer(Int64(used.vCores)),
                        "availableVirtualCores": .integer(Int64(free.vCores)),
                    ]
                ]
            ]
        ]
    }

    func scheduler() -> JSONValue {
        [
            "scheduler": [
                "schedulerInfo": [
                    "type": "capacityScheduler", "capacity": 100, "usedCapacity": .number(percent(used())),
                    "maxCapacity": 100, "queueName": "root", "queuePath": "root",
                    "maximumAllocation": document(of: resources.total),
                    "queues": ["queue": .list(SandboxQueue.all.map { document(of: $0) })],
                ]
            ]
        ]
    }

    private func document(of queue: SandboxQueue) -> JSONValue {
        let used = percent(used(in: queue))
        let active = live.values.filter { $0.queue == queue }
        return [
            "type": "capacitySchedulerLeafQueueInfo", "queueType": "leaf", "queueName": .text(queue.name),
            "queuePath": .text(queue.path), "state": queue.isRunning ? "RUNNING" : "STOPPED",
            "capacity": .integer(Int64(queue.share)), "maxCapacity": .integer(Int64(queue.share)),
            "usedCapacity": .number(used), "absoluteCapacity": .integer(Int64(queue.share)),
            "absoluteMaxCapacity": .integer(Int64(queue.share)), "absoluteUsedCapacity": .number(used),
            "maximumAllocation": document(of: queue.limit(of: resources.total)), "defaultPriority": 0,
            "maxApplications": 10000, "numApplications": .integer(Int64(active.count)),
            "numPendingApplications": .integer(Int64(active.filter { $0.master == nil }.count)),
        ]
    }

    private func document(of resource: Resource) -> JSONValue {
        ["memory": .integer(resource.memory), "vCores": .integer(Int64(resource.vCores))]
    }

    private func percent(_ used: Resource) -> Double {
        Double(used.memory) / Double(max(1, resources.total.memory)) * 100
    }
}
