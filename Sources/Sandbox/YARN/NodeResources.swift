import HadoopRPC
import HadoopRecords

/// What the node has, and how requests are rounded.
struct NodeResources: Hashable, Sendable {
    let total: Resource
    /// Every container's memory is a multiple of it, in MB (`yarn.scheduler.minimum-allocation-mb`).
    let step: Int64

    /// The container that a request gets.
    func rounded(_ wanted: Resource) -> Resource {
        let steps = max(1, (wanted.memory.clamped(to: 0...total.memory * 2) + step - 1) / step)
        return Resource(memory: steps * step, vCores: max(1, wanted.vCores))
    }

    /// - Throws: what YARN throws for a request that no container can answer.
    func check(_ wanted: Resource, in queue: SandboxQueue?) throws(RPCException) {
        let most = queue?.limit(of: total) ?? total
        for (kind, asked, limit) in [
            ("memory", wanted.memory, most.memory), ("vcores", Int64(wanted.vCores), Int64(most.vCores)),
        ] where asked < 0 || asked > limit {
            throw RPCException.yarn(
                "InvalidResourceRequestException",
                "Invalid resource request, requested \(kind) \(asked) is below 0 or above the maximum allowed \(limit)")
        }
    }

    /// Whether a container fits beside what is in use.
    static func fits(_ wanted: Resource, beside used: Resource, in limit: Resource) -> Bool {
        used.memory + wanted.memory <= limit.memory && used.vCores + wanted.vCores <= limit.vCores
    }
}

extension Comparable {
    fileprivate func clamped(to range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}

extension Resource {
    static let nothing = Resource(memory: 0, vCores: 0)

    static func + (left: Resource, right: Resource) -> Resource {
        Resource(memory: left.memory + right.memory, vCores: left.vCores + right.vCores)
    }

    static func - (left: Resource, right: Resource) -> Resource {
        Resource(memory: left.memory - right.memory, vCores: left.vCores - right.vCores)
    }
}
