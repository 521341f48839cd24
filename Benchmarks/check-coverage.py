#!/usr/bin/env python3
"""Compares simplified regions with those that ship: all there, valid, and no gap or overlap that the source lacks.

    map-benchmark simplify 1 OUT.geojson && python3 check-coverage.py ../Gazetteer/regions OUT.geojson

Needs shapely 2.1 or later. The exit status is 1 when something is wrong.
"""
import glob
import json
import sys

import shapely
from shapely.geometry import shape


def features(paths):
    for path in sorted(paths):
        with open(path, encoding="utf-8") as file:
            yield from json.load(file)["features"]


def gaps(geometries):
    """Number and area in square degrees of the holes in the union."""
    union = shapely.coverage_union_all(geometries)
    holes = [shapely.Polygon(ring) for part in shapely.get_parts(union) for ring in part.interiors]
    return len(holes), sum(hole.area for hole in holes)


def main(source_folder, simplified_file):
    source = {
        feature.get("id"): shape(feature["geometry"])
        for feature in features(glob.glob(f"{source_folder}/*.geojson"))
        if feature["properties"]["level"] == 1
    }
    simplified = {
        feature["properties"]["region"]: shape(feature["geometry"])
        for feature in features([simplified_file])
        if feature["geometry"] is not None
    }
    lost = [name for name, geometry in source.items() if name not in simplified or simplified[name].area == 0]
    parts_lost = [
        name
        for name, geometry in source.items()
        if name in simplified and len(shapely.get_parts(geometry)) != len(shapely.get_parts(simplified[name]))
    ]
    invalid = [name for name, geometry in simplified.items() if not geometry.is_valid]
    before, after = list(source.values()), list(simplified.values())
    bad_before = sum(not edges.is_empty for edges in shapely.coverage_invalid_edges(before))
    bad_after = sum(not edges.is_empty for edges in shapely.coverage_invalid_edges(after))
    tree = shapely.STRtree(after)
    overlap = 0.0
    for i, j in zip(*tree.query(after, predicate="intersects")):
        if i < j:
            overlap += after[i].intersection(after[j]).area
    print(f"regions\t{len(source)} before, {len(simplified)} after")
    print(f"lost\t{len(lost)}\t{lost[:5]}")
    print(f"with a different number of polygons\t{len(parts_lost)}\t{parts_lost[:5]}")
    print(f"invalid\t{len(invalid)}\t{invalid[:5]}")
    print(f"regions whose edges do not match their neighbours'\t{bad_before} before, {bad_after} after")
    print(f"overlap\t{overlap:.3g} square degrees")
    if not bad_after:
        print(f"holes in the union\t{gaps(before)} before, {gaps(after)} after")
    return 1 if lost or parts_lost or invalid or bad_after > bad_before or overlap > 1e-9 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
