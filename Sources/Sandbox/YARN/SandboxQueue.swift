import HadoopRecords

/// A queue of the sandbox. Two take applications, the third is there to be refused by.
struct SandboxQueue: Hashable, Sendable {
    let name: String
    /// The share of the node that its applications can have together, in percent.
    let share: Int
    let isRunning: Bool

    static let all = [
        SandboxQueue(name: "default", share: 100, isRunning: true),
        SandboxQueue(name: "small", share: 50, isRunning: true),
        SandboxQueue(name: "stopped", share: 100, isRunning: false),
    ]

    var path: String { "root.\(name)" }

    /// What its applications can have together, which is also the largest container.
    func limit(of node: Resource) -> Resource {
        Resource(memory: node.memory * Int64(share) / 100, vCores: max(1, node.vCores * share / 100))
    }

    /// - Parameter name: short, or the whole path; nil for the default.
    static func named(_ name: String?) -> SandboxQueue? {
        let wanted = name.flatMap { $0.isEmpty ? nil : $0 } ?? "default"
        return all.first { $0.name == wanted || $0.path == wanted }
    }
}
