import CommandLine
import DeployCommands
import Testing

@Suite struct OptionTableTests {
    @Test(arguments: [SubmissionOptions.all, GlobalOptions.all])
    func noNameIsThereTwice(options: [OptionSpecification]) {
        let names = options.flatMap(\.names)
        #expect(Set(names).count == names.count)
    }

    @Test func onlyTheHelpOfGlobalOptionsHasNamesOfSubmissionOptions() {
        let own = Set(SubmissionOptions.all.flatMap(\.names))
        #expect(GlobalOptions.all.flatMap(\.names).filter(own.contains).isEmpty)
    }

    @Test(arguments: SubmissionOptions.all + GlobalOptions.all)
    func everyShownOptionHasHelpAndEveryValueAName(option: OptionSpecification) {
        #expect((option.kind == .flag) == option.valueName.isEmpty)
        #expect(!option.help.isEmpty || option.replacement != nil || option.refusal != nil)
    }
}
