import HadoopREST
import HadoopRecords

/// `/scheduler`, which each scheduler answers in a form of its own; one that is none of ours has no queues for us.
struct SchedulerWire: Decodable {
    let scheduler: Scheduler

    struct Scheduler: Decodable { let schedulerInfo: Info? }

    struct Info: Decodable {
        let type: String?
        let queues: CapacityQueues?
        let rootQueue: FairQueue?
    }

    var records: [QueueInfo] {
        let info = scheduler.schedulerInfo
        return switch info?.type {
        case "capacityScheduler": (info?.queues?.queue?.elements ?? []).flatMap { $0.records(below: "root") }
        case "fairScheduler": info?.rootQueue?.records ?? []
        default: []
        }
    }
}

struct CapacityQueues: Decodable, Sendable {
    let queue: OneOrMany<CapacityQueue>?

    enum CodingKeys: CodingKey { case queue }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        queue = try container.decodeIfPresent(OneOrMany<CapacityQueue>.self, forKey: .queue)
    }
}

/// A queue of the CapacityScheduler; its `queueName` is the last part of its path alone.
struct CapacityQueue: Decodable, Sendable {
    let type: String?
    let queueName: String
    let queuePath: String?
    let queueType: String?
    let state: String?
    let maximumAllocation: ResourceWire?
    let defaultPriority: Int?
    let defaultNodeLabelExpression: String?
    let usedCapacity: Double?
    let maxCapacity: Double?
    let numApplications: Int?
    let numPendingApplications: Int?
    // swift-format-ignore: AlwaysUseLowerCamelCase
    let AMResourceLimit: ResourceWire?
    let usedAMResource: ResourceWire?
    let users: Users?
    let queues: CapacityQueues?

    struct Users: Decodable { let user: OneOrMany<User>? }

    struct User: Decodable {
        let username: String
        let resourcesUsed: ResourceWire?
        let userResourceLimit: ResourceWire?

        var record: QueueUser {
            QueueUser(
                name: username, used: resourcesUsed?.record ?? Resource(memory: 0, vCores: 0),
                limit: userResourceLimit?.record)
        }
    }

    func records(below parent: String) -> [QueueInfo] {
        let path = queuePath ?? "\(parent).\(queueName)"
        let children = queues?.queue?.elements ?? []
        let isLeaf = queueType.map { $0 == "leaf" } ?? (type == "capacitySchedulerLeafQueueInfo")
        let own = QueueInfo(
            path: path, isLeaf: isLeaf, state: state, maximumAllocation: maximumAllocation?.record,
            defaultPriority: defaultPriority, defaultNodeLabelExpression: defaultNodeLabelExpression,
            usedCapacity: usedCapacity, maximumCapacity: maxCapacity, applications: numApplications,
            pendingApplications: numPendingApplications, amLimit: AMResourceLimit?.record,
            amUsed: usedAMResource?.record, users: (users?.user?.elements ?? []).map(\.record))
        return [own] + children.flatMap { $0.records(below: path) }
    }
}

/// A queue of the FairScheduler; its `queueName` is the whole path.
struct FairQueue: Decodable, Sendable {
    let type: String?
    let queueName: String
    let maxContainerAllocation: ResourceWire?
    let numActiveApps: Int?
    let numPendingApps: Int?
    let amMaxResources: ResourceWire?
    let amUsedResources: ResourceWire?
    let childQueues: FairQueues?

    struct FairQueues: Decodable, Sendable {
        let queues: [FairQueue]

        /// Versions write the children below `queue` or as they are.
        init(from decoder: any Decoder) throws {
            if let wrapped = try? Wrapped(from: decoder), let queue = wrapped.queue {
                queues = queue.elements
            } else {
                queues = try OneOrMany<FairQueue>(from: decoder).elements
            }
        }

        private struct Wrapped: Decodable { let queue: OneOrMany<FairQueue>? }
    }

    var records: [QueueInfo] {
        let children = childQueues?.queues ?? []
        let isLeaf = type.map { $0 == "fairSchedulerLeafQueueInfo" } ?? children.isEmpty
        let own = QueueInfo(
            path: queueName, isLeaf: isLeaf, state: nil, maximumAllocation: maxContainerAllocation?.record,
            applications: numActiveApps.map { $0 + (numPendingApps ?? 0) }, pendingApplications: numPendingApps,
            amLimit: amMaxResources?.record, amUsed: amUsedResources?.record)
        return [own] + children.flatMap(\.records)
    }
}
