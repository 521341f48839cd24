#!/usr/bin/env python3
"""Measures `incident-mapper geoparse` against a corpus with annotated place names.

    evaluate-geoparsing.py CORPUS.xml [--binary FILE] [--data DIR] [--half odd|even] [--errors FILE]

Reads the layout of GeoVirus (`<locations><location><name><start><end><lat><lon>`, offsets from 1) and that of LGL and
TR-News (`<toponyms><toponym><start><end><phrase><gaztag><lat><lon>`, offsets from 0; without coordinates a toponym
counts for recognition only). Every article becomes a text file; the program runs twice as a user would run it: once
to find names (recognition), once with `--mentions` to place the annotated ones (resolution). Standard library only.

Right means: within 161 km (100 miles) of the annotated point; for an answer that is a country, a continent or an
admin-1 unit also when the annotated point lies in its polygon. An annotated name without answer is wrong, at an error
of half the circumference of the Earth in AUC. AUC is the area under the curve of ln(error + 1), error in km, over
ln 20039, by the trapezoid rule: 0 is perfect.

The level of an annotated name does not depend on the answer. It is, by the gazetteer's tables,
  continent   a name of one of the seven, as places/world-areas.tsv has them;
  country     a name of a country whose polygon holds the annotated point, or whose own point is within 161 km of it
              (or that lies in the box around the country, for islands);
  area        a name of another row of places/world-areas.tsv within its radius (parts of continents, seas, parts of
              countries);
  admin-1     likewise of an admin-1 unit, unless a settlement of the name lies within 25 km of the annotated point;
  settlement  everything else: settlements and sites.
"""
import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree

RADIUS = 6371.0088
NEAR = 161.0
HALF_CIRCUMFERENCE = 20039.0
LEVELS = ["continent", "country", "admin-1", "area", "settlement"]
CONFIDENCE_BINS = [0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01]


def distance(a, b):
    """Great-circle distance in km of two (latitude, longitude)."""
    (p, l), (q, m) = [tuple(map(math.radians, x)) for x in (a, b)]
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin((m - l) / 2) ** 2
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(h)))


