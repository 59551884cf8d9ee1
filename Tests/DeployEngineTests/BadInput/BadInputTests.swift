import FoundationEssentials
import TestSupport
import Testing

/// What is wrong with the user's own words, files, and configuration is said in one message, before anything is asked
/// of a ResourceManager.
@Suite struct BadInputTests {
    private static let machine = Task { try await ClientMachine() }

    struct Document: Decodable {
        struct Body: Decodable {
            let code: String
            let message: String
            let hint: String?
            let cause: String?
        }
        let error: Body
    }

    @Test(arguments: BadInput.words + BadInput.files + BadInput.configurations + BadInput.sizes)
    func eachEndsInOneMessageWithItsHint(_ input: BadInput) async throws {
        let machine = try await Self.machine.value
        let json = try await machine.run(["-o", "json"] + input.words, environment: input.environment)
        let error = try #require(
            try? JSONDecoder().decode(Document.self, from: Data(json.output.utf8)), "\(json.output)\(json.talk)"
        ).error
        #expect(json.status == input.status)
        #expect(error.code == input.code)
        #expect(error.message.contains(input.message), "\(error.message)")
        #expect(!error.message.hasSuffix(".") && !error.message.contains("\n"))
        let hint = try #require(error.hint)
        #expect(hint.contains(input.hint), "\(hint)")

        let text = try await machine.run(input.words, environment: input.environment)
        #expect(text.status == input.status)
        #expect(text.output.isEmpty)
        let told = text.talk.ranges(of: error.message)
        #expect(told.count == 1, "\(text.talk)")
        #expect(text.talk.ranges(of: "error: ").count == 1)
        #expect(text.talk.hasSuffix(hint + "\n"))
    }

    struct GoodInput: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let words: [String]
    }

    /// These get as far as the ResourceManager, which is not there.
    @Test(arguments: [
        GoodInput(testDescription: "a blank in the program's path", words: ["a b/my clicks.jar"]),
        GoodInput(
            testDescription: "a blank in a shipped file's", words: ["--ship", "a b/c d.txt", "clicks.jar"]),
        GoodInput(testDescription: "no size with a unit", words: ["-yjm", "1600", "clicks.jar"]),
    ])
    func whatIsOddButRightIsNoError(_ input: GoodInput) async throws {
        let machine = try await Self.machine.value
        let outcome = try await machine.run(["run-application", "--request-timeout", "1s"] + input.words)
        #expect(outcome.status == 69)
        #expect(outcome.talk.contains("no ResourceManager answers"), "\(outcome.talk)")
    }
}
