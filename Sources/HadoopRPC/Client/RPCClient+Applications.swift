package import HadoopRecords

/// What a submission needs of `ApplicationClientProtocol`.
extension RPCClient {
    /// Maps to `getNewApplication`. An id that is not used is harmless.
    ///
    /// - Returns: the id, and the largest container that the scheduler gives.
    package func newApplication() async throws -> (id: ApplicationID, maximum: Resource) {
        let answer = try await call("getNewApplication")
        return (try answer.required(1), try answer.required(2))
    }

    /// Maps to `submitApplication`. Success means that it is queued: it may yet be refused, or lost.
    package func submit(_ context: ApplicationSubmissionContext) async throws {
        var request = ProtobufWriter()
        request.add(1, context)
        _ = try await call("submitApplication", request.bytes)
    }

    /// Maps to `getApplicationReport`.
    ///
    /// - Throws: also ``RPCException`` `ApplicationNotFoundException`.
    package func report(of id: ApplicationID) async throws -> ApplicationReport {
        var request = ProtobufWriter()
        request.add(1, id)
        let answer = try await call("getApplicationReport", request.bytes)
        return try ApplicationReport(try answer.message(1) ?? ProtobufMessage())
    }

    /// Maps to `forceKillApplication`.
    ///
    /// - Returns: whether it has ended; until then it is to be asked again.
    package func kill(_ id: ApplicationID, diagnostics: String? = nil) async throws -> Bool {
        var request = ProtobufWriter()
        request.add(1, id)
        request.add(2, diagnostics)
        return try await call("forceKillApplication", request.bytes).bool(1) ?? false
    }

    /// Maps to `getClusterMetrics`.
    ///
    /// - Returns: how many NodeManagers there are.
    package func nodeManagers() async throws -> Int {
        try await call("getClusterMetrics").message(1)?.count(1) ?? 0
    }
}
