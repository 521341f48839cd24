"""Checks of the files that are there."""

import glob
import json
import os
from collections import Counter, defaultdict

import numpy as np
import shapely

from rebuilding.shapes import SEAM, SEAM_TOLERANCE


def read_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.read().split("\n")
    assert lines.pop() == "", f"{path}: no newline at its end"
    rows = [line.split("\t") for line in lines]
    for n, row in enumerate(rows, 1):
        assert len(row) == len(rows[0]), f"{path}, line {n}: {len(row)} fields, not {len(rows[0])}"
        assert not any("\r" in field for field in row), f"{path}, line {n}: a carriage return"
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def check_shape(shape, where):
    assert shape.is_valid and not shape.is_empty, f"{where}: {shapely.is_valid_reason(shape)}"
    for polygon in shapely.get_parts(shape):
        assert polygon.exterior.is_ccw, f"{where}: an exterior is clockwise"
        assert not any(r.is_ccw for r in polygon.interiors), f"{where}: a hole is counter-clockwise"
        for ring in shapely.get_rings(polygon):
            xy = shapely.get_coordinates(ring)
            assert (np.abs(xy) <= (180, 90)).all(), f"{where}: out of range"
            cut = np.abs(np.abs(xy[:, 0]) - SEAM) < SEAM_TOLERANCE
            assert not (cut[:-1] & cut[1:] & (np.abs(np.diff(xy[:, 1])) > 1e-3)).any(), f"{where}: an edge on the cut"


def check(folder):
    """Raise an AssertionError at the first thing that is wrong with the files in `folder`; print counts otherwise."""
    countries = read_table(os.path.join(folder, "countries.tsv"))
    codes, ids, levels = {c["code"] for c in countries}, set(), Counter()
    assert len(codes) == len(countries), "a country twice"
    regions = defaultdict(set)
    for path in sorted(glob.glob(os.path.join(folder, "regions", "*.geojson"))):
        with open(path, encoding="utf-8") as file:
            features = json.load(file)["features"]
        code = os.path.basename(path)[:2]
        assert code in codes and [f["properties"]["level"] for f in features] == [0] + [1] * (len(features) - 1), path
        for f in features:
            p, shape = f["properties"], shapely.geometry.shape(f["geometry"])
            check_shape(shape, p["id"])
            assert shape.contains(shapely.Point(p["longitude"], p["latitude"])), f"{p['id']}: its point is outside"
            assert p["id"] not in ids and p["country"] == code and p["name"], p["id"]
            ids.add(p["id"])
            levels[p["level"]] += 1
            regions[code].add(p["name"])
    places = read_table(os.path.join(folder, "places", "world.tsv"))
    numbers = [int(p["id"].removeprefix("geonames:")) for p in places]
    assert numbers == sorted(set(numbers)), "places out of order or twice"
    for p in places:
        assert p["country"] in codes and p["name"], p["id"]
        assert abs(float(p["latitude"])) <= 90 and abs(float(p["longitude"])) <= 180, p["id"]
        assert not p["admin1"] or p["admin1"] in regions[p["country"]], p["id"]
    print(f"{len(countries)} countries, {levels[0]} outlines, {levels[1]} divisions, {len(places)} places "
          f"{dict(sorted(Counter(p['kind'] for p in places).items()))}: all well")
