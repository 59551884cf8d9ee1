/// How the service is.
struct HealthDocument: Encodable, Sendable {
    let status: String
}
