import DeployEngine
import Diagnostics
import FlinkDeployment
import FlinkREST
import FoundationEssentials
import HTTPServing
import HadoopRecords
import Ledger

extension ServiceRoutes {
    /// The dashboard: pages for people.
    func dashboardRoutes() throws -> [HTTPRoute<Endpoint>] {
        try signInRoutes() + listPages() + deploymentPages() + newPages() + Asset.all.map { try $0.route }
    }

    private var desk: DashboardDesk { DashboardDesk(service: service) }
    private var reader: DashboardReader { DashboardReader(service: service) }
    private var clusterNames: [String] { service.clusters.clusters.map(\.name) }

    private func listPages() throws -> [HTTPRoute<Endpoint>] {
        [
            try desk.page(.get, "/", "What runs where") { call in
                .page(
                    OverviewPage(
                        overview: try await reader.overview(), filter: ListFilter(call.query), mayAct: call.mayAct
                    ).frame)
            },
            try desk.page(.get, "/history", "What has ended") { call in
                let filter = ListFilter(call.query)
                let after = call.query["after"].flatMap(DeploymentName.init)?.id
                let page = try await reader.history(filter, after: after, limit: HistoryPage.limit)
                return .page(
                    HistoryPage(
                        items: page.items, filter: filter, clusters: clusterNames, isFirst: after == nil,
                        next: page.next.map { DeploymentName($0).text }
                    ).frame)
            },
            try desk.page(.get, "/applications/{cluster}/{id}", "An application that this service has not deployed") {
                try await application($0)
            },
        ]
    }

    private func deploymentPages() throws -> [HTTPRoute<Endpoint>] {
        let path = "/deployments/{id}"
        return [
            try desk.page(.get, path, "A deployment") { call in
                let detail = try await reader.detail(of: call.call.deployment().id)
                return .page(DeploymentPage(detail: detail, mayAct: call.mayAct).frame)
            },
            try desk.page(.get, path + "/logs", "The logs of a deployment") { call in
                let id = try call.call.deployment().id
                let document = try await DeploymentReader(service: service).document(of: id)
                let view = try await reader.logs(of: id, container: call.query["container"], file: call.query["file"])
                return .page(LogsPage(document: document, view: view, mayAct: call.mayAct).frame)
            },
            try desk.page(.get, path + "/plan", "The request and the plan of a deployment") { call in
                try await plan(call)
            },
            try desk.page(.get, path + "/end/{how}", "Whether a deployment is to end", role: .operator) { call in
                .page(
                    EndPage(
                        detail: try await reader.detail(of: call.call.deployment().id), ending: try ending(call),
                        visitor: call.visitor
                    ).frame)
            },
            try desk.page(.post, path + "/end/{how}", "Ends a deployment", role: .operator) { call in
                try await end(call)
            },
        ]
    }

    private func newPages() throws -> [HTTPRoute<Endpoint>] {
        let new = NewDeploymentDesk(service: service)
        return [
            try desk.page(.get, "/new", "The form for a new deployment", role: .operator) { call in
                .page(try await new.page(DeploymentForm(call.query), call).frame)
            },
            try desk.page(.post, "/new", "Plans a deployment, then makes it", role: .operator) { call in
                try await new.answer(call)
            },
        ]
    }

    private func plan(_ call: PageCall) async throws -> PageAnswer {
        let id = try call.call.deployment().id
        let document = try await DeploymentReader(service: service).document(of: id)
        let plan = try await service.ledger.record(id).plan
        return .page(
            PlanPage(
                document: document,
                request: try await service.ledger.wish(of: id).flatMap { RequestText.shown($0.request) },
                plan: plan.flatMap { try? JSONDecoder().decode(DeploymentPlan.self, from: Data($0)) },
                mayAct: call.mayAct, paths: OwnPaths(service)
            ).frame)
    }

    private func application(_ call: PageCall) async throws -> PageAnswer {
        let (cluster, text) = try (call.call.parameters["cluster"], call.call.parameters["id"])
        guard let id = ApplicationID(text), let tracker = service.tracker(of: cluster),
            let sight = await tracker.sight(of: id)
        else {
            throw DeployError(
                .inputNotFound, "no application \(text) runs on \(cluster)", hint: "What has ended is not kept here")
        }
        if let record = try await service.ledger.record(applicationID: id) {
            return .goTo("/deployments/\(DeploymentName(record.id).text)")
        }
        let event = try await service.ledger.lastEvent()
        return .page(
            ApplicationPage(
                row: RunningRow(sight, cluster: cluster, reach: await tracker.reach),
                webInterface: sight.report.trackingURL, event: event
            ).frame)
    }

    private func ending(_ call: PageCall) throws -> DeploymentEnding {
        let text = try call.call.parameters["how"]
        guard let ending = DeploymentEnding(rawValue: text) else {
            throw HTTPRefusal.notFound(call.call.request.rawPath)
        }
        return ending
    }

    private func end(_ call: PageCall) async throws -> PageAnswer {
        let id = try call.call.deployment().id
        switch try ending(call) {
        case .stop: try await DeploymentEnd(service: service).end(id, isKill: false, by: call.visitor.principal)
        case .kill: try await DeploymentEnd(service: service).end(id, isKill: true, by: call.visitor.principal)
        case .savepoint:
            let work = try await JobWork(
                service: service, .deployment(id), principal: call.visitor.principal)
            let folder = call.form["folder"].flatMap { $0.isEmpty ? nil : $0 }
            let wish = SavepointRequestDocument(folder: folder, drain: call.form["drain"] != nil)
            for job in try await work.jobs() where job.state == .running {
                _ = try await work.savepoint(job.id.text, .stop, wish)
            }
        }
        return .goTo("/deployments/\(DeploymentName(id).text)")
    }
}