def fold(name):
    letters = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()
    words = letters.replace(".", "").replace("'", "").replace("-", " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


# Corpora ------------------------------------------------------------------------------------------------------------

class Mention:
    def __init__(self, start, end, phrase, point):
        self.start, self.end, self.phrase, self.point = start, end, phrase, point
        self.answer, self.level = None, None


def number(element, *names):
    for name in names:
        text = (element.findtext(name) or "").strip()
        if text:
            return float(text)
    return None


def mention(element, text, first):
    """None for an annotation without place in the text."""
    start, end = number(element, "start"), number(element, "end")
    if start is None or end is None:
        return None
    start, end = int(start) - first, int(end) - first
    if not 0 <= start < end <= len(text):
        return None
    latitude = number(element, "lat", "gaztag/lat")
    longitude = number(element, "lon", "gaztag/lon")
    point = None if latitude is None or longitude is None else (latitude, longitude)
    return Mention(start, end, text[start:end], point)


def read_corpus(path):
    """[(text, mentions in order)] and how many annotations have no place in their text."""
    articles, lost = [], 0
    for article in ElementTree.parse(path).getroot().iter("article"):
        text = article.findtext("text") or ""
        first = 0 if article.find("toponyms") is not None else 1
        found = [mention(e, text, first) for kind in ("locations/location", "toponyms/toponym") for e in article.findall(kind)]
        lost += sum(1 for m in found if m is None)
        articles.append((text, sorted((m for m in found if m), key=lambda m: (m.start, m.end))))
    return articles, lost


# Gazetteer ----------------------------------------------------------------------------------------------------------

class Gazetteer:
    def __init__(self, directory):
        self.directory, self.layers, self.boxes = directory, {}, {}
        self.countries, self.regions, self.areas, self.settlements = {}, {}, {}, {}
        for row in self.rows("countries.tsv"):
            names = [row["name"], *row["names"].split("|"), row["iso3"], row["code"]]
            if row["min_lon"]:
                self.boxes[row["code"]] = [float(row[c]) for c in ("min_lon", "min_lat", "max_lon", "max_lat")]
            point = self.point(row)
            for name in filter(None, names):
                self.countries.setdefault(fold(name), []).append((row["code"], point))
        for name in sorted(os.listdir(os.path.join(directory, "places"))):
            for row in self.rows("places/" + name):
                keys = {fold(n) for n in [row["name"], *row["names"].split("|")] if n}
                for key in keys if row["latitude"] else ():
                    if name == "world-areas.tsv":
                        radius = float(row.get("radius_km") or 0)
                        isContinent = row["note"].startswith("continent")
                        self.areas.setdefault(key, []).append((self.point(row), radius, isContinent))
                    else:
                        self.settlements.setdefault(key, []).append(self.point(row))
        for name in sorted(os.listdir(os.path.join(directory, "regions"))):
            if name.endswith(".geojson"):
                for unit in self.layer(name[:2]).values():
                    p = unit["properties"]
                    if p["level"] == 1:
                        for n in {fold(x) for x in [p["name"], *p.get("names", [])]}:
                            self.regions.setdefault(n, []).append((p["country"], p["id"]))

    @staticmethod
    def point(row):
        return (float(row["latitude"]), float(row["longitude"])) if row["latitude"] else None

    def rows(self, name):
        path = os.path.join(self.directory, name)
        with open(path, encoding="utf-8") as file:
            header = file.readline().rstrip("\n").split("\t")
            for line in file:
                if not line.startswith("#"):
                    yield dict(zip(header, line.rstrip("\n").split("\t") + [""] * len(header)))

    def layer(self, country):
        if country not in self.layers:
            path = os.path.join(self.directory, "regions", country + ".geojson")
            features = []
            if os.path.exists(path):
                with open(path, encoding="utf-8") as file:
                    features = json.load(file)["features"]
            self.layers[country] = {f["properties"]["id"]: f for f in features}
        return self.layers[country]

    def contains(self, country, identifier, point):
        unit = self.layer(country).get(identifier)
        return unit is not None and inside(unit["geometry"], point)

    def holds(self, country, identifier, point):
        """Whether a country (no identifier) or unit holds the point, or its own point is near."""
        unit = self.layer(country).get(identifier or "ne:" + country)
        if unit is None:
            return False
        p = unit["properties"]
        return distance((p["latitude"], p["longitude"]), point) <= NEAR or inside(unit["geometry"], point)

    def level(self, phrase, point):
        key = fold(phrase)
        for area in self.areas.get(key, ()):
            if area[2]:
                return "continent"
        for code, own in self.countries.get(key, ()):
            box = self.boxes.get(code)
            isInBox = box and box[0] <= point[1] <= box[2] and box[1] <= point[0] <= box[3]
            if isInBox or self.holds(code, None, point) or (own and distance(own, point) <= NEAR):
                return "country"
        if any(distance(p, point) <= max(NEAR, radius) for p, radius, _ in self.areas.get(key, ())):
            return "area"
        bare = key.removesuffix(" state").removesuffix(" province").removeprefix("state of ").strip()
        isSettled = any(distance(p, point) <= 25 for p in self.settlements.get(key, ()))
        if not isSettled and any(self.holds(c, i, point) for k in (key, bare) for c, i in self.regions.get(k, ())):
            return "admin-1"
        return "settlement"


def inside(geometry, point):
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return any(odd(rings, point) for rings in polygons)


def odd(rings, point):
    y, x = point
    crossings = False
    for ring in rings:
        for (a, b), (c, d) in zip(ring, ring[1:]):
            if (b > y) != (d > y) and x < a + (y - b) / (d - b) * (c - a):
                crossings = not crossings
    return crossings


# Running ------------------------------------------------------------------------------------------------------------

def byte_offsets(text):
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + len(character.encode()))
    return offsets


