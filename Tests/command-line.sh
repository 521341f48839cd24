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

# Some checks run it from another folder.
program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")

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

# Nothing left, nothing found, nothing of that name: said with its reason.
expect 1 "an unknown country" geocode Gao --country Atlantis
holds "the country is named" err "'Atlantis' is no known country"
expect 1 "a country misspelt" density "$work/first/incidents.geojson" --country Burkino --output "$work/none"
holds "the one of a like name is offered" err "(BF)"
expect 1 "an unknown region" density "$work/first/incidents.geojson" --country ML --region Moptu --output "$work/none"
holds "the region of a like name is offered" err "did you mean Mopti?"
expect 0 "a region without its accent" density "$work/first/incidents.geojson" --region gao --output "$work/region"
expect 1 "nothing left after the filters" density "$work/first/incidents.geojson" --years 1999 --output "$work/none"
holds "the filters are named" err "years=1999..1999"
expect 1 "nothing left for hot spots" hotspots "$work/first/incidents.geojson" --years 1999 --output "$work/none"
check "nothing is written" test ! -e "$work/none"
expect 1 "a layer without incidents" render "$work/first/regions.geojson" --maps incidents --output "$work/none"
holds "the reason is said" err "this map needs incidents"
expect 2 "a layer with enough for one of two maps" render "$work/first/regions.geojson" --maps incidents,density \
    --output "$work/half"
check "the other map is there" test -s "$work/half/density.svg"
PATH=/nonexistent expect 2 "a format that cannot be written" render "$work/first/regions.geojson" --maps density \
    --formats png --output "$work/formats"
holds "the program that is missing is named" err "rsvg-convert"
silence() { printf '%s\n' "$2" >"$work/silent.txt" && expect 0 "no incident: $1" extract "$work/silent.txt" && holds "its reason" err "$3"; }
silence "Spanish" "El alcalde dijo que las lluvias fueron más fuertes que en los años anteriores y que no se esperaba una crecida del río." "Spanish"
silence "no violence" "The market of Gao opened on 4 March 2021 and sold millet, rice and cloth to many people." "no sentence tells of an attack"
silence "Arabic" "قال رئيس البلدية إن السوق فتح أبوابه يوم الاثنين وإن التجار باعوا الأرز والدخن للناس" "Arabic letters"

# Rows that are left out are said before the table.
printf 'event_date,latitude,longitude,fatalities\n2021-03-04,14.5,-4.2,3\n2021-13-41,14.5,-4.2,3\n' >"$work/rows.csv"
expect 2 "a row left out" map "$work/rows.csv" --output "$work/rows"
check "the first line says so" grep -q "^1 row of rows.csv left out; see rejected.csv" <(head -1 "$work/out")
if grep -q "14.5, -4.2" "$work/out" && ! grep -q "not located)" "$work/out"; then pass; else fail "a point without a name is shown"; fi

# Where outputs go: links, devices, pipes.
mkdir "$work/links" && ln -s target.geojson "$work/links/link.geojson"
expect 0 "a link as output" extract "$fixtures/Reports" --output "$work/links/link.geojson"
check "the link stays" test -L "$work/links/link.geojson"
check "its target is written" cmp "$work/links/target.geojson" "$work/first/incidents.geojson"
ln -s ../first/incidents.svg "$work/links/incidents.svg" && cp "$work/first/incidents.svg" "$work/old.svg"
expect 0 "a link in the folder" map "$fixtures/Reports/disputed-tolls.txt" --maps incidents --output "$work/links"
check "that link stays" test -L "$work/links/incidents.svg"
if cmp -s "$work/old.svg" "$work/first/incidents.svg"; then fail "a link in the folder is written through"; else pass; fi
cp "$work/old.svg" "$work/first/incidents.svg"
expect 0 "a device as output" extract "$fixtures/Reports" --output /dev/null
check "the device stays" test -c /dev/null
(cd "$work" && "$program" extract "$fixtures/Reports" --output - >"$work/dash" 2>/dev/null </dev/null)
check "- is standard output" cmp "$work/dash" "$work/first/incidents.geojson"
check "no file is called -" test ! -e "$work/-"
(cd "$work" && "$program" density "$work/rows.csv" --partial - >"$work/dash" 2>"$work/err" </dev/null)
check "counts go to standard output alone" grep -q . "$work/dash"
if grep -q "Written to" "$work/dash"; then fail "the summary is not among the data"; else pass; fi
mkfifo "$work/pipe" && cat "$work/pipe" >"$work/piped" & reader=$!
sleep 0.2
expect 0 "a pipe as output" extract "$fixtures/Reports" --output "$work/pipe"
wait "$reader"
check "the pipe stays" test -p "$work/pipe"
check "its reader has all" cmp "$work/piped" "$work/first/incidents.geojson"
mkdir "$work/a-folder"
expect 1 "a folder where a file is wanted" extract "$fixtures/Reports" --output "$work/a-folder"
check "the folder stays" test -d "$work/a-folder"
if [ -e /dev/full ]; then
    "$program" extract "$fixtures/Reports" >/dev/full 2>"$work/err" </dev/null
    if [ $? -eq 1 ]; then pass; else fail "a full disk behind standard output"; fi
    holds "the full disk is said" err "standard output cannot be written"
fi
"$program" extract "$fixtures/Reports" 2>"$work/err" </dev/null | head -c 5 >/dev/null
codes=("${PIPESTATUS[@]}")
if [ "${codes[0]}" -eq 1 ] && [ ! -s "$work/err" ]; then pass; else fail "a reader that goes: code ${codes[0]}"; fi
check "nothing is left over" test -z "$(find "$work" -name '.incident-mapper*')"

# Signals: old outputs stay whole, nothing is left.
for signal in INT TERM; do
    set -m
    "$program" map "$fixtures/Reports" --maps all --output "$work/first" >/dev/null 2>&1 </dev/null &
    sleep 0.3
    kill -s "$signal" $!
    wait $!
    code=$?
    set +m
    case "$signal $code" in "INT 130" | "TERM 143" | *" 0") pass ;; *) fail "SIG$signal: code $code" ;; esac
    check "nothing is left after SIG$signal" test -z "$(find "$work/first" -name '.incident-mapper*')"
done

# Wrong usage.
expect 64 "no inputs" map
expect 64 "an unknown option" map "$fixtures/Reports" --no-such-option
expect 64 "an unknown command" draw
expect 64 "a wrong date" extract "$fixtures/Reports" --published 2021-02-30
holds "the date is named" err "2021-02-30"
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
