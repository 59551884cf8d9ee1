/// A request's body on its way from the server's thread to one task, which may be slower.
final class BodyBuffer: Sendable {
    init(_ bytes: [UInt8]) {}

    func next() async throws -> [UInt8]? { nil }
}
