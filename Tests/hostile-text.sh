#!/bin/sh
# Text made to break readers: each kind in two sizes. The program must end with an exit code of its own (0, 1 or 2), need
# at most about 2.5 times the time for twice the size, and at most a bounded number of bytes a byte.
#
# Usage: Tests/hostile-text.sh PROGRAM [MEGABYTES]
#   PROGRAM     a release build of incident-mapper
#   MEGABYTES   the larger size; 50 by default
# INCIDENT_MAPPER_DATA names the gazetteer, if it is not found by itself.
set -eu
program=${1:?usage: hostile-text.sh PROGRAM [MEGABYTES]}
megabytes=${2:-50}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Most memory a file may need: so many bytes a byte, and the gazetteer's own.
bytes_a_byte=60
own_kilobytes=300000

# repeat UNIT BYTES: the unit over and over, without an end of line.
repeat() { awk -v unit="$1" -v size="$2" 'BEGIN { ORS = ""; for (n = length(unit); size > 0; size -= n) print unit }'; }

prose='On March 3, 2021, gunmen attacked the town of Djibo in Burkina Faso and killed nine soldiers, the army said. '
generate() { # KIND BYTES
    case $1 in
    one-line) repeat "$prose" "$2" ;;
    one-word) repeat 'a' "$2" ;;
    no-full-stop) repeat 'gunmen attacked the town of Djibo and killed nine soldiers and ' "$2" ;;
    quotes) repeat '“"«(['"'"' said the army, " killed 12 ' "$2" ;;
    numbers) repeat '12 1,000 between 40 and 85 killed 3 ' "$2" ;;
    number-words) repeat 'two hundred thousand and twenty-one hundred ' "$2" ;;
    long-number) repeat '7' "$2" ;;
    capitals) repeat 'Alpha Bravo Charlie Delta ' "$2" ;;
    known-names) repeat 'Mali Gao, Djibo and Bamako, Niger; ' "$2" ;;
    other-names) awk -v size="$2" 'BEGIN { ORS = ""; for (; size > 0; size -= 14) printf "in Zq%08xa. ", size }' ;;
    dates) repeat 'on March 3 and 4, 2021, a week later, between Monday and ' "$2" ;;
    days) awk -v size="$2" 'BEGIN { ORS = ""; for (i = 0; size > 0; i++) {
            line = sprintf("On March %d, %d, gunmen attacked Djibo and killed %d soldiers. ", i % 28 + 1, 1990 + i % 30, i % 90 + 2)
            size -= length(line); print line } }' ;;
    all-days) awk -v size="$2" 'BEGIN { ORS = ""; for (i = 0; size > 0; i++) {
            line = sprintf("On %d-%02d-%02d gunmen attacked Djibo. ", 1000 + i % 8999, int(i / 28) % 12 + 1, i % 28 + 1)
            size -= length(line); print line } }' ;;
    commas) repeat ',' "$2" ;;
    brackets) repeat '[' $(($2 / 2)); repeat ']' $(($2 / 2)) ;;
    parentheses) repeat '((((killed nine ' "$2" ;;
    letters) repeat 'a b C d E ' "$2" ;;
    from-to) repeat 'from Gao to Djibo ' "$2" ;;
    nobody) repeat 'no one and nobody, without any casualties or 12 cattle and ' "$2" ;;
    villages) awk -v size="$2" 'BEGIN { ORS = ""; for (; size > 0; size -= 48) printf "Gunmen attacked the village of Zq%08x and left. ", size }' ;;
    related) printf 'Raid\n\nGunmen attacked Djibo.\n\nRelated attacks\n\n'; repeat '* Djibo hit
' "$2" ;;
    lines) repeat "$prose
" "$2" ;;
    paragraphs) repeat "$prose

" "$2" ;;
    headings) repeat 'Related attacks

' "$2" ;;
    short-lines) repeat 'Support us
' "$2" ;;
    references) repeat '↑ "Djibo attack". The Paper. 2021-03-04. Retrieved 2021-04-04.
' "$2" ;;
    hyphens) repeat '-' "$2" ;;
    stops) repeat '.' "$2" ;;
    blanks) repeat ' ' "$2"; printf x ;;
    carriage-returns) repeat '
