import HadoopRecords

/// An application in the ResourceManager's own words; read here anew, so that Bobbin's reading is not trusted.
struct SeenApplication: Decodable, Sendable {
    let id: ApplicationID
    let name: String
    let user: String
    let state: String
    let finalStatus: String
    let applicationTags: String?
    let diagnostics: String?

    var isTerminal: Bool { ["FINISHED", "FAILED", "KILLED"].contains(state) }
    var tags: [String] { applicationTags?.split(separator: ",").map(String.init) ?? [] }
}
