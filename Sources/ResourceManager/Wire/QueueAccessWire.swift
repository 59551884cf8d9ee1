struct QueueAccessWire: Decodable {
    let allowed: Bool
    let user: String?
    let diagnostics: String?
}
