# What checks the service's API. Sourced after say.sh.

# schema_venv: a virtual environment with schemathesis and Prometheus's parser, installed with pip at first; SCHEMA_VENV
# names one that is there.
schema_venv() {
    local venv=${SCHEMA_VENV:-$cache/schema}
    if [ -z "${SCHEMA_VENV:-}" ] && [ ! -e "$venv/complete" ]; then
        say schema "schemathesis with pip into $venv (some 80 MB)" >&2
        logged schema "the installation of schemathesis" python3 -m venv --clear "$venv"
        logged schema "the installation of schemathesis" "$venv/bin/pip" install 'schemathesis==4.32.5' 'prometheus-client==0.26.0'
        touch "$venv/complete"
    fi
    echo "$venv"
}
