import HadoopREST
import HadoopRecords

struct ResourceWire: Decodable {
    let memory: Number
    let vCores: Number?

    var record: Resource { Resource(memory: memory.int64, vCores: vCores?.int ?? 0) }
}
