import FoundationEssentials
import Testing

@testable import DeployCommands

/// What an idempotency key is for: the same request has the same digest, also in a build that knows of more options.
@Suite struct RequestDigestTests {
    private struct Earlier: Encodable {
        var program = "clicks.jar"
        var arguments = ["--day", "false"]
    }

    private struct Later: Encodable {
        struct Inner: Encodable { var names: [String] = [] }

        var program = "clicks.jar"
        var arguments = ["--day", "false"]
        var isForced = false
        var tags: [String] = []
        var queue: String?
        var inner = Inner()
    }

    @Test func anOptionThatIsNotUsedDoesNotCount() throws {
        #expect(try RequestDigest.of(encodable: Earlier()) == RequestDigest.of(encodable: Later()))
    }

    @Test(arguments: [
        Later(arguments: ["--day"]), Later(arguments: ["--day", "false", ""]), Later(arguments: ["false", "--day"]),
        Later(isForced: true), Later(tags: [""]), Later(queue: ""), Later(inner: .init(names: ["x"])),
    ])
    private func whatIsUsedCounts(_ request: Later) throws {
        #expect(try RequestDigest.of(encodable: request) != RequestDigest.of(encodable: Later()))
    }
}
