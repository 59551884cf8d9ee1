import Synchronization

/// The requests of a deployment, told by method and target, for rules of a proxy.
enum ClusterRequest {
    typealias Kind = @Sendable (_ method: String, _ target: String) -> Bool

    static let newApplication: Kind = { $0 == "POST" && $1.contains("/apps/new-application") }
    static let submission: Kind = { method, target in
        method == "POST" && target.contains("/ws/v1/cluster/apps") && !target.contains("new-application")
    }
    static let create: Kind = { $0 == "PUT" && $1.contains("op=CREATE") }
    static let rename: Kind = { $0 == "PUT" && $1.contains("op=RENAME") }

    /// Only the request of that kind with this number, which counts from 1.
    static func nth(_ number: Int, _ kind: @escaping Kind) -> Kind {
        let counter = Counter()
        return { kind($0, $1) && counter.next() == number }
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }
}
