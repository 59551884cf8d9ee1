struct KillWire: Encodable {
    let state = "KILLED"
    let diagnostics: String?
}
