#!/usr/bin/env bash
# Measures the wall time of whole runs of `incident-mapper map`.
# Usage: Tests/measure-speed.sh [folder] [runs]; by default the fixtures' reports, 20 runs.
# A first run that is not counted builds the gazetteer's index where there is none.
set -eu
export LC_ALL=C

root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$root/Tests/Fixtures/Reports}
runs=${2:-20}
case $runs in
'' | *[!0-9]* | 0)
    echo "usage: Tests/measure-speed.sh [folder] [runs]; runs is a number above 0" >&2
    exit 64
    ;;
esac

program=$root/.build/release/incident-mapper
if [ ! -x "$program" ] || [ -n "$(find "$root/Sources" "$root/Package.swift" -newer "$program" -type f | head -n 1)" ]; then
    (cd "$root" && swift build -c release --product incident-mapper >&2)
fi
export INCIDENT_MAPPER_DATA=$root/Gazetteer
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run() {
    local code=0
    "$program" map "$folder" --output "$work/out" >"$work/summary" 2>"$work/err" || code=$?
    # 2 is done with rejected input.
    if [ "$code" -ne 0 ] && [ "$code" -ne 2 ]; then
        cat "$work/err" >&2
        exit "$code"
    fi
}

run
TIMEFORMAT=%R
for _ in $(seq "$runs"); do
    { time run; } 2>>"$work/times"
done
sort -n "$work/times" | awk -v folder="$folder" '
    { t[NR] = $1 }
    END {
        median = NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2
        printf "%s, %d runs: min %.3f s, median %.3f s, max %.3f s\n", folder, NR, t[1], median, t[NR]
    }'
