#!/usr/bin/env python3
"""Check the table of Sahel places, places/sahel.tsv.

The form of the table is checked always: header, columns, ranges, kinds,
identifiers, names that two places of a country share, and the radius and
note which an approximate point owes its reader.

With --dumps, every row that carries a geonameid as its id is compared with
the GeoNames dumps of that folder (any *.txt of 19 tab-separated columns, as
served on https://download.geonames.org/export/dump/, CC BY 4.0). Two kinds of
rows are counted as not compared, not as missing: those of a country with no
dump there, and those whose geonameid was given after the dump was made (it is
larger than any in the dump of its country).

    check-sahel.py
    check-sahel.py --dumps DIR
    check-sahel.py --dumps DIR --table other.tsv --distance 2

Exit status: 0 without defect, 1 with defects (listed, one a line), 2 when a
file cannot be read.
"""

import argparse
import collections
import math
import pathlib
import re
import sys
import unicodedata

COLUMNS = ["id", "name", "latitude", "longitude", "country", "admin1", "kind",
           "population", "names", "radius_km", "source", "note"]
KINDS = {"capital", "city", "town", "village", "camp", "wadi", "forest", "hill", "well", "lake",
         "mine", "region", "area", "quarter", "border", "unlocatable"}
COUNTRIES = {"ML", "BF", "NE", "MR", "DZ", "BJ", "TG", "CI", "NG", "TD"}
# The countries' common bounding box, in degrees.
LATITUDES, LONGITUDES = (4.0, 38.0), (-18.0, 25.0)
IDENTIFIER = re.compile(r"geonames:[1-9][0-9]*|curated:[a-z0-9]+(-[a-z0-9]+)*")
# ISO 639-1, behind a name.
LANGUAGE_TAG = re.compile(r"(?<=.)@[a-z]{2}$")
DUMP_COLUMNS = 19

Row = collections.namedtuple("Row", ["line"] + COLUMNS)
Point = collections.namedtuple("Point", "latitude longitude country")


def fold(name):
    """The name as a reader would compare it: no case, accents, spaces, hyphens or apostrophes."""
    plain = unicodedata.normalize("NFKD", name.lower())
    return "".join(c for c in plain if c.isalnum())


def untagged(name):
    """The name without the language behind it (`Tombouctou@fr`)."""
    return LANGUAGE_TAG.sub("", name)


def kilometres(a, b):
    """The great-circle distance of two (latitude, longitude) pairs in degrees (haversine, R = 6371.0088 km)."""
    (lat1, lon1), (lat2, lon2) = [map(math.radians, p) for p in (a, b)]
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(h)))


def number(text):
    """The finite number a field holds, or None."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def read_table(path):
    """The rows of the table, and the defects that keep a line from being a row."""
    lines = path.read_bytes().decode("utf-8").split("\n")
    rows, defects = [], []
    if lines[0].split("\t") != COLUMNS:
        defects.append((1, "", "the header is not: " + " ".join(COLUMNS)))
    if lines[-1] != "":
        defects.append((len(lines), "", "the last line does not end"))
    for line, text in enumerate(lines[1:], start=2):
        if text == "" and line == len(lines):
            continue
        fields = text.split("\t")
        if len(fields) == len(COLUMNS):
            rows.append(Row(line, *fields))
        else:
            defects.append((line, fields[0], f"{len(fields)} columns, not {len(COLUMNS)}"))
    return rows, defects


def row_defects(row):
    """What is wrong with one row taken alone."""
    if not IDENTIFIER.fullmatch(row.id):
        yield "the id is neither geonames:NUMBER nor curated:slug"
    if any(field != field.strip() for field in row[1:]):
        yield "a field starts or ends with a space"
    if row.country not in COUNTRIES:
        yield f"unknown country {row.country!r}"
    if row.kind not in KINDS:
        yield f"unknown kind {row.kind!r}"
    if not row.population.isdecimal():
        yield f"population {row.population!r} is not a whole number"
    if not row.source:
        yield "no source"
    yield from name_defects(row)
    if row.kind == "unlocatable":
        yield from unlocatable_defects(row)
    else:
        yield from point_defects(row)


def name_defects(row):
    names = row.names.split("|")
    if not row.name or any(not fold(untagged(name)) for name in names):
        yield "an empty name"
    if any("@" in untagged(name) for name in [row.name, *names]):
        yield "a language that is not two small letters"
    repeated = {untagged(name) for name in names if untagged(name) != name}.intersection(names)
    if len(set(names)) != len(names) or repeated:
        yield "a spelling is listed twice"


def unlocatable_defects(row):
    if row.latitude or row.longitude or row.radius_km:
        yield "an unlocatable place has a point"
    if not row.note:
        yield "an unlocatable place has no reason in its note"


def point_defects(row):
    latitude, longitude, radius = map(number, (row.latitude, row.longitude, row.radius_km))
    if latitude is None or not LATITUDES[0] <= latitude <= LATITUDES[1]:
        yield f"latitude {row.latitude!r} is outside {LATITUDES}"
    if longitude is None or not LONGITUDES[0] <= longitude <= LONGITUDES[1]:
        yield f"longitude {row.longitude!r} is outside {LONGITUDES}"
    if radius is None or radius <= 0:
        yield "no radius"
    if not row.admin1:
        yield "no admin1"
    if row.source == "approximate" and not row.note:
        yield "an approximate point has no note"
    if row.id.startswith("curated:") and row.source.startswith("GeoNames") and "geonameid" not in row.note:
        yield "a curated GeoNames point names no geonameid in its note"
    if row.id.startswith("geonames:") and not row.source.startswith("GeoNames"):
        yield "a geonameid with another source"


def table_defects(rows):
    """What is wrong between rows: ids twice, order, names two places of a country share unsaid."""
    ids = collections.Counter(row.id for row in rows)
    for row in rows:
        if ids[row.id] > 1:
            yield row.line, row.id, f"{row.id} is listed {ids[row.id]} times"
    for before, row in zip(rows, rows[1:]):
        if (before.country, fold(before.name)) > (row.country, fold(row.name)):
            yield row.line, row.id, f"{row.name} stands after {before.name}"
    homonyms = collections.defaultdict(list)
    for row in rows:
        homonyms[row.country, fold(row.name)].append(row)
    for group in homonyms.values():
        for row in group if len(group) > 1 else []:
            if "homonym" not in row.note:
                yield row.line, row.id, f"{row.name} is the name of {len(group)} places and the note names no homonym"


def read_dumps(folder):
    """The points by geonameid, and each country's largest geonameid."""
    points, newest = {}, {}
    for path in sorted(folder.glob("*.txt")):
        for text in path.read_text(encoding="utf-8").split("\n"):
            fields = text.split("\t")
            if len(fields) == DUMP_COLUMNS and fields[0].isdecimal():
                points[fields[0]] = Point(float(fields[4]), float(fields[5]), fields[8])
                newest[fields[8]] = max(newest.get(fields[8], 0), int(fields[0]))
    return points, newest


