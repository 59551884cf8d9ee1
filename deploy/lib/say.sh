# What a script says and how it ends. Sourced; `root` is the project's folder, `cache` where downloads and logs lie.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${BOBBIN_CACHE:-$HOME/.cache/bobbin}
logs=$cache/logs
mkdir -p "$logs"

say() { printf '%-10s %s\n' "$1" "$2"; }

die() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit "${2:-1}"
}

# The comment at the top of a script is its help.
help() { awk 'NR > 1 && !/^#/ { exit } NR > 1 { sub(/^# ?/, ""); print }' "$0"; }

have() { command -v "$1" >/dev/null 2>&1; }

# logged NAME WHAT COMMAND...: the command's output goes to a log; where it fails, that is one line and the log's path.
logged() {
    local log=$logs/$1.log what=$2
    shift 2
    "$@" >"$log" 2>&1 </dev/null || die "$what failed: see $log"
}
