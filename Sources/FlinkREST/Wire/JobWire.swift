import HadoopREST

/// A job as `/jobs/overview` lists it and as `/jobs/{id}` tells of it; both say `-1` for an end that is to come.
struct JobWire: Decodable {
    let jid: JobID
    let name: String
    let state: JobState
    let startTime: Number
    let endTime: Number?
    let tasks: [String: Number]?
    let vertices: [Vertex]?

    enum CodingKeys: String, CodingKey {
        case jid
        case name
        case state
        case startTime = "start-time"
        case endTime = "end-time"
        case tasks
        case vertices
    }

    struct Vertex: Decodable {
        let id: String
        let name: String
        let parallelism: Number
        let status: ExecutionState
    }

    struct List: Decodable { let jobs: [JobWire] }

    var overview: JobOverview {
        let counts = (tasks ?? [:]).filter { $0.key != "total" }
            .map { (ExecutionState(rawValue: $0.key.uppercased()) ?? .unknown, $0.value.int) }
        return JobOverview(
            id: jid, name: name, state: state, startTime: startTime.int64, endTime: end,
            tasks: tasks?["total"]?.int ?? 0,
            tasksByState: Dictionary(counts, uniquingKeysWith: +).filter { $0.value > 0 })
    }

    var details: JobDetails {
        JobDetails(
            id: jid, name: name, state: state, startTime: startTime.int64, endTime: end,
            vertices: (vertices ?? []).map {
                JobDetails.Vertex(id: $0.id, name: $0.name, parallelism: $0.parallelism.int, state: $0.status)
            })
    }

    private var end: Int64? { endTime.flatMap { $0.int64 > 0 ? $0.int64 : nil } }
}
