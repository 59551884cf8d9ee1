/// A savepoint that was removed, as the API tells it.
struct DisposalDocument: Encodable, Sendable {
    let path: String
    /// Whose JobManager removed it.
    let application: String?

    private enum CodingKeys: String, CodingKey {
        case path, application
    }

    func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(path, forKey: .path)
        try members.encode(application, forKey: .application)
    }
}
