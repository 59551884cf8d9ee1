import Archives
import Diagnostics
import LocalFiles
import TestSupport
import Testing

@Suite struct BrokenJarTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        /// What becomes of the bytes of a good jar.
        let breaking: @Sendable ([UInt8]) -> [UInt8]
        let message: String
    }

    static let cutShort = "is cut short or damaged: it starts as a jar or zip file, and its end does not fit"

    static let cases = [
        Case(testDescription: "empty", breaking: { _ in [] }, message: "is empty"),
        Case(
            testDescription: "text", breaking: { _ in Array("<html>404</html>\n".utf8) },
            message: "is not a jar or zip file"),
        Case(
            testDescription: "one byte", breaking: { Array($0.prefix(1)) }, message: "is not a jar or zip file"),
        Case(
            testDescription: "half", breaking: { Array($0.prefix($0.count / 2)) },
            message: cutShort),
        Case(
            testDescription: "without its last byte", breaking: { $0.dropLast() },
            message: cutShort),
        Case(
            testDescription: "without its middle", breaking: { Array($0.prefix(40) + $0.dropFirst(90)) },
            message: cutShort),
        Case(
            testDescription: "without its first bytes", breaking: { [0, 0, 0, 0] + $0.dropFirst(4) },
            message: "is damaged"),
    ]

    @Test(arguments: cases) func aBrokenJarIsRefused(_ broken: Case) async throws {
        try await withTemporaryFolder { folder in
            let good = try await JarFixture.write("good.jar", in: folder, JarFixture.manifest)
            let path = try folder.write(broken.breaking(LocalFileSystem.read(good)), to: "broken.jar")
            let error = #expect(throws: DeployError.self) { try JarFile.open(path) }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message == "\(path) \(broken.message)")
        }
    }
}
