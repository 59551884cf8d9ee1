import DeployEngine
import FlinkREST
import HadoopRecords
import NodeManager
import ResourceManager
import Testing

/// Each rule finds what it is for, in what real daemons of Hadoop 3.4.3 and Flink 1.20.5 said.
@Suite struct RulesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let code: String
        let situation: Situation
        /// Part of what is said.
        let says: String
        /// Part of the evidence; nil for none.
        var quotes: String?

        var testDescription: String { code }
    }

    @Test(arguments: waiting + running + ended)
    func aRuleFindsWhatItIsFor(_ seen: Case) throws {
        let explanation = try #require(Rules.explain(seen.situation))
        #expect(explanation.code == seen.code)
        #expect(explanation.summary.contains(seen.says))
        if let quotes = seen.quotes {
            #expect(explanation.evidence.contains { $0.line.contains(quotes) })
        }
    }

    @Test func everyRuleHasACase() {
        let tried = Set((Self.waiting + Self.running + Self.ended).map(\.code))
        #expect(Set(Rules.all.map(\.code)).subtracting(tried).isEmpty)
    }

    @Test func codesAreUnique() {
        #expect(Set(Rules.all.map(\.code)).count == Rules.all.count)
    }

    @Test func whatIsWellIsNotExplained() {
        #expect(Rules.explain(.sample(.finished, .succeeded)) == nil)
        #expect(Rules.explain(.sample(.running) { $0.jobs = [.sample([.running: 2])] }) == nil)
        #expect(
            Rules.explain(
                .sample(.running) {
                    $0.jobs = []
                    $0.isSession = true
                }) == nil)
    }

    @Test func whatNoRuleKnowsIsSaidToBeUnknown() throws {
        let waiting = try #require(Rules.explain(.sample(.accepted, diagnostics: "the moon is wrong")))
        #expect(waiting.code == Explanation.unknown)
        #expect(waiting.evidence.first?.line == "the moon is wrong")
        #expect(waiting.cure?.contains("Nothing known explains it") == true)
        let ended = try #require(Rules.explain(.sample(.failed, .failed, diagnostics: "the queue was removed")))
        #expect(ended.code == Explanation.unknown)
    }
}
