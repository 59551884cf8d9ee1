#!/bin/sh
# What a scheduler does with Flink's clients, whichever they are: it knows their words, and finds in their output what it
# needs for the next step. One line for each thing found, the exit status of each step among them.
#
#     scheduler.sh JAR SAVEPOINTS LOGS        with flink and yarn-session.sh on PATH
jar=$1 savepoints=$2 logs=$3
memory='-Djobmanager.memory.process.size=1024m -Dtaskmanager.memory.process.size=1024m'

# run NAME COMMAND...: its streams in two files, and together in a third, as schedulers have them
run() {
    name=$1
    shift
    "$@" </dev/null >"$logs/$name.out" 2>"$logs/$name.err"
    echo "$name: status $?"
    cat "$logs/$name.out" "$logs/$name.err" >"$logs/$name.log"
}

# until_found PATTERN NAME COMMAND...: again, until its output has the pattern: a job is young, its tasks not yet there
until_found() {
    pattern=$1
    shift
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
        found=$(run "$@")
        grep -q -- "$pattern" "$logs/$1.log" && break
        sleep 2
    done
    name=$1
    echo "$found"
}

# has TEXT: whether the last step printed it, on which stream
has() {
    grep -qF -- "$1" "$logs/$name.out" && echo "$name: out: $1"
    grep -qF -- "$1" "$logs/$name.err" && echo "$name: err: $1"
}

application() { grep -oE 'application_[0-9]+_[0-9]+' "$logs/$name.log" | head -n 1; }
submitted() { sed -n 's/.*Job has been submitted with JobID \([0-9a-f]\{32\}\).*/\1/p' "$logs/$name.log"; }
listed() { sed -n 's/.* : \([0-9a-f]\{32\}\) : .* (RUNNING)$/\1/p' "$logs/$name.out"; }
savepoint() { sed -n 's/.*Savepoint completed. Path: \(.*\)/\1/p' "$logs/$name.log"; }

deployed() {
    has "Submitting application master $1"
    has "Submitted application $1"
    has 'Waiting for the cluster to be allocated'
    has 'Deploying cluster, current state ACCEPTED'
    has 'YARN application has been deployed successfully.'
    grep -oE "Found Web Interface [^ ]+ of application '$1'\.$" "$logs/$name.out"
}

run session yarn-session.sh -d -nm scheduled -s 2 -jm 1024m -tm 1024m
session=$(application)
deployed "$session"
grep -oE '^JobManager Web Interface: http://[^ ]+$' "$logs/$name.out"

run detached flink run -d "$jar"
job=$(submitted)
echo "job ${job:-none}"

until_found '(RUNNING)$' list flink list
has 'Waiting for response...'
has '------------------ Running/Restarting Jobs -------------------'
[ "$(listed)" = "$job" ] && echo "the job that was submitted is listed"
has 'No scheduled jobs.'

until_found 'Path: ' savepoint flink savepoint "$job" "$savepoints"
has "Triggering savepoint for job $job."
has 'Waiting for response...'
savepoint

run stop flink stop -p "$savepoints" "$job"
has "Suspending job \"$job\" with a CANONICAL savepoint."
savepoint

run attached flink run "$jar" --count 20
has "Job has been submitted with JobID $(submitted)"
has 'Program execution finished'
has "Job with JobID $(submitted) has finished."
grep -oE '^Job Runtime: [0-9]+ ms$' "$logs/$name.out"

run failing flink run -c NoSuchClass "$jar"
has 'The program finished with the following exception:'

run nonsense flink list --no-such-option
has 'Use the help option'

# shellcheck disable=SC2086
run application flink run-application -t yarn-application $memory "$jar"
application=$(application)
deployed "$application"

until_found '(RUNNING)$' found flink list -t yarn-application "-Dyarn.application.id=$application"
job=$(listed)
echo "job ${job:-none}"

run cancel flink cancel -yid "$application" "$job"
has "Cancelling job $job."
has "Cancelled job $job."

printf 'stop\n' | yarn-session.sh -id "$session" >"$logs/end.out" 2>"$logs/end.err"
echo "end: status $?"