' "$2"; printf x ;;
    right-to-left) repeat 'هاجم مسلحون ‏بلدة جيبو‎ ' "$2" ;;
    combining) repeat 'é̂̃́̀' "$2" ;;
    joined) repeat 'a‍​' "$2" ;;
    astral) repeat '𝔸𝕥𝕥𝕒𝕔𝕜 👩‍👩‍👧‍👦 ' "$2" ;;
    broken-utf8) repeat "$(printf '\303\050\377 killed 4 ')" "$2" ;;
    footnotes) repeat '[12][a][citation needed][' "$2" ;;
    html-line) printf '<html><body><p>'; repeat "$prose" "$2"; printf '</p></body></html>' ;;
    html-brackets) printf '<html><body><p>'; repeat '[(' $(($2 / 2)); repeat ')]' $(($2 / 2)) ;;
    nested-tags) printf '<html><body>'; repeat '<div>' $(($2 / 2)); printf x; repeat '</div>' $(($2 / 2)) ;;
    tags) printf '<html><body><p>x</p>'; repeat '<div><span>' "$2" ;;
    closing-tags) printf '<html><body><p>x</p>'; repeat '</div></p>' "$2" ;;
    scripts) printf '<html><body>'; repeat '<script>if (a < b) { document.write("<p>9 killed</p>") }</script>' "$2" ;;
    open-script) printf '<html><body><p>x</p><script>'; repeat 'a < b ' "$2" ;;
    open-comment) printf '<html><body><p>x</p>'; repeat '<!-- ' "$2" ;;
    open-tags) printf '<html><body><p>x</p>'; repeat '<a href="' "$2" ;;
    less-than) printf '<html><body><p>x</p>'; repeat '<' "$2" ;;
    attributes) printf '<html><body><p '; repeat 'a=b ' "$2"; printf '>x</p>' ;;
    lists) printf '<html><body>'; repeat '<ul><li>' "$2" ;;
    tables) printf '<html><body>'; repeat '<table><tr><td>9 killed' "$2" ;;
    and-signs) printf '<html><body><p>'; repeat '&amp;' "$2" ;;
    ampersands) printf '<html><body><p>'; repeat '&' "$2" ;;
    entities) printf '<html><body><p>'; repeat '&amp;#x41;&lt;' "$2" ;;
    other-items) printf '<rss><channel>'; awk -v size="$2" 'BEGIN { ORS = ""; for (i = 0; size > 0; i++) {
            line = sprintf("<item><title>Raid %d</title><pubDate>%d Mar 2021</pubDate><description>Gunmen killed %d in Djibo.</description></item>", i, i % 28 + 1, i % 90 + 2)
            size -= length(line); print line } }' ;;
    one-day-items) printf '<rss><channel>'; awk -v size="$2" 'BEGIN { ORS = ""; for (i = 2; size > 0; i++) {
            line = sprintf("<item><title>Raid</title><pubDate>4 Mar 2021</pubDate><description>Gunmen killed %d people in Djibo, Burkina Faso, on March 3, 2021.</description></item>", i)
            size -= length(line); print line } }' ;;
    undated-items) printf '<rss><channel>'; awk -v size="$2" 'BEGIN { ORS = ""; for (i = 2; size > 0; i++) {
            line = sprintf("<item><title>Raid</title><description>JNIM and ISGS killed %d people in Djibo, Burkina Faso.</description></item>", i)
            size -= length(line); print line } }' ;;
    items) printf '<rss><channel>'; repeat '<item><title>Djibo attack</title><description>Gunmen killed 9 in Djibo.</description></item>' "$2" ;;
    nested-items) printf '<rss><channel>'; repeat '<item><title>' "$2" ;;
    cdata) printf '<rss><channel><item><title>x</title><description>'; repeat '<![CDATA[ <p> ]]' "$2"
        printf ']]></description></item></channel></rss>' ;;
    entity-bomb)
        printf '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "gunmen killed nine">'
        for step in 'b a' 'c b' 'd c' 'e d' 'f e' 'g f' 'h g' 'i h' 'j i'; do
            # shellcheck disable=SC2086
            set -- $step "$2"
            printf '<!ENTITY %s "&%s;&%s;&%s;&%s;&%s;&%s;&%s;&%s;&%s;&%s;">' "$1" "$2" "$2" "$2" "$2" "$2" "$2" "$2" "$2" "$2" "$2"
            set -- x "$3"
        done
        printf ']><rss><channel><item><title>&j;</title><description>'
        repeat '&j;' "$2"
        printf '</description></item></channel></rss>' ;;
    feed-text) repeat 'Djibo attack http://a.example/b Mon, 03 Mar 2021 10:00:00 +0000 http://a.example/?p=1 ]]> ' "$2" ;;
    esac
}

kinds='one-line one-word no-full-stop quotes numbers number-words long-number capitals known-names other-names dates days all-days
    commas brackets parentheses letters from-to nobody html-line html-brackets nested-tags and-signs other-items one-day-items undated-items villages related
    lines paragraphs headings short-lines references hyphens stops blanks carriage-returns right-to-left combining joined
    astral broken-utf8 footnotes tags closing-tags scripts open-script open-comment open-tags less-than attributes lists
    tables ampersands entities items nested-items cdata entity-bomb feed-text'

# measure FILE: exit code, seconds of processor time, kilobytes.
measure() {
    code=0
    /usr/bin/time -f '%U %S %M' -o "$folder/measure" timeout 900 "$program" extract "$1" --output "$folder/out.geojson" \
        > "$folder/log" 2>&1 || code=$?
    tail -n 1 "$folder/measure" | awk -v code="$code" '{ print code, $1 + $2, $3 }'
}

failed=0
printf '%-18s %4s %9s %9s %6s %9s\n' KIND CODE HALF/s WHOLE/s RATIO KB
for kind in ${KINDS:-$kinds}; do
    bytes=$((megabytes * 1000000))
    generate "$kind" $((bytes / 2)) > "$folder/text"
    half=$(measure "$folder/text")
    generate "$kind" "$bytes" > "$folder/text"
    whole=$(measure "$folder/text")
    line=$(echo "$half $whole $bytes" | awk -v most="$bytes_a_byte" -v own="$own_kilobytes" '{
        ratio = ($2 > 0.3) ? $5 / $2 : 1; verdict = "";
        if ($1 > 2 || $4 > 2) verdict = "EXIT CODE";
        else if (ratio > 2.5) verdict = "TIME";
        else if ($6 > own + most * $7 / 1024) verdict = "MEMORY";
        printf "%4d %9.2f %9.2f %6.2f %9d  %s\n", $4, $2, $5, ratio, $6, verdict }')
    printf '%-18s %s\n' "$kind" "$line"
    case $line in *[A-Z]) failed=1 ;; esac
    rm -f "$folder/text" "$folder/out.geojson"
done
exit $failed
