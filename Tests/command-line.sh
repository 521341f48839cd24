#!/usr/bin/env bash
# Checks what the built program does at the command line: exit codes, help, the same bytes on every run.
# Usage: Tests/command-line.sh [program]; by default the release build, else the debug build.
# Exit codes: 0 all passed, 1 some failed, 2 no program.
set -u
export LC_ALL=C

root=$(cd "$(dirname "$0")/.." && pwd)
program=${1:-}
if [ -z "$program" ]; then
    for built in release debug; do
        if [ -x "$root/.build/$built/incident-mapper" ]; then
            program=$root/.build/$built/incident-mapper
            break
        fi
    done
fi
if [ -z "$program" ] || [ ! -x "$program" ]; then
    echo "no program; run 'swift build -c release' first, or name it" >&2
    exit 2
fi

export INCIDENT_MAPPER_DATA=$root/Gazetteer
fixtures=$root/Tests/Fixtures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

pass() { passed=$((passed + 1)); }

fail() {
    failed=$((failed + 1))
    echo "FAILED: $1" >&2
    sed 's/^/    /' "$work/err" >&2 2>/dev/null
}

# expect CODE NAME ARGUMENTS…: runs the program; its streams are left in $work/out and $work/err.
expect() {
    local code=$1 name=$2
    shift 2
    "$program" "$@" >"$work/out" 2>"$work/err" </dev/null
    local got=$?
    if [ "$got" -eq "$code" ]; then pass; else fail "$name: exit code $got, expected $code"; fi
}

# holds NAME STREAM TEXT: the last run wrote TEXT.
holds() { if grep -qF -- "$3" "$work/$2"; then pass; else fail "$1: no '$3' in $2"; fi; }

# check NAME COMMAND…: the command succeeds.
check() {
    local name=$1
    shift
    if "$@" >/dev/null 2>&1; then pass; else fail "$name"; fi
}

# All well.
expect 0 "map" map "$fixtures/Reports" --output "$work/first"
holds "map prints a summary" out "Written to $work/first"
for file in incidents.geojson regions.geojson density-by-region-and-year.svg incidents.svg; do
    check "map writes $file" test -s "$work/first/$file"
done
expect 0 "render draws a layer again" render "$work/first/regions.geojson" --maps density,timeline --output "$work/again"
for file in density.svg timeline.svg; do check "render writes $file" test -s "$work/again/$file"; done
expect 0 "a map of another ramp and theme" render "$work/first/regions.geojson" --maps density --ramp cividis --theme dark \
    --output "$work/again"
holds "maps of an earlier run are named" err "left from an earlier one: timeline.svg"
expect 64 "a ramp that is none" render "$work/first/regions.geojson" --ramp rainbow --output "$work/none"
expect 0 "many classes" render "$work/first/regions.geojson" --class-count 8 --output "$work/classes"
holds "many classes are warned of" err "8 classes are hard to tell apart"
expect 64 "more limits than colours" render "$work/first/regions.geojson" --classes 1,2,3,4,5,6,7,8,9 --output "$work/none"
expect 64 "days the wrong way round" density "$work/first/incidents.geojson" --from 2021-01-02 --until 2021-01-01
expect 0 "a surface with a given kernel" map "$fixtures/Reports" --maps density-surface --bandwidth 40 --output "$work/kernel"
if grep -q "standard deviation 40 km, as asked for" "$work/kernel/density-surface.svg"; then pass; else fail "the kernel asked for"; fi
expect 64 "a kernel of no width" map "$fixtures/Reports" --bandwidth 0 --output "$work/none"
expect 64 "a map that is none" map "$fixtures/Reports" --maps globe --output "$work/none"
holds "a map that is none is named" err "'globe' is no map"
expect 0 "extract to standard output" extract "$fixtures/Reports/disputed-tolls.txt"
holds "extract writes GeoJSON" out '"type":"FeatureCollection"'
expect 0 "extract to a file" extract "$fixtures/Reports" --output "$work/new/incidents.geojson"
check "extract and map write the same incidents" cmp "$work/new/incidents.geojson" "$work/first/incidents.geojson"
expect 0 "geocode" geocode "Gao, Mali"
holds "geocode finds" out '"country":"ML"'
expect 0 "geocode of nonsense" geocode "Qqxzzv"
holds "geocode says none" out '"match":"none"'
expect 0 "geoparse" geoparse "$fixtures/Reports/disputed-tolls.txt"
holds "geoparse finds" out '"text":"Ogossagou"'
expect 0 "version" --version
expect 0 "undated reports with a date" extract "$fixtures/Dating/cited.txt" --published 2019-11-22
holds "the date given is used" out '"date_start":"2019-11-21"'

# The same bytes: a second run, another order of the inputs, a single thread.
expect 0 "map again" map "$fixtures/Reports" --output "$work/second"
check "a second run writes the same bytes" diff -r "$work/first" "$work/second"
reversed=()
for file in "$fixtures"/Reports/*; do reversed=("$file" "${reversed[@]+"${reversed[@]}"}"); done
expect 0 "map in another order" map "${reversed[@]}" --output "$work/third"
check "another order writes the same bytes" diff -r "$work/first" "$work/third"
LIBDISPATCH_COOPERATIVE_POOL_STRICT=1 expect 0 "map with one thread" map "$fixtures/Reports" --output "$work/fourth"
check "one thread writes the same bytes" diff -r "$work/first" "$work/fourth"

# Done, with rejected input.
expect 2 "a missing input" map "$fixtures/Reports" "$work/no-such-report.txt" --output "$work/fifth"
holds "the missing input is listed" err "no-such-report.txt: there is no such file or folder"
check "the others are done" cmp "$work/first/incidents.geojson" "$work/fifth/incidents.geojson"
expect 2 "broken inputs" extract "$fixtures/Broken" --output "$work/broken.geojson"
holds "the binary file is listed" err "binary.txt"
holds "the empty file is listed" err "empty.txt"
check "the others are done" grep -q utf16.txt "$work/broken.geojson"

# Nothing usable, or nowhere to write: exit code 1, and the old output stays.
expect 1 "nothing usable" map "$work/no-such-folder" --output "$work/sixth"
check "nothing is written" test ! -e "$work/sixth/incidents.geojson"
expect 1 "only unreadable inputs" extract "$fixtures/Broken/empty.txt" "$fixtures/Broken/binary.txt"
check "nothing is printed" test ! -s "$work/out"
echo occupied >"$work/file"
expect 1 "an unwritable folder" map "$fixtures/Reports" --output "$work/file/Output"
holds "the folder is named" err "$work/file/Output cannot be written"
expect 1 "an unwritable file" extract "$fixtures/Reports" --output "$work/file/incidents.geojson"
check "what was in the way stays" grep -q occupied "$work/file"
expect 1 "no gazetteer" geocode Gao --data "$work/no-such-data"
holds "the place looked in is named" err "$work/no-such-data"

# Wrong usage.
expect 64 "no inputs" map
expect 64 "an unknown option" map "$fixtures/Reports" --no-such-option
expect 64 "an unknown command" draw
expect 64 "a wrong date" extract "$fixtures/Reports" --published 2021-02-30
holds "the date is named" err "2021-02-30"
expect 64 "an unknown country" geocode Gao --country Atlantis
expect 64 "an unknown format" geocode Gao --format xml

# Help of each command has an example.
expect 0 "help" --help
holds "help of the program" out "EXAMPLE"
for command in map extract geocode geoparse; do
    expect 0 "help of $command" "$command" --help
    holds "help of $command" out "EXAMPLE: incident-mapper $command"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
