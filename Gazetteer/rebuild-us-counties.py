#!/usr/bin/env python3
"""Writes places/us-counties.tsv: a point and a radius for every county of the United States.

    pip install bokeh_sampledata==2026.1 shapely==2.2.0
    python3 Gazetteer/rebuild-us-counties.py

The polygons are TIGER/Line 2009 of the US Census Bureau, Geography Division (not copyrighted; acknowledgement asked),
simplified, as PyPI bokeh_sampledata carries them. The point is the centroid, or where that lies outside a point inside;
the radius is that of a circle of the county's area. Independent cities and Puerto Rico are left out.
"""
import json
import math
import os

from bokeh_sampledata.us_counties import records

HERE = os.path.dirname(os.path.abspath(__file__))
HEADER = "id name latitude longitude country admin1 kind population names radius_km source note".split()
SOURCE = "U.S. Census Bureau, TIGER/Line 2009"
KINDS = ("County", "Parish", "Borough", "Census Area")


def short(name):
    """Newspapers write "Dallas Co."."""
    return name.removesuffix("County") + "Co." if name.endswith(" County") else None


def states():
    with open(os.path.join(HERE, "regions", "US.geojson"), encoding="utf-8") as file:
        return {f["properties"]["name"] for f in json.load(file)["features"]}


def row(county, known):
    name, _, state = county["detailed_name"].rpartition(", ")
    if state not in known or not name.endswith(KINDS):
        return None
    shape = county["geometry"]
    point = shape.centroid if shape.contains(shape.centroid) else shape.representative_point()
    area = shape.area * 111.2 ** 2 * math.cos(math.radians(point.y))
    names = "|".join(filter(None, [name, short(name)]))
    return [
        "fips:" + county["fips"], name, f"{point.y:.4f}", f"{point.x:.4f}", "US", state, "area", "", names,
        str(round(math.sqrt(area / math.pi))), SOURCE, "",
    ]


def main():
    known = states()
    rows = {r[0]: r for r in (row(c, known) for c in records()) if r}
    with open(os.path.join(HERE, "places", "us-counties.tsv"), "w", encoding="utf-8", newline="\n") as file:
        for cells in [HEADER, *(rows[key] for key in sorted(rows))]:
            file.write("\t".join(cells) + "\n")


if __name__ == "__main__":
    main()
