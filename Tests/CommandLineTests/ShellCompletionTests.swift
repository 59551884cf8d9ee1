import CommandLine
import Diagnostics
import LocalFiles
import Subprocesses
import TestSupport
import Testing

/// The scripts, run by real shells. `ferry` is a program that answers `__complete` with what the query answers.
@Suite struct ShellCompletionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// The line before the cursor.
        let line: String
        /// What the shell would put for the last word, as the shell names it.
        let offered: [String]
        var testDescription: String { line }
    }

    static let cases = [
        Case(line: "ferry ", offered: ["harbour", "list", "send"]),
        Case(line: "ferry send --ca", offered: ["--careful", "--carrier"]),
        Case(line: "ferry list -o j", offered: ["json"]),
        Case(line: "ferry list --output=", offered: ["--output=json", "--output=table"]),
        Case(line: "ferry send --manifest pap", offered: ["papers.txt"]),
        Case(line: "ferry send --hold p", offered: ["pantry/"]),
        Case(line: "ferry harbour show C", offered: ["Cobh", "Cork"]),
    ]

    /// Makes the program, the script, and some files, and runs a shell there.
    private func run(_ shell: Shell, _ arguments: [String], _ line: String) async throws -> [String] {
        try await withTemporaryFolder { folder in
            let words = line.split(separator: " ", omittingEmptySubsequences: false).dropFirst().map(String.init)
            let answer = CompletionQuery(root: Sample.root, globalOptions: Sample.globalOptions).completion(of: words)
            try folder.write(answer.text, to: "answers/to " + words.joined(separator: " "))
            try folder.write("", to: "papers.txt")
            try folder.write("", to: "pantry/jam")
            try folder.write(CompletionScript.script(for: shell, program: "ferry"), to: "script")
            try folder.write(
                """
                #!/bin/sh
                test "$1" = __complete || { printf 'Cork\\nCobh\\nDover\\n'; exit; }
                shift
                cat "\(folder.path)/answers/to $*"
                """, to: "bin/ferry")
            let mode = try await Subprocess.run("chmod", ["755", "\(folder.path)/bin/ferry"])
            try #require(mode.succeeded)
            let result = try await Subprocess.run(
                shell.rawValue, arguments,
                environment: [
                    "PATH": "\(folder.path)/bin:/usr/bin:/bin", "HOME": folder.path.text, "LC_ALL": "C.UTF-8",
                    "LINE": line, "TERM": "dumb",
                ], in: folder.path, deadline: .seconds(60))
            #expect(result.errorText == "")
            return result.outputText.split(separator: "\n").map(String.init).sorted()
        }
    }

    @Test(arguments: cases) func bashCompletes(_ given: Case) async throws {
        // What readline does: it parts the line at blanks, `=`, and `:`, and calls the function.
        let script = """
            source ./script
            compopt() { :; }
            COMP_LINE="$LINE" COMP_POINT=${#LINE}
            spaced="${LINE//=/ = }"; read -ra COMP_WORDS <<<"$spaced"
            [[ $LINE == *" " ]] && COMP_WORDS+=("")
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _ferry
            for word in "${COMPREPLY[@]}"; do [[ -d $word ]] && word+=/; printf '%s\\n' "$word"; done
            """
        let offered = try await run(.bash, ["--norc", "-c", script], given.line)
        #expect(offered == given.offered.map { $0.replacing("--output=", with: "") })
    }

    @Test(arguments: cases) func fishCompletes(_ given: Case) async throws {
        let offered = try await run(
            .fish, ["--no-config", "-c", "source script; complete -C \"$LINE\" | string split -f 1 \\t"], given.line)
        #expect(offered == given.offered)
    }

    @Test(arguments: cases) func zshCompletes(_ given: Case) async throws {
        // A shell in a terminal of zsh's own: its list of matches comes back between two marks.
        let script = """
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell 'PS1= PS2= RPS1=; unsetopt prompt_cr prompt_sp zle_bracketed_paste; autoload -Uz compinit; compinit -D'
            zpty -w shell 'source ./script; zstyle ":completion:*" list-separator "#"'
            zpty -w shell 'compadd() { local -a all; [[ ${@[(I)-[OAD]]} != 0 ]] && { builtin compadd "$@"; return }; builtin compadd -O all "$@"; print -r -- "<<${(j:>>\n<<:)all}>>" >>matches; builtin compadd "$@" }'
            zpty -w shell 'report() { zle complete-word; print -r -- done >>matches; exit }; zle -N report; bindkey "^I" report; print ready >ready'
            while [[ ! -e ready ]]; do zpty -rt shell line || sleep 0.05; done
            zpty -w -n shell "$LINE"$'\\t'
            while [[ "$(<matches)" != *done ]]; do zpty -rt shell line || sleep 0.05; done 2>/dev/null
            zpty -d shell
            sed -n 's/^<<\\(..*\\)>>$/\\1/p' matches | sort -u
            """
        let offered = try await run(.zsh, ["-f", "-c", script], given.line)
        #expect(offered.map { $0 == "pantry" ? "pantry/" : $0 } == given.offered)
    }
}
