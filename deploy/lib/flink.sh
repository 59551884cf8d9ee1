# Where a Flink comes from. Sourced after say.sh.

# python_for FLINK: a Python that Flink's packages of that version can be installed with.
python_for() {
    local minors=(11 10 9) minor found
    case $1 in 1.1[0-7].*) minors=(10 9 8) ;; esac
    for minor in "${minors[@]}"; do
        for found in "$(command -v "python3.$minor")" "$HOME"/.pyenv/versions/3."$minor".*/bin/python; do
            [ -x "$found" ] && "$found" -c 'import ensurepip, venv' 2>/dev/null && { echo "$found"; return; }
        done
    done
    return 1
}

# empty_venv WHAT VERSION VENV MB VARIABLE: for the packages of a Flink, which take so much room; VARIABLE does instead.
empty_venv() {
    local what=$1 version=$2 venv=$3 python
    python=$(python_for "$version") || die "$what $version by pip needs a python3 with venv, 3.11 or older (1.17: 3.10 or older); or set $5" 2
    say "${what,,}" "$version with pip into $venv (some $4 MB)" >&2
    logged "${what,,}-$version" "the installation of $what $version" "$python" -m venv --clear "$venv"
}

# flink_home VERSION: the folder with that Flink's bin, conf, lib, opt, and plugins, installed with pip at first.
# FLINK_HOME_1_20_5 and the like name one that is there.
flink_home() {
    local version=$1 name=FLINK_HOME_${1//./_} venv=$cache/flink-$1
    if [ -n "${!name:-}" ]; then
        [ -d "${!name}/lib" ] || die "$name=${!name} has no lib folder"
        echo "${!name}"
        return
    fi
    if [ ! -e "$venv/complete" ]; then
        empty_venv Flink "$version" "$venv" 250 "$name"
        logged "flink-$version" "the installation of Flink $version" "$venv/bin/pip" install --no-deps \
            "apache-flink==$version" "apache-flink-libraries==$version"
        touch "$venv/complete"
    fi
    echo "$venv"/lib/python3*/site-packages/pyflink
}

# pyflink_venv VERSION: a virtual environment with that PyFlink and all that it needs, installed with pip at first.
# PYFLINK_VENV_1_20_5 and the like name one that is there.
pyflink_venv() {
    local version=$1 name=PYFLINK_VENV_${1//./_} venv=$cache/pyflink-$1
    if [ -n "${!name:-}" ]; then
        [ -x "${!name}/bin/python" ] || die "$name=${!name} has no bin/python"
        echo "${!name}"
        return
    fi
    if [ ! -e "$venv/complete" ]; then
        empty_venv PyFlink "$version" "$venv" 700 "$name"
        # newer setuptools have no pkg_resources, which Beam imports, nor what its sources are built with
        logged "pyflink-$version" "the installation of PyFlink $version" "$venv/bin/pip" install 'setuptools<80' wheel
        logged "pyflink-$version" "the installation of PyFlink $version" "$venv/bin/pip" install "apache-flink==$version"
        touch "$venv/complete"
    fi
    echo "$venv"
}

# pyflink_env VERSION: what `bobbin env pack --with-pip` makes of pyflink_venv; made anew where the binary is another.
# Sourced with build.sh; needs bobbin.
pyflink_env() {
    local version=$1 name=PYFLINK_ENV_${1//./_} venv archive key
    if [ -n "${!name:-}" ]; then
        [ -f "${!name}" ] || die "$name=${!name} is no file"
        echo "${!name}"
        return
    fi
    venv=$(pyflink_venv "$version")
    key=$({ sha256sum <"$bobbin"; ls "$venv"/lib/python3*/site-packages; } | sha256sum | cut -c1-16)
    archive=$cache/env-$version-$key.zip
    if [ ! -e "$archive" ]; then
        rm -f "$cache/env-$version-"*.zip
        say env "PyFlink $version into $archive" >&2
        logged "env-$version" "bobbin env pack for PyFlink $version" "$bobbin" env pack --with-pip --from "$venv" --out "$archive"
    fi
    echo "$archive"
}
