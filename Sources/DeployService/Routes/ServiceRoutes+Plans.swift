import DeployEngine
import Diagnostics
import FlinkDeployment
import FoundationEssentials
import HTTPServing
import Ledger

extension ServiceRoutes {
    func planRoutes() throws -> [HTTPRoute<Endpoint>] {
        [
            try route(
                .post, "/api/v1/plans",
                Endpoint(
                    .role(.operator), "The plan of a deployment, with nothing sent",
                    EndpointShape(takes: "Wish", gives: "Plan", refusals: [404, 409, 422])
                ) { call in
                    let (wish, _) = try await call.body(Wish.self)
                    return try .json(try await plan(wish, call.principal))
                })
        ]
    }

    func plan(_ wish: Wish, _ principal: Principal) async throws -> PlanDocument {
        let served = try service.clusters.cluster(wish.cluster)
        _ = try wish.request(spool: service.spool.folder)
        let prepared = try await DeploymentCarrier(
            ledger: service.ledger, clusters: service.clusters, spool: service.spool, served: served,
            report: { _, _ in }
        ).plan(wish, user: principal.user)
        return try await PlanReview(cluster: prepared.cluster, isForced: wish.force ?? false)
            .document(of: prepared.plan)
    }
}
