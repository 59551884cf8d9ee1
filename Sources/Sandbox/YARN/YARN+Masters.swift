import HadoopRPC
import HadoopRecords

/// What ApplicationMasters ask for (`ApplicationMasterProtocol`).
extension YARN {
    /// - Throws: ``RPCException`` as the scheduler does.
    func register(_ id: ApplicationID, host: String, port: Int, trackingURL: String?) throws(RPCException) -> [UInt8] {
        let (application, attempt) = try current(id)
        let kept = containers(of: id).filter { $0.run != nil && !$0.isMaster }
        live[id]?.session.lastHeard = Clock.now
        try live[id]?.session.register(attempt, hasNMToken: !kept.isEmpty)
        update(id) { record in
            record.state = .running
            record.diagnostics = ""
            record.trackingURL = trackingURL.flatMap { $0.isEmpty ? nil : $0 }
            record.rpcAddress = HostAndPort(host: host, port: port)
            record.attempts[record.attempts.count - 1].state = .running
        }
        var answer = ProtobufWriter()
        answer.add(1, application.queue.limit(of: resources.total))
        answer.add(4, each: kept.map { record(of: $0) })
        answer.add(5, application.queue.path)
        if !kept.isEmpty { answer.add(6, nmToken(for: attempt)) }
        for kind in [0, 1] { answer.add(7, kind) }
        for (name, unit) in [("memory-mb", "Mi"), ("vcores", "")] {
            answer.add(9) { type in
                type.add(1, name)
                type.add(2, unit)
                type.add(3, 0)
            }
        }
        return answer.bytes
    }

    /// - Throws: ``RPCException`` as the scheduler does.
    func allocate(_ id: ApplicationID, _ request: AllocateRequest) throws(RPCException) -> [UInt8] {
        let (application, attempt) = try current(id)
        live[id]?.session.lastHeard = Clock.now
        for ask in request.asks where ask.containers > 0 { try resources.check(ask.capability, in: application.queue) }
        if let repeated = try live[id]?.session.accept(request, attempt) { return repeated }
        let progress = min(max(request.progress, 0), 1) * 100
        if records[id]?.progress != progress { update(id) { $0.progress = progress } }
        for container in request.releases.compactMap({ containers[$0] }) where container.id.application == id {
            if container.run != nil {
                stop(container, .byApplicationMaster)
            } else {
                takeBack(container, "Container released by application")
            }
        }
        schedule()
        return live[id]?.session.answer(free: free, nmToken: nmToken(for: attempt)) ?? []
    }

    /// - Throws: ``RPCException`` as the scheduler does.
    func finish(
        _ id: ApplicationID, _ status: FinalApplicationStatus, _ diagnostics: String, trackingURL: String?
    ) throws(RPCException) -> [UInt8] {
        _ = try current(id)
        live[id]?.session.lastHeard = Clock.now
        if live[id]?.session.isFinished == false {
            live[id]?.session.isFinished = true
            update(id) { record in
                record.diagnostics += diagnostics
                if let trackingURL, !trackingURL.isEmpty { record.trackingURL = trackingURL }
                record.end(.finished, status, at: Clock.now)
            }
        }
        var answer = ProtobufWriter()
        answer.add(1, true)
        return answer.bytes
    }

    /// As an ApplicationMaster is told of it.
    func record(of container: SandboxContainer) -> Container {
        let identifier = ContainerTokenIdentifier(
            container: container.id, node: node.address, user: records[container.id.application]?.user ?? user,
            resource: container.resource, priority: container.priority, created: container.created,
            expires: container.created + allocationExpiry)
        return Container(
            id: container.id, node: node.address, nodeHTTPAddress: httpAddress, resource: container.resource,
            priority: container.priority, allocationRequestID: container.allocationRequestID,
            token: Token(
                identifier: identifier.protobuf, password: Self.password, kind: "ContainerToken",
                service: node.address.description))
    }

    nonisolated var httpAddress: String { "127.0.0.1:\(node.httpPort)" }

    /// Hadoop's client talks to no node without one, even to one that asks for none.
    private func nmToken(for attempt: ApplicationAttemptID) -> [UInt8] {
        let identifier = NMTokenIdentifier(
            attempt: attempt, node: node.address, user: records[attempt.application]?.user ?? user)
        var token = ProtobufWriter()
        token.add(1, node.address)
        token.add(
            2,
            Token(
                identifier: identifier.protobuf, password: Self.password, kind: "NMToken",
                service: node.address.description))
        return token.bytes
    }

    /// Nobody checks it.
    private static let password = [UInt8](repeating: 0, count: 20)

    private func current(_ id: ApplicationID) throws(RPCException) -> (LiveApplication, ApplicationAttemptID) {
        guard let application = live[id], let attempt = records[id]?.attempts.last?.id else {
            throw .yarn(
                "ApplicationAttemptNotFoundException",
                "Application attempt of \(id) doesn't exist in ApplicationMasterService cache.")
        }
        return (application, attempt)
    }
}
