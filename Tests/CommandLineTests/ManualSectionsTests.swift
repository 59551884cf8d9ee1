import CommandLine
import DeployCommands
import Diagnostics
import Testing

@Suite struct ManualSectionsTests {
    @Test func everyExitStatusIsExplained() {
        let statuses = Set(DeployError.Code.allCases.map { DeployError($0, "").exitStatus.rawValue } + [0])
        #expect(Set(ManualSections.exitStatus.entries.compactMap { Int32($0.term) }) == statuses)
    }
}
