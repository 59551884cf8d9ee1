import LocalFiles
import Subprocesses
import TestSupport
import Testing

@Suite struct SHA256Tests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let content: [UInt8]
        let digest: String
    }

    /// The examples of FIPS 180-4 and of the page beside it.
    static let cases = [
        Case(
            testDescription: "nothing", content: [],
            digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        Case(
            testDescription: "one block", content: Array("abc".utf8),
            digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        Case(
            testDescription: "two blocks",
            content: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
            digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        Case(
            testDescription: "a million letters", content: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
            digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test(arguments: cases) func theDigestIsThatOfTheStandard(_ example: Case) {
        #expect(SHA256.hexadecimal(of: example.content) == example.digest)
    }

    @Test(arguments: [1, 3, 63, 64, 65, 127, 128, 1000]) func piecesOfAnySizeGiveTheSameDigest(_ size: Int) {
        let content = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var hash = SHA256()
        for start in stride(from: 0, to: content.count, by: size) {
            hash.update(with: Array(content[start..<min(start + size, content.count)]))
        }
        #expect(hash.finish().hexadecimal == SHA256.hexadecimal(of: content))
    }

    @Test func everyLengthAroundABlockAgreesWithTheSystemsProgram() async throws {
        try await withTemporaryFolder { folder in
            var expected: [String] = []
            for length in 0...130 {
                let content = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ length) }
                try folder.write(content, to: "\(1000 + length)")
                expected.append("\(SHA256.hexadecimal(of: content))  \(1000 + length)")
            }
            let result = try await Subprocess.run("sh", ["-c", "sha256sum *"], in: folder.path)
            #expect(result.outputText.split(separator: "\n").map(String.init) == expected)
        }
    }
}
