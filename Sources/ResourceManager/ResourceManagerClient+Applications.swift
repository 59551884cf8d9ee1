import CurlHTTP
import Diagnostics
import HadoopREST
package import HadoopRecords

extension ResourceManagerClient {
    /// Fields that make megabytes of an application with many pending requests and that no report has.
    private static let deselected = [
        (name: "deSelects", value: "resourceRequests,resourceInfo,timeouts")
    ]

    /// Maps to `GET /apps/{id}`.
    ///
    /// - Returns: nil where the ResourceManager does not know it: it never was, was lost before it was stored, or
    ///   ended so long ago that it is forgotten.
    package func application(_ id: ApplicationID) async throws -> ApplicationReport? {
        if let report = try await known(id) { return report }
        try await waitForItsMemory()
        return try await known(id)
    }

    private func known(_ id: ApplicationID) async throws -> ApplicationReport? {
        let answer = try await perform(Call(.get, "apps/\(id)", query: Self.deselected))
        if answer.exception?.exception == "NotFoundException" { return nil }
        guard answer.isSuccess else { throw answer.failure(from: Self.service, to: "tell of \(id)") }
        return try answer.decode(ApplicationWire.One.self, from: Self.service).app.record
    }

    /// The newest first. Maps to `GET /apps`; the filters are applied once more here, as old versions ignore some.
    package func applications(_ query: ApplicationQuery = ApplicationQuery()) async throws -> [ApplicationReport] {
        var parameters = Self.deselected
        if !query.states.isEmpty {
            parameters.append((name: "states", value: query.states.map(\.rawValue).sorted().joined(separator: ",")))
        }
        if !query.types.isEmpty {
            parameters.append((name: "applicationTypes", value: query.types.joined(separator: ",")))
        }
        if !query.tags.isEmpty {
            parameters.append((name: "applicationTags", value: query.tags.joined(separator: ",")))
        }
        if let user = query.user { parameters.append((name: "user", value: user)) }
        var found = try await listed(parameters)
        if found.isEmpty {
            try await waitForItsMemory()
            found = try await listed(parameters)
        }
        return query.select(from: found)
    }

    private func listed(_ parameters: [(name: String, value: String)]) async throws -> [ApplicationReport] {
        let wire = try await get(ApplicationWire.Many.self, "apps", query: parameters, to: "list applications")
        return (wire.apps?.app?.elements ?? []).map(\.record)
    }

    /// YARN's tries to run an application, in its order. Maps to `GET /apps/{id}/appattempts`.
    package func attempts(of id: ApplicationID) async throws -> [ApplicationAttemptReport] {
        try await get(AttemptsWire.self, "apps/\(id)/appattempts", to: "list the attempts of \(id)").records
    }

    /// The containers that an attempt has now; none once it has ended.
    /// Maps to `GET /apps/{id}/appattempts/{attempt}/containers`.
    package func containers(of id: ApplicationID, attempt: String) async throws -> [ContainerReport] {
        try await get(
            ContainersWire.self, "apps/\(id)/appattempts/\(attempt)/containers", to: "list the containers of \(id)"
        ).records
    }

    /// What an application has asked for and not been given: its ApplicationMaster's container, or those that it wants
    /// besides. Maps to `GET /apps/{id}`.
    package func requests(of id: ApplicationID) async throws -> [ResourceRequest] {
        try await get(
            ResourceRequestsWire.self, "apps/\(id)", query: [(name: "deSelects", value: "resourceInfo,timeouts")],
            to: "tell of \(id)"
        ).records
    }

    /// Asks for the end of an application; it comes some seconds later. Maps to `PUT /apps/{id}/state`.
    ///
    /// - Parameter diagnostics: the reason, which YARN then shows with the application.
    /// - Returns: the state right after that; one that had ended before stays what it was.
    /// - Throws: ``DeployError`` `inputNotFound` where there is none of that id, `notAllowed` where it is another's.
    package func kill(_ id: ApplicationID, diagnostics: String?) async throws -> YarnApplicationState {
        let body = try Self.json(KillWire(diagnostics: diagnostics))
        let answer = try await perform(Call(.put, "apps/\(id)/state", body: body))
        guard answer.isSuccess else { throw answer.failure(from: Self.service, to: "kill \(id)") }
        guard let report = try await application(id) else {
            throw DeployError(.inputNotFound, "\(id) was forgotten by the ResourceManager while it was being killed")
        }
        return report.state
    }

    /// When YARN ends an application, whatever it does then. Maps to `PUT /apps/{id}/timeout`.
    ///
    /// - Parameter time: in milliseconds since 1970, by the ResourceManager's clock.
    /// - Throws: ``DeployError`` where there is none of that id, or it is another's.
    package func setEnd(of id: ApplicationID, at time: Int64) async throws {
        let body = try Self.json(TimeoutWire(end: time))
        let answer = try await perform(Call(.put, "apps/\(id)/timeout", body: body))
        guard answer.isSuccess else { throw answer.failure(from: Self.service, to: "limit the life of \(id)") }
    }
}
