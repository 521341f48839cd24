"""Repairing, rounding and measuring the shapes of Natural Earth."""

import math

import numpy as np
import shapely

DECIMALS = 6  # of a polygon's coordinates: 0.1 m
SEAM = 179.9  # the meridian, on either side, at which the layer was cut
SEAM_TOLERANCE = 5e-4  # how far its cut vertices stray from that meridian
SEAM_PAIR = 0.1  # two ends of cuts nearer than this in latitude are one coast on both sides of the antimeridian


def on_seam(point):
    return abs(abs(point[0]) - SEAM) < SEAM_TOLERANCE or point[1] < -89.89


def seam_runs(ring):
    """The ring turned to start off the cut, and the ranges of two or more vertices that lie on the cut."""
    points = [tuple(p) for p in ring[:-1]]
    start = next((i for i, p in enumerate(points) if not on_seam(p)), None)
    if start is None:
        return points, []
    points = points[start:] + points[:start]
    runs, i = [], 0
    while i < len(points):
        end = i
        while end < len(points) and on_seam(points[end]):
            end += 1
        if end - i > 1:
            runs.append((i, end - 1))
        i = max(end, i + 1)
    return points, runs


def rings(shape):
    for polygon in shapely.get_parts(shape):
        yield from shapely.get_rings(polygon)


def seam_latitudes(shapes):
    """Where each cut coast meets the antimeridian: midway between the two ends of a pair, else where it was cut."""
    ends = set()
    for shape in shapes:
        for ring in rings(shape):
            points, runs = seam_runs(shapely.get_coordinates(ring))
            ends.update(points[i] for run in runs for i in run)
    east, west = (sorted(p for p in ends if p[0] * sign > 0) for sign in (1, -1))
    meets = {p: p[1] for p in ends}
    for p in east:
        q = min(west, key=lambda q: abs(q[1] - p[1]), default=None)
        if q and abs(q[1] - p[1]) < SEAM_PAIR and min(east, key=lambda r: abs(r[1] - q[1])) == p:
            meets[p] = meets[q] = (p[1] + q[1]) / 2
    return meets


def seam_repaired(shape, meets):
    """The shape carried on from the cut at ±179.9° to ±180° (and, around the pole, from -89.9° to -90°)."""
    west, _, east, _ = shape.bounds
    if max(-west, east) < SEAM - SEAM_TOLERANCE:
        return shape

    def ring(coordinates):
        points, runs = seam_runs(coordinates)
        for first, last in reversed(runs):
            a, b = points[first], points[last]
            x, y = math.copysign(180, a[0]), math.copysign(180, b[0])
            pole = [(x, -90.0), (y, -90.0)] if x != y else []
            points[first:last + 1] = [a, (x, meets[a]), *pole, (y, meets[b]), b]
        return points
    return shapely.MultiPolygon([
        (ring(shapely.get_coordinates(p.exterior)), [ring(shapely.get_coordinates(r)) for r in p.interiors])
        for p in shapely.get_parts(shape)])


def polygons(shape):
    """Only the polygons of a shape, as one MultiPolygon."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.MultiPolygon([p for p in parts if p.geom_type == "Polygon" and p.area > 0])


def rounded(shape):
    """The shape at DECIMALS decimals: valid, exteriors counter-clockwise, holes clockwise, parts in a fixed order."""
    shape = shapely.transform(shape, lambda xy: np.round(xy, DECIMALS) + 0.0)
    shape = shapely.remove_repeated_points(shape, 0)
    if not shape.is_valid:
        shape = polygons(shapely.make_valid(shape, method="structure", keep_collapsed=False))
        shape = polygons(shapely.transform(shape, lambda xy: np.round(xy, DECIMALS) + 0.0))
    return shapely.orient_polygons(polygons(shape), exterior_cw=False)


def authalic(shape):
    """The shape in a plane of square kilometres, on the WGS 84 ellipsoid (Snyder 1987, equation 3-12)."""
    a, e = 6378.137, math.sqrt(0.0066943799901413165)

    def plane(xy):
        s = np.sin(np.radians(xy[:, 1]))
        q = (1 - e * e) * (s / (1 - (e * s) ** 2) - np.log((1 - e * s) / (1 + e * s)) / (2 * e))
        return np.column_stack([a * np.radians(xy[:, 0]), a * q / 2])
    return shapely.transform(shape, plane)


def inner_point(shape):
    """A point within the largest polygon, to 5 decimals where that stays within."""
    largest = max(shapely.get_parts(shape), key=lambda p: p.area)
    exact = largest.point_on_surface()
    for digits in (5, 6, 9):
        point = shapely.Point(round(exact.x, digits), round(exact.y, digits))
        if largest.contains(point):
            return point
    return exact


def bounds(shape):
    """West, south, east and north; west > east where the shape crosses the antimeridian (RFC 7946, 5.2)."""
    parts = sorted((p.bounds[0], p.bounds[2]) for p in shapely.get_parts(shape))
    gaps, reach = [], parts[0][1]
    for west, east in parts[1:]:
        gaps.append((west - reach, reach, west))
        reach = max(reach, east)
    around = parts[0][0] + 360 - reach
    _, south, _, north = shape.bounds
    widest = max(gaps, default=(0, 0, 0))
    if widest[0] > around:
        return widest[2], south, widest[1], north
    return parts[0][0], south, reach, north
