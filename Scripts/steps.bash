# Sourced by .ci/run and Scripts/check-all: runs steps, and says at the end how each ended and how long it took.
ended=() failures=0

# step NAME COMMAND…: runs a command; its failure does not end the script.
step() {
    local name=$1 begun=$SECONDS code=0
    shift
    echo "== $name"
    "$@" || code=$?
    if [ "$code" -eq 0 ]; then
        ended+=("passed   $((SECONDS - begun)) s	$name")
    else
        failures=$((failures + 1))
        ended+=("FAILED   $((SECONDS - begun)) s	$name")
    fi
    return "$code"
}

# skip NAME REASON: says at the end that a step was left out.
skip() { ended+=("skipped  -	$1: $2"); }

# install_packages PACKAGE…: installs Debian packages where that can be done.
install_packages() {
    command -v apt-get > /dev/null || return 1
    { $(command -v sudo) apt-get update && $(command -v sudo) apt-get install -y "$@"; } > /dev/null
}

# needs PROGRAM PACKAGE: whether a program is there or could be installed.
needs() { command -v "$1" > /dev/null || { install_packages "$2" && command -v "$1" > /dev/null; }; }

# sum_up: prints all steps; fails when one failed.
sum_up() {
    echo
    printf '%s\n' "${ended[@]}" | expand -t 18
    if [ "$failures" -eq 0 ]; then echo "All passed in $SECONDS s."; else echo "$failures failed, in $SECONDS s." >&2; fi
    [ "$failures" -eq 0 ]
}
