import Diagnostics
import LocalFiles
import TestSupport
import Testing

@testable import DeployEngine

@Suite struct TruststoreTests {
    private let folder = TemporaryFolder()

    private func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private func text(_ text: String) -> [UInt8] { number(text.utf8.count, 2) + Array(text.utf8) }

    private func certificate(_ bytes: [UInt8]) -> [UInt8] { text("X.509") + number(bytes.count, 4) + bytes }

    /// A private key with a chain of two, and a trusted certificate.
    private var store: [UInt8] {
        let key = number(1, 4) + text("key") + number(17, 8) + number(3, 4) + [9, 9, 9] + number(2, 4)
        let trusted = number(2, 4) + text("rest") + number(17, 8) + certificate([7])
        return JavaKeyStore.magic + number(2, 4) + number(2, 4) + key + certificate([1, 2]) + certificate([3]) + trusted
            + [UInt8](repeating: 0, count: 20)
    }

    @Test func certificatesOfTheJDKsOwnFormatLieOpen() async throws {
        #expect(JavaKeyStore(store)?.certificates == [[1, 2], [3], [7]])
        let path = try folder.write(store, to: "trust.jks")
        let pem = String(decoding: try await Truststore(path).pem(), as: UTF8.self)
        #expect(pem.split(separator: "\n").filter { !$0.hasPrefix("-") } == ["AQI=", "Aw==", "Bw=="])
    }

    /// Every end that is too early, the checksum's apart.
    @Test func aStoreThatEndsEarlyIsNone() {
        for count in 0..<(store.count - 20) { #expect(JavaKeyStore(Array(store.prefix(count))) == nil) }
    }

    @Test func lengthsBeyondTheFileAreNone() {
        let huge = [UInt8](repeating: 0xff, count: 8)
        #expect(JavaKeyStore(JavaKeyStore.magic + number(2, 4) + huge) == nil)
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let bytes: [UInt8]
        let words: String
        var testDescription: String { words }
    }

    @Test(arguments: [
        Bad(bytes: Array("no certificate".utf8), words: "holds no certificates"),
        Bad(bytes: JavaKeyStore.magic + [0, 0], words: "is a damaged JKS key store"),
        Bad(bytes: [0x30, 0x82, 0, 1], words: "does not open as a PKCS12 key store"),
    ])
    func whatIsNoneIsNamed(_ bad: Bad) async throws {
        let path = try folder.write(bad.bytes, to: "trust")
        let error = await #expect(throws: DeployError.self) { try await Truststore(path, password: "secret").pem() }
        #expect(error?.code == .configurationWrong)
        #expect(error?.message.contains("\(path) \(bad.words)") == true, "\(error?.message ?? "")")
        #expect(error?.hint?.contains("BOBBIN_CA_FILE") == true)
    }

    @Test func aStoreThatIsEncryptedNeedsItsPassword() async throws {
        let path = try folder.write([0x30, 0x82], to: "trust.p12")
        let error = await #expect(throws: DeployError.self) { try await Truststore(path).pem() }
        #expect(error?.message.contains("no password is set") == true)
    }
}
