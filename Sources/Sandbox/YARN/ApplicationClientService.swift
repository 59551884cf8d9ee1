import HadoopRPC
import HadoopRecords

/// The ResourceManager's port for clients: what Flink's and Hadoop's own clients ask it.
struct ApplicationClientService: RPCService {
    let protocolName = RPCProtocol.applicationClient
    let yarn: YARN
    let faults: Faults

    func answer(_ method: String, _ request: ProtobufMessage, from user: String?) async throws -> [UInt8] {
        if faults.take(.standby) != nil { throw FaultyAnswers.standby() }
        var answer = ProtobufWriter()
        switch method {
        case "getNewApplication":
            answer.add(1, await yarn.newApplication())
            answer.add(2, yarn.resources.total)
        case "submitApplication":
            try await yarn.submit(try request.required(1), as: user ?? yarn.user)
        case "getApplicationReport":
            answer.add(1, try await report(try request.required(1)))
        case "getApplications":
            for id in await yarn.records.keys.sorted() {
                guard try await isWanted(id, request) else { continue }
                answer.add(1, try await report(id))
            }
        case "forceKillApplication":
            let hasEnded = try await yarn.kill(
                try request.required(1), request.text(2), by: user ?? yarn.user)
            answer.add(1, hasEnded)
        case "getClusterMetrics":
            answer.add(1) { metrics in
                metrics.add(1, 1)
                metrics.add(3, 1)
            }
        case "getClusterNodes":
            let states = request.integers(1)
            if states.isEmpty || states.contains(2) { answer.add(1, await nodeReport()) }
        case "getQueueInfo":
            if let queue = await queueInfo(request.text(1) ?? "") { answer.add(1, queue) }
        case "getQueueUserAcls":
            for queue in SandboxQueue.all {
                answer.add(1) { acls in
                    acls.add(1, queue.path)
                    for acl in [1, 2] { acls.add(2, acl) }
                }
            }
        default: throw RPCException.noSuchMethod(method, in: protocolName.rawValue)
        }
        return answer.bytes
    }

    private func isWanted(_ id: ApplicationID, _ request: ProtobufMessage) async throws -> Bool {
        let record = try await yarn.application(id)
        func allows(_ wanted: [String], _ values: [String]) -> Bool {
            wanted.isEmpty || wanted.contains { values.contains($0.lowercased()) }
        }
        let states = request.integers(2)
        return allows(request.texts(1), [record.type.lowercased()])
            && (states.isEmpty || states.contains(Int64(record.state.number)))
            && allows(request.texts(3), [record.user.lowercased()]) && allows(request.texts(10), record.tags)
    }

    /// `ApplicationReportProto`.
    private func report(_ id: ApplicationID) async throws -> [UInt8] {
        let record = try await yarn.application(id)
        let used = await yarn.used(by: id)
        let containers = await yarn.containers(of: id).count
        var report = ProtobufWriter()
        report.add(1, id)
        report.add(2, record.user)
        report.add(3, record.queue)
        report.add(4, record.name)
        report.add(5, record.rpcAddress?.host ?? "N/A")
        report.add(6, record.rpcAddress?.port ?? -1)
        report.add(8, record.state.number)
        report.add(9, record.attempts.isEmpty ? "N/A" : "http://\(yarn.httpAddress)/proxy/\(id)/")
        report.add(10, record.diagnostics)
        report.add(11, record.submitted)
        report.add(12, record.finished)
        report.add(13, record.finalStatus.number)
        report.add(14) { usage in
            usage.add(1, containers)
            usage.add(2, 0)
            usage.add(3, used)
            usage.add(4, Resource.nothing)
            usage.add(5, used)
        }
        report.add(15, record.trackingURL ?? "N/A")
        report.add(16, record.attempts.last?.id)
        report.add(17, record.progress / 100)
        report.add(18, record.type)
        for tag in record.tags { report.add(20, tag) }
        report.add(23, Priority(0))
        report.add(27, record.launched)
        report.add(28, record.submitted)
        return report.bytes
    }

    /// `NodeReportProto`.
    private func nodeReport() async -> [UInt8] {
        var report = ProtobufWriter()
        report.add(1, yarn.node.address)
        report.add(2, yarn.httpAddress)
        report.add(3, "/default-rack")
        report.add(4, await yarn.used())
        report.add(5, yarn.resources.total)
        report.add(6, await yarn.containers.count)
        report.add(7, 2)
        return report.bytes
    }

    /// `QueueInfoProto`; an unknown queue has none, which is no error.
    private func queueInfo(_ name: String) async -> [UInt8]? {
        let queues = SandboxQueue.all
        if name == "root" {
            var root = self.queue("root", share: 1, used: await yarn.used(), isRunning: true)
            for queue in queues { root.add(6, await leaf(queue)) }
            return root.bytes
        }
        guard let queue = SandboxQueue.named(name), !name.isEmpty else { return nil }
        return await leaf(queue)
    }

    private func leaf(_ queue: SandboxQueue) async -> [UInt8] {
        self.queue(
            queue.name, share: Float(queue.share) / 100, used: await yarn.used(in: queue), isRunning: queue.isRunning
        )
        .bytes
    }

    private func queue(_ name: String, share: Float, used: Resource, isRunning: Bool) -> ProtobufWriter {
        var queue = ProtobufWriter()
        queue.add(1, name)
        queue.add(2, share)
        queue.add(3, share)
        queue.add(4, Float(used.memory) / Float(max(1, yarn.resources.total.memory)))
        queue.add(5, isRunning ? 2 : 1)
        return queue
    }
}
