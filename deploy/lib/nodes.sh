# Nodes that have no Python. Sourced after say.sh.

# node_programs DIR: fills it with links to what starts a container and a worker of PyFlink, for the containers' PATH.
node_programs() {
    local name
    mkdir -p "$1"
    for name in bash sh env ln ls mkdir cat chmod cp find rm tee readlink date hostname dirname tar gzip setsid mv nice id uname; do
        ln -sf "$(command -v "$name")" "$1/$name"
    done
}

# python_base VENV: the folder of the Python that it was made from; none where that is the system's.
python_base() {
    local bin
    bin=$(sed -n 's/^home = //p' "$1/pyvenv.cfg")
    case $bin in /usr/*) ;; *) dirname "$bin" ;; esac
}
