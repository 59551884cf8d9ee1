import HadoopREST

struct QueueAccessWire: Decodable {
    let allowed: Flag
    let user: String?
    let diagnostics: String?
}
