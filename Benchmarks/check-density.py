#!/usr/bin/env python3
"""Compares `density.csv` with shapely's counts in the same polygons, region by region and year by year, and, with
--layer, the region of every single point.

    incident-mapper density EVENTS.csv --country ML --output OUT
    python3 Benchmarks/check-density.py EVENTS.csv Gazetteer/regions/ML.geojson OUT/density.csv

EVENTS.csv has the columns event_date (2021-03-04), latitude, longitude and fatalities. --layer takes the
incidents.geojson that `map` writes of the same table; its points are found again by event_id. Needs shapely 2 and numpy.
"""
import argparse
import collections
import csv
import json
import sys

import numpy
import shapely


def read_events(path):
    years, points, killed, ids = [], [], [], {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            years.append(int(row["event_date"][:4]))
            points.append((float(row["longitude"]), float(row["latitude"])))
            killed.append(int(row["fatalities"]))
            ids[row["event_id"]] = len(ids)
    return numpy.array(years), numpy.array(points), numpy.array(killed), ids


def read_regions(path):
    with open(path) as file:
        features = json.load(file)["features"]
    units = [f for f in features if f["properties"].get("level", 1) == 1]
    return [(f["properties"]["country"], f["properties"]["name"], shapely.geometry.shape(f["geometry"])) for f in units]


def regions_of_layer(path, ids, country):
    """The region of each event in the layer, "" where it is in none of the country."""
    regions = numpy.full(len(ids), "", dtype=object)
    seen = 0
    with open(path) as file:
        for line in file:
            if not line.startswith('{"type":"Feature","'):
                continue
            properties = json.loads(line.rstrip(",\n"))["properties"]
            seen += 1
            if properties["country"] == country:
                regions[ids[properties["datasets"][0]["id"]]] = properties["region"] or ""
    return regions, seen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events")
    parser.add_argument("regions")
    parser.add_argument("density")
    parser.add_argument("--layer")
    options = parser.parse_args()
    years, points, killed, ids = read_events(options.events)
    expected, region_of = collections.Counter(), numpy.full(len(years), "", dtype=object)
    for country, name, shape in read_regions(options.regions):
        shapely.prepare(shape)
        inside = shapely.contains_xy(shape, points[:, 0], points[:, 1])
        region_of[inside] = name
        for year in numpy.unique(years):
            chosen = inside & (years == year)
            expected[name, int(year)] = (int(chosen.sum()), int(killed[chosen].sum()))
    found = {}
    with open(options.density, newline="") as file:
        for row in csv.DictReader(file):
            if row["region"] and row["year"]:
                found[row["region"], int(row["year"])] = (int(row["incidents"]), int(row["killed_best"]))
    different = [key for key in set(expected) | set(found) if expected.get(key, (0, 0)) != found.get(key, (0, 0))]
    total = sum(count for count, _ in expected.values())
    print(f"{len(years)} events, {total} in a region; {len(expected)} regions and years, {len(different)} differ")
    for key in sorted(different)[:20]:
        print("  differs:", key, "shapely", expected.get(key), "density", found.get(key))
    if options.layer:
        own, seen = regions_of_layer(options.layer, ids, country)
        wrong = numpy.nonzero(own != region_of)[0]
        print(f"{seen} points one by one, {len(wrong)} differ")
        for i in wrong[:20]:
            print("  differs:", points[i], "shapely", region_of[i], "layer", own[i])
        different += list(wrong)
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
