# Building bobbin. Sourced after say.sh.

need_swift() {
    have swift || die "there is no swift on PATH: install Swift 6.3 from swift.org, then come back" 2
    local found
    found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p')
    case $found in
    6.[3-9] | [7-9].*) ;;
    *) die "Swift 6.3 is needed, and $(command -v swift) is ${found:-of no version that it tells}: install Swift 6.3 from swift.org" 2 ;;
    esac
}

# Sets `bobbin`, a release binary with Swift's own libraries inside.
build_bobbin() {
    need_swift
    say build "bobbin, release (a first time takes some minutes)"
    logged build "the build" swift build --package-path "$root" -c release --static-swift-stdlib --product bobbin
    bobbin=$(swift build --package-path "$root" -c release --static-swift-stdlib --show-bin-path)/bobbin
}
