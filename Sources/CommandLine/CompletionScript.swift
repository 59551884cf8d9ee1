/// The scripts that teach a shell to complete the program's words. They ask the program itself, by its hidden command
/// `__complete`, whose answer is ``Completion/text``; so a script never ages.
package enum CompletionScript {
    /// The hidden command that the scripts call with the words so far, the unfinished one last.
    package static let command = "__complete"

    /// - Parameter program: the name by which the program is called; letters, digits, and `-`.
    package static func script(for shell: Shell, program: String) -> String {
        let script =
            switch shell {
            case .bash: bash
            case .zsh: zsh
            case .fish: fish
            }
        return String(script.replacing("PROGRAM", with: program))
    }

    // Bash parts words at `=` and `:`: the loop puts them together again, and what stands before bash's own last word
    // is taken from the candidates.
    private static let bash = #"""
        # Completion of PROGRAM for bash: source this file.
        _PROGRAM() {
            local line="${COMP_LINE:0:COMP_POINT}" words=() i word last before kind
            for ((i = 0; i <= COMP_CWORD; i++)); do
                word="${COMP_WORDS[i]}"
                if ((i == 0)) || [[ $line == [[:space:]]* ]]; then
                    line="${line#"${line%%[![:space:]]*}"}"
                    words+=("")
                fi
                ((i == COMP_CWORD)) && word="$line"
                words[${#words[@]}-1]+="$word"
                line="${line#"$word"}"
            done
            last="$word"
            [[ $last == [=:] ]] && last=""
            before="${words[${#words[@]}-1]}"
            before="${before:0:${#before}-${#last}}"
            COMPREPLY=()
            {
                read -r kind
                while IFS=$'\t' read -r word _; do
                    COMPREPLY+=("${word#"$before"}")
                done
            } < <("${words[0]/#\~/$HOME}" __complete "${words[@]:1}" 2>/dev/null)
            case "$kind" in
            files)
                compopt -o filenames
                mapfile -t COMPREPLY < <(compgen -f -- "$last")
                ;;
            folders)
                compopt -o filenames
                mapfile -t COMPREPLY < <(compgen -d -- "$last")
                ;;
            output\ *)
                mapfile -t COMPREPLY < <(
                    compgen -W "$("${words[0]/#\~/$HOME}" ${kind#output } 2>/dev/null)" -- "$last"
                )
                ;;
            esac
        }
        complete -F _PROGRAM PROGRAM

        """#

    private static let zsh = #"""
        #compdef PROGRAM
        # Completion of PROGRAM for zsh: source this file, or name it _PROGRAM in a folder of fpath.
        _PROGRAM() {
            local program=${~words[1]} line help
            local -a lines described
            lines=("${(@f)$("$program" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
            case $lines[1] in
            files)
                [[ $PREFIX == -*=* ]] && compset -P '*='
                _files
                ;;
            folders)
                [[ $PREFIX == -*=* ]] && compset -P '*='
                _files -/
                ;;
            output\ *)
                compadd -- $("$program" ${=lines[1]#output } 2>/dev/null)
                ;;
            *)
                for line in "${(@)lines[2,-1]}"; do
                    help=${line#*$'\t'}
                    described+=("${${line%%$'\t'*}//:/\\:}${help:+:$help}")
                done
                _describe -t words PROGRAM described
                ;;
            esac
        }
        if [[ $funcstack[1] == _PROGRAM ]]; then
            _PROGRAM "$@"
        else
            compdef _PROGRAM PROGRAM
        fi

        """#

    private static let fish = #"""
        # Completion of PROGRAM for fish: source this file, or put it into ~/.config/fish/completions.
        function __PROGRAM_complete
            set -l words (commandline -opc)
            set -l last (commandline -ct)
            set -l lines ($words[1] __complete $words[2..] "$last" 2>/dev/null)
            set -l kind $lines[1]
            set -e lines[1]
            set -l before (string match -r '^-[^=]*=' -- $last)
            set -l path (string replace -r '^-[^=]*=' '' -- $last)
            switch "$kind"
                case files
                    printf '%s\n' "$before"(__fish_complete_path "$path")
                case folders
                    printf '%s\n' "$before"(__fish_complete_directories "$path" '')
                case 'output *'
                    set -l call (string split ' ' -- $kind)
                    $words[1] $call[2..] 2>/dev/null
                case '*'
                    string join -- \n $lines
            end
        end
        complete -c PROGRAM -f -a '(__PROGRAM_complete)'

        """#
}
