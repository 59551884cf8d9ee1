import HadoopREST
import HadoopRecords

/// `resourceRequests` of `/apps/{id}`: the same containers are asked for on a node, in its rack, and anywhere (`*`).
struct ResourceRequestsWire: Decodable {
    let app: Application

    struct Application: Decodable { let resourceRequests: OneOrMany<Request>? }

    struct Request: Decodable {
        let resourceName: String?
        let capability: ResourceWire?
        let numContainers: Number?
        let nodeLabelExpression: String?
    }

    var records: [ResourceRequest] {
        (app.resourceRequests?.elements ?? []).compactMap { request in
            guard request.resourceName == "*", let count = request.numContainers?.int, count > 0,
                let capability = request.capability?.record
            else { return nil }
            let label = request.nodeLabelExpression.flatMap { $0.isEmpty ? nil : $0 }
            return ResourceRequest(containers: count, capability: capability, nodeLabel: label)
        }
    }
}