def run(binary, folder, data, mentions=None):
    output = os.path.join(folder, "answers.geojson")
    command = [binary, "geoparse", os.path.join(folder, "texts"), "--output", output, "--data", data]
    if mentions:
        command += ["--mentions", mentions]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{result.stderr}")
    with open(output, encoding="utf-8") as file:
        features = json.load(file)["features"]
    answers = {}
    for feature in features:
        p = feature["properties"]
        index = int(os.path.basename(p["document"]).removesuffix(".txt"))
        answers.setdefault(index, {})[p["start"], p["end"]] = feature
    return answers


def evaluate(articles, binary, gazetteer, directory):
    """Sets the answer of every mention; returns what was found without their being given, by article."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "texts"))
        spans = os.path.join(folder, "mentions.jsonl")
        offsets = []
        with open(spans, "w", encoding="utf-8") as lines:
            for index, (text, mentions) in enumerate(articles):
                offsets.append(byte_offsets(text))
                name = f"{index:05}.txt"
                with open(os.path.join(folder, "texts", name), "w", encoding="utf-8", newline="") as file:
                    file.write(text)
                for m in mentions:
                    start, end = offsets[index][m.start], offsets[index][m.end]
                    lines.write(json.dumps({"document": name, "start": start, "end": end}) + "\n")
        found = run(binary, folder, directory)
        given = run(binary, folder, directory, spans)
    for index, (text, mentions) in enumerate(articles):
        for m in mentions:
            key = offsets[index][m.start], offsets[index][m.end]
            feature = given.get(index, {}).get(key)
            m.answer = feature
            m.level = gazetteer.level(m.phrase, m.point) if m.point else None
    back = [{byte: character for character, byte in enumerate(o)} for o in offsets]
    return [
        sorted((back[i].get(s, -1), back[i].get(e, -1)) for s, e in found.get(i, {})) for i in range(len(articles))
    ]


def error(m):
    """Kilometres; None without answer. 0 when the answer is a unit whose polygon holds the point."""
    geometry = m.answer and m.answer["geometry"]
    if not geometry:
        return None
    longitude, latitude = geometry["coordinates"]
    return distance((latitude, longitude), m.point)


def is_right(m, gazetteer):
    km = error(m)
    if km is None:
        return False
    p = m.answer["properties"]
    if km > NEAR and p["kind"] in ("country", "region"):
        identifier = None if p["kind"] == "country" else p["id"]
        return gazetteer.holds(p["country"] or "", identifier, m.point)
    return km <= NEAR


# Reporting ----------------------------------------------------------------------------------------------------------

def recognition(articles, found):
    exact = touched = hit = golds = answers = 0
    for (text, mentions), spans in zip(articles, found):
        gold = {(m.start, m.end) for m in mentions}
        golds += len(gold)
        answers += len(spans)
        exact += len(gold & set(spans))
        touched += sum(1 for a, b in gold if any(c < b and a < d for c, d in spans))
        hit += sum(1 for a, b in spans if any(c < b and a < d for c, d in gold))
    print(f"\nrecognition: {golds} annotated, {answers} found")
    for name, good, reached in (("exact span", exact, exact), ("overlapping", hit, touched)):
        precision, recall = good / max(1, answers), reached / max(1, golds)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"  {name:12} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


def auc(errors):
    values = sorted(math.log(1 + e) / math.log(HALF_CIRCUMFERENCE) for e in errors)
    if len(values) < 2:
        return values[0] if values else 0.0
    area = sum((a + b) / 2 for a, b in zip(values, values[1:]))
    return area / (len(values) - 1)


def resolution(mentions, gazetteer):
    print("\nresolution of the annotated names")
    print(f"  {'level':22} {'n':>5} {'answered':>8} {'@161 km':>8} {'@25 km':>8} {'mean km':>8} {'median':>7} {'AUC':>6}")
    groups = [(level, [level]) for level in LEVELS] + [("settlements and areas", ["settlement", "area"]), ("all", LEVELS)]
    for name, levels in groups:
        chosen = [m for m in mentions if m.level in levels]
        if not chosen:
            continue
        errors = [error(m) for m in chosen]
        known = [e for e in errors if e is not None]
        right = sum(is_right(m, gazetteer) for m in chosen) / len(chosen)
        close = sum(1 for e in known if e <= 25) / len(chosen)
        full = [HALF_CIRCUMFERENCE if e is None else e for e in errors]
        print(
            f"  {name:22} {len(chosen):5} {len(known) / len(chosen):8.3f} {right:8.3f} {close:8.3f}"
            f" {statistics.mean(known or [0]):8.1f} {statistics.median(known or [0]):7.1f} {auc(full):6.3f}")


def confidence_table(mentions, gazetteer):
    answered = [m for m in mentions if error(m) is not None]
    print(f"\nconfidence against accuracy ({len(answered)} answers)")
    print("  confidence       n   share  right @161 km")
    ranges = list(zip(CONFIDENCE_BINS, CONFIDENCE_BINS[1:])) + [(0.8, 1.01)]
    for low, high in ranges:
        chosen = [m for m in answered if low <= m.answer["properties"]["confidence"] < high]
        right = sum(is_right(m, gazetteer) for m in chosen)
        share = len(chosen) / max(1, len(answered))
        if low == 0.8 and high > 1:
            print("  together")
        rate = f"{right / len(chosen):.3f}" if chosen else "  –"
        print(f"  {low:.2f}–{min(1, high):.2f} {len(chosen):8} {share:7.3f}  {rate}")


def write_errors(articles, found, gazetteer, path):
    with open(path, "w", encoding="utf-8") as out:
        for index, (text, mentions) in enumerate(articles):
            spans = set(found[index])
            for m in mentions:
                if m.point and not is_right(m, gazetteer):
                    p = m.answer["properties"] if m.answer else {}
                    km = error(m)
                    around = text[max(0, m.start - 70):m.end + 40].replace("\n", " ")
                    out.write(
                        f"WRONG\t{index}\t{m.level}\t{m.phrase}\t{m.point}\t{p.get('name')}, {p.get('admin1')},"
                        f" {p.get('country')} ({p.get('kind')})\t{p.get('confidence')}\t{km and round(km)}\t{around}\n")
            gold = {(m.start, m.end) for m in mentions}
            for kind, missing in (("MISSED", gold - spans), ("EXTRA", spans - gold)):
                for a, b in sorted(missing):
                    around = text[max(0, a - 50):b + 40].replace("\n", " ")
                    out.write(f"{kind}\t{index}\t{text[a:b]}\t{around}\n")


def main():
    home = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus")
    parser.add_argument("--binary", default=os.path.join(home, ".build/release/incident-mapper"))
    parser.add_argument("--data", default=os.path.join(home, "Gazetteer"))
    parser.add_argument("--half", choices=["odd", "even"], help="only articles of odd or even number, from 1")
    parser.add_argument("--errors", help="write what is wrong, missed or too much to this file")
    options = parser.parse_args()
    articles, lost = read_corpus(options.corpus)
    if options.half:
        articles = articles[0 if options.half == "odd" else 1::2]
    gazetteer = Gazetteer(options.data)
    found = evaluate(articles, options.binary, gazetteer, options.data)
    mentions = [m for _, list in articles for m in list if m.point]
    print(f"{len(articles)} articles, {sum(len(l) for _, l in articles)} annotated names, {len(mentions)} with a point, {lost} left out")
    recognition(articles, found)
    resolution(mentions, gazetteer)
    confidence_table(mentions, gazetteer)
    if options.errors:
        write_errors(articles, found, gazetteer, options.errors)


if __name__ == "__main__":
    main()
