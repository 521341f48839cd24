#!/usr/bin/env python3
"""Writes what maps show beside their regions, from the tables and polygons of this folder:

    maps/towns.tsv                  the capital and the main towns of each country, spread over it
    maps/disputed-borders.tsv       the lines of curated/disputed-borders.tsv
    maps/world.geojson              outlines of all countries, as coarse as a globe of the size of a coin asks for

    pip install shapely==2.2.0
    python3 Gazetteer/rebuild-maps.py

The same inputs give the same bytes. Run it again after rebuild.py.
"""
import collections
import csv
import glob
import json
import math
import os

import shapely

HERE = os.path.dirname(os.path.abspath(__file__))
MOST_TOWNS = 30
# Towns of a country stand apart by this part of the root of its area.
SPREAD = 0.055
KINDS = ("capital", "city", "town")


def table(name):
    with open(os.path.join(HERE, name), encoding="utf-8", newline="") as file:
        lines = [line.rstrip("\n") for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def written(name, text):
    os.makedirs(os.path.join(HERE, "maps"), exist_ok=True)
    with open(os.path.join(HERE, "maps", name), "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def features():
    for path in sorted(glob.glob(os.path.join(HERE, "regions", "*.geojson"))):
        with open(path, encoding="utf-8") as file:
            yield from json.load(file)["features"]


# --- towns ------------------------------------------------------------------------------------------------------------

def kilometres(a, b):
    east = (a[0] - b[0] + 540) % 360 - 180
    return 111.2 * math.hypot(east * math.cos(math.radians((a[1] + b[1]) / 2)), a[1] - b[1])


def main_towns(places, apart):
    chosen = []
    for place in sorted(places, key=lambda p: (p["kind"] != "capital", -int(p["population"] or 0), p["id"])):
        point = (float(place["longitude"]), float(place["latitude"]))
        if all(kilometres(point, other) >= apart for other, _ in chosen):
            chosen.append((point, place))
        if len(chosen) == MOST_TOWNS:
            break
    return [place for _, place in chosen]


def towns():
    by_country = collections.defaultdict(list)
    for place in table("places/world.tsv"):
        if place["kind"] in KINDS:
            by_country[place["country"]].append(place)
    columns = ["id", "name", "latitude", "longitude", "country", "kind", "population"]
    rows = []
    for country in table("countries.tsv"):
        apart = SPREAD * math.sqrt(float(country["area_km2"] or 0))
        rows += [[place[column] for column in columns] for place in main_towns(by_country[country["code"]], apart)]
    written("towns.tsv", "".join("\t".join(row) + "\n" for row in [columns] + rows))


# --- disputed borders -------------------------------------------------------------------------------------------------

def rings(geometry):
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [ring for part in parts for ring in part]


def borders(divisions):
    """For each two divisions the edges that they share."""
    users = collections.defaultdict(set)
    for number, division in enumerate(divisions):
        for ring in rings(division["geometry"]):
            for a, b in zip(ring, ring[1:]):
                users[min(tuple(a), tuple(b)), max(tuple(a), tuple(b))].add(number)
    shared = collections.defaultdict(list)
    for edge, numbers in users.items():
        if len(numbers) == 2:
            shared[tuple(sorted(numbers))].append(edge)
    return shared


def is_in(properties, unit):
    country, _, division = unit.partition("/")
    return properties["country"] == country and division in ("", properties["name"])


def parts(unit_a, unit_b, a, b):
    if unit_a.split("/")[0] == unit_b and a["country"] == b["country"]:
        return is_in(a, unit_a) != is_in(b, unit_a)
    return is_in(a, unit_a) and is_in(b, unit_b) or is_in(a, unit_b) and is_in(b, unit_a)


def disputed():
    units = table("curated/disputed-borders.tsv")
    wanted = {unit[side].split("/")[0] for unit in units for side in "ab"}
    divisions = [f for f in features() if f["properties"]["level"] == 1 and f["properties"]["country"] in wanted]
    shared = borders(divisions)
    lines = []
    for unit in units:
        edges = [
            edge for (a, b), edges in shared.items()
            if parts(unit["a"], unit["b"], divisions[a]["properties"], divisions[b]["properties"]) for edge in edges
        ]
        assert edges, f"{unit['a']} and {unit['b']} share no border"
        merged = shapely.line_merge(shapely.multilinestrings([list(edge) for edge in sorted(edges)]))
        geometry = shapely.geometry.mapping(merged)
        coordinates = geometry["coordinates"] if merged.geom_type == "MultiLineString" else [geometry["coordinates"]]
        for line in sorted(min(line, line[::-1]) for line in coordinates):
            points = " ".join(f"{x!r},{y!r}" for x, y in line)
            lines.append([unit["a"], unit["b"], unit["name"], points])
    columns = ["a", "b", "name", "points"]
    written("disputed-borders.tsv", "".join("\t".join(row) + "\n" for row in [columns] + lines))


def collection(items):
    body = ",\n".join(json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in items)
    return '{"type":"FeatureCollection","features":[\n' + body + "\n]}\n"


# --- world ------------------------------------------------------------------------------------------------------------

TOLERANCE = 1.1  # degrees: the root of the area by which a line may move at a bend
LEAST = 1.2      # square degrees; a country's largest part stays


def rounded(ring):
    points = [[round(x, 1), round(y, 1)] for x, y in ring.coords]
    points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    return points if len(points) >= 4 else None


def world():
    countries = [f for f in features() if f["properties"]["level"] == 0]
    polygons, owners = [], []
    for number, country in enumerate(countries):
        own = list(shapely.get_parts(shapely.geometry.shape(country["geometry"])))
        largest = max(own, key=lambda p: p.area)
        for part in own:
            if part.area >= LEAST or part is largest:
                polygons.append(part)
                owners.append(number)
    simple = shapely.coverage_simplify(polygons, TOLERANCE)
    kept = collections.defaultdict(list)
    for number, part in zip(owners, simple):
        exterior = rounded(part.exterior)
        if exterior:
            holes = [hole for hole in map(rounded, part.interiors) if hole and shapely.Polygon(hole).area >= 0.3]
            kept[number].append([exterior] + holes)
    items = [{
        "type": "Feature", "properties": {"country": countries[number]["properties"]["country"]},
        "geometry": {"type": "MultiPolygon", "coordinates": kept[number]}} for number in sorted(kept)]
    written("world.geojson", collection(items))


if __name__ == "__main__":
    towns()
    disputed()
    world()
