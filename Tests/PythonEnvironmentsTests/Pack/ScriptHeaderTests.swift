import Testing

@testable import PythonEnvironments

struct ScriptHeaderTests {
    private let start = "#!/bin/sh\n'''exec' \"${0%/*}/python\" \"$0\" \"$@\"\n' '''\n"

    private func relocated(_ script: String) -> String? {
        ScriptHeader.relocated(Array(script.utf8), folders: ["/me/venv/bin"]).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func aScriptOfTheEnvironmentStartsTheInterpreterBesideIt() {
        #expect(relocated("#!/me/venv/bin/python3\nimport x\nx.main()\n") == start + "import x\nx.main()\n")
    }

    @Test func theLongFormOfPipIsReplacedWhole() {
        let long = "#!/bin/sh\n'''exec' \"/me/venv/bin/python\" \"$0\" \"$@\"\n' '''\nimport x\nx.main()\n"
        #expect(relocated(long) == start + "import x\nx.main()\n")
    }

    @Test(arguments: ["#!/usr/bin/env bash\necho\n", "#!/bin/sh\necho hello\nexit 1\n", "no header"])
    func otherScriptsAreLeftAsTheyAre(_ script: String) {
        #expect(relocated(script) == script)
    }

    @Test func aScriptThatNeedsAnotherProgramOfTheEnvironmentIsLeftOut() {
        #expect(relocated("#!/me/venv/bin/perl\n") == nil)
    }
}
