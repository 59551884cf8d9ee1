import DeployEngine
import Diagnostics
import FoundationEssentials
import HTTPServing
import Ledger

extension ServiceRoutes {
    func eventRoutes() throws -> [HTTPRoute<Endpoint>] {
        let shape = EndpointShape(
            gives: "EventStream",
            query: [
                .init(
                    name: "after", meaning: "The last event that is known, for clients that cannot send Last-Event-ID",
                    schema: "EventNumber")
            ],
            headers: [.init(name: "Last-Event-ID", meaning: "The last event that is known", schema: "EventNumber")],
            refusals: [400, 404])
        return [
            try route(
                .get, "/api/v1/deployments/{id}/events",
                Endpoint(.role(.viewer), "What happens to a deployment, as server-sent events", shape) { call in
                    switch try await call.subject(service) {
                    case .deployment(let id): return try await stream(call, of: id)
                    case .foreign(let application):
                        throw DeployError(
                            .inputNotFound, "there are no events of \(application.id): nobody has deployed it here",
                            hint: "POST /api/v1/applications/\(application.id)/adopt makes a deployment of it")
                    }
                }),
            try route(
                .get, "/api/v1/events",
                Endpoint(.role(.viewer), "What happens to all deployments, as server-sent events", shape) { call in
                    try await stream(call, of: nil)
                }),
        ]
    }

    /// A client that comes back tells its last event, and gets what came since; another one gets how all stands first.
    private func stream(_ call: ServiceCall, of deployment: DeploymentID?) async throws -> HTTPServerResponse {
        let reader = DeploymentReader(service: service)
        if let deployment { _ = try await reader.document(of: deployment) }
        let known = try lastEvent(call)
        let (feed, ledger) = (service.feed, service.ledger)
        return .events { events in
            var last: Int64
            if let known {
                last = known
            } else {
                last = try await ledger.lastEvent()
                let snapshot = try await reader.snapshot(of: deployment)
                try await events.send(
                    HTTPServerEvent(id: String(last), event: "snapshot", data: try EventText.json(snapshot)))
            }
            while true {
                let seen = feed.latest
                let passages = try await ledger.events(after: last, of: deployment, limit: 200)
                for passage in passages {
                    last = passage.event.number
                    try await events.send(
                        HTTPServerEvent(
                            id: String(last), event: "deployment", data: try EventText.json(EventDocument(passage))))
                }
                if passages.isEmpty { try await feed.wait(after: max(last, seen)) }
            }
        }
    }

    private func lastEvent(_ call: ServiceCall) throws(DeployError) -> Int64? {
        guard let text = call.request.headers["Last-Event-ID"] ?? call.request.query["after"] else { return nil }
        guard let number = Int64(text), number >= 0 else {
            throw DeployError(.usage, "the last event is to be a number, and is \(text)")
        }
        return number
    }
}