def compare(rows, points, newest, limit):
    """The defects of the rows against the dumps, the number compared and the number not comparable."""
    defects, compared, without = [], 0, 0
    for row in rows:
        if not row.id.startswith("geonames:") or number(row.latitude) is None or number(row.longitude) is None:
            continue
        geonameid = row.id.removeprefix("geonames:")
        point = points.get(geonameid)
        if point is None and int(geonameid) > newest.get(row.country, 0):
            without += 1
            continue
        compared += 1
        if point is None:
            defects.append((row.line, row.id, f"{row.name}: no such geonameid in the dumps"))
            continue
        away = kilometres((number(row.latitude), number(row.longitude)), (point.latitude, point.longitude))
        if away > limit:
            defects.append((row.line, row.id, f"{row.name}: {away:.1f} km from the dump's point"))
        if point.country != row.country:
            defects.append((row.line, row.id, f"{row.name}: in {row.country}, in the dump {point.country}"))
    return defects, compared, without


def report_counts(rows):
    print(f"{len(rows)} rows, {sum(row.names.count('|') + 1 for row in rows)} spellings")
    for column in ("country", "kind", "source"):
        counts = collections.Counter(getattr(row, column) for row in rows)
        ordered = sorted(counts.items(), key=lambda count: (-count[1], count[0]))
        print(f"by {column}: " + ", ".join(f"{key} {n}" for key, n in ordered))


def main():
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description="Check the table of Sahel places.")
    parser.add_argument("--dumps", type=pathlib.Path, metavar="DIR", help="folder of GeoNames dumps to compare with")
    parser.add_argument("--table", type=pathlib.Path, metavar="FILE", default=here / "places" / "sahel.tsv")
    parser.add_argument("--distance", type=float, metavar="KM", default=5.0,
                        help="largest difference allowed, 5 unless told")
    options = parser.parse_args()
    try:
        rows, defects = read_table(options.table)
        points, newest = read_dumps(options.dumps) if options.dumps else ({}, {})
    except (OSError, UnicodeDecodeError) as error:
        print(f"check-sahel: {error}", file=sys.stderr)
        return 2
    if options.dumps and not points:
        print(f"check-sahel: no GeoNames dump (*.txt, {DUMP_COLUMNS} columns) in {options.dumps}", file=sys.stderr)
        return 2
    defects += [(row.line, row.id, defect) for row in rows for defect in row_defects(row)]
    defects += table_defects(rows)
    report_counts(rows)
    if options.dumps:
        differences, compared, without = compare(rows, points, newest, options.distance)
        defects += differences
        print(f"compared with the dumps: {compared} rows; no dump or a newer id: {without}")
    for line, identifier, defect in sorted(defects):
        print(f"{options.table.name}:{line}: {identifier}: {defect}")
    print(f"{len(defects)} defects")
    return 1 if defects else 0


if __name__ == "__main__":
    sys.exit(main())
