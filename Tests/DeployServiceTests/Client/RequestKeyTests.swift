import DeployCommands
import LocalFiles
import TestSupport
import Testing

struct RequestKeyTests {
    private static let digest = SHA256.hexadecimal(of: [1])

    @Test func aProcessThatDiedIsFollowedByOneWithTheSameKey() async throws {
        try await withTemporaryFolder { folder in
            // What is closed without being forgotten is what a killed process leaves.
            let first = try RequestKey(of: Self.digest, in: folder.path / "requests").text
            #expect(try RequestKey(of: Self.digest, in: folder.path / "requests").text == first)
        }
    }

    @Test func twoAtTheSameTimeHaveTwoKeys() async throws {
        try await withTemporaryFolder { folder in
            let first = try RequestKey(of: Self.digest, in: folder.path)
            let second = try RequestKey(of: Self.digest, in: folder.path)
            #expect(first.text != second.text)
        }
    }

    @Test func anAnsweredRequestIsForgotten() async throws {
        try await withTemporaryFolder { folder in
            let first = try RequestKey(of: Self.digest, in: folder.path)
            let text = first.text
            first.forget()
            #expect(try RequestKey(of: Self.digest, in: folder.path).text != text)
        }
    }

    @Test func anotherRequestHasAnotherKey() async throws {
        try await withTemporaryFolder { folder in
            let first = try RequestKey(of: Self.digest, in: folder.path)
            let other = try RequestKey(of: SHA256.hexadecimal(of: [2]), in: folder.path)
            #expect(first.text != other.text)
        }
    }
}
