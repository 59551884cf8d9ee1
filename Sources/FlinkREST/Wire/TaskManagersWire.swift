import HadoopREST

struct TaskManagersWire: Decodable {
    let taskmanagers: [TaskManager]

    struct TaskManager: Decodable {
        let id: String
        let path: String
        let slotsNumber: Number
        let freeSlots: Number
        /// A time in spite of its name.
        let timeSinceLastHeartbeat: Number

        var record: TaskManagerOverview {
            TaskManagerOverview(
                id: id, host: host, slots: slotsNumber.int, freeSlots: freeSlots.int,
                lastHeartbeat: timeSinceLastHeartbeat.int64)
        }

        /// `pekko.tcp://flink@host:port/user/rpc/taskmanager_0`, `akka.tcp` before Flink 1.18.
        private var host: String {
            guard let at = path.firstIndex(of: "@") else { return "" }
            let authority = path[path.index(after: at)...].prefix { $0 != "/" }
            return String(authority.prefix(upTo: authority.lastIndex(of: ":") ?? authority.endIndex))
        }
    }
}
