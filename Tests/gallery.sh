#!/usr/bin/env bash
# Writes Output/ anew by the commands that Output/README.md names, or checks that it holds what they write.
# Usage: Tests/gallery.sh [--check] [program]; by default the release build, else the debug build.
# Exit codes: 0 well, 1 a file differs or a command failed, 2 no program.
# Another release of PROJ may round coordinates otherwise, so that a check on another system than Debian 12 can differ.
set -eu
export LC_ALL=C INCIDENT_MAPPER_LAYERS=

cd "$(dirname "$0")/.."
check=
if [ "${1:-}" = --check ]; then check=1 && shift; fi
program=${1:-}
for built in release debug; do
    if [ -z "$program" ] && [ -x ".build/$built/incident-mapper" ]; then program=.build/$built/incident-mapper; fi
done
if [ ! -x "$program" ]; then
    echo "no program; run 'swift build -c release' first, or name it" >&2
    exit 2
fi
export INCIDENT_MAPPER_DATA=$PWD/Gazetteer

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
commands=0
while IFS= read -r line; do
    # Arguments are plain words, apart from those in single quotes.
    eval "set -- ${line#*incident-mapper }"
    arguments=()
    for argument; do arguments+=("${argument/#Output/$work/Output}"); done
    "$program" "${arguments[@]}" > "$work/log" 2>&1 || { cat "$work/log" >&2 && exit 1; }
    commands=$((commands + 1))
done < <(grep '^    incident-mapper ' Output/README.md)

if [ -n "$check" ]; then
    diff -rq --exclude=README.md Output "$work/Output" || { echo "Output/ is not what the program writes; run Tests/gallery.sh" >&2 && exit 1; }
    echo "Output/ is what $commands commands write."
else
    find Output -mindepth 1 ! -name README.md -delete 2>/dev/null || true
    cp -r "$work/Output/." Output/
    echo "Output/ written by $commands commands."
fi
