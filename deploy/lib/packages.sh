# What the distribution has to provide. Sourced after say.sh.
#
# `require PROBE NAME PACKAGE` notes a Debian package whose probe finds nothing; `install_missing` then installs those.

missing=()

require() {
    local probe=$1 name=$2 package=$3
    "$probe" "$name" || missing+=("$package")
}

library() { have pkg-config && pkg-config --exists "$1"; }
venv_of() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }
selenium_of() { "$1" -c 'import selenium' 2>/dev/null; }
jdk() { java_home "$1" >/dev/null; }

# java_home VERSION: the folder of a JDK with that major version, compiler and all.
java_home() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
        [ -x "$home/bin/javac" ] && [ -r "$home/release" ] && grep -q "^JAVA_VERSION=\"$1[.\"]" "$home/release" && { echo "$home"; return; }
    done
    return 1
}

require_build() {
    require have pkg-config pkg-config
    require library libcurl libcurl4-openssl-dev
    require library libxml-2.0 libxml2-dev
    require library yaml-0.1 libyaml-dev
    require library libarchive libarchive-dev
    require library zlib zlib1g-dev
    require library sqlite3 libsqlite3-dev
    require library libmicrohttpd libmicrohttpd-dev
}

require_cluster() {
    require have python3 python3
    require have xz xz-utils
    require venv_of python3 python3-venv
    require jdk 17 openjdk-17-jdk-headless
}

require_tests() {
    require have zsh zsh
    require have fish fish
    require have man man-db
    require have groff groff
    require have curl curl
    require have openssl openssl
    require have faketime faketime
}

# A browser, for the test of the dashboard. It is driven by Debian's own Python, which has the package.
require_browser() {
    require have chromium chromium
    require have chromedriver chromium-driver
    require selenium_of /usr/bin/python3 python3-selenium
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_missing() {
    [ ${#missing[@]} -gt 0 ] || return 0
    have apt-get || die "this machine has no apt-get; install what these Debian packages hold, then come back: ${missing[*]}"
    [ "$(id -u)" = 0 ] || have sudo || die "not root, and there is no sudo: as root, run apt-get install -y ${missing[*]}"
    say install "${missing[*]}"
    logged apt-update "apt-get update" as_root apt-get update
    logged apt-install "apt-get install ${missing[*]}" as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
    missing=()
}
