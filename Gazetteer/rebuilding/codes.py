"""Codes and names of ISO 3166 and CLDR: divisions of countries, and countries by all that they are called."""

import json
import os
import re
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict

import shapely

from rebuilding.names import fold, untagged

LANGUAGES = ("en", "fr", "es")
FAR = 0.3  # degrees between a division and the middle that the package gives to its code


def cldr(folder, language):
    """The names of divisions and countries in a language: code → names, the usual one first."""
    common, names = os.path.join(folder, "usr", "share", "unicode", "cldr", "common"), defaultdict(list)
    for part, element in (("main", "territory"), ("subdivisions", "subdivision")):
        for item in ET.parse(os.path.join(common, part, language + ".xml")).iter(element):
            code = item.get("type").upper()
            if part == "subdivisions":
                code = code[:2] + "-" + code[2:]
            if len(code) > 3 or len(code) == 2 and code.isalpha():
                names[code].append(" ".join(re.sub("[\u200b²]", "", item.text).split()))
    return {code: list(dict.fromkeys(texts)) for code, texts in names.items()}


class Divisions:
    """The divisions of ISO 3166-2 by code, with their names."""

    def __init__(self, iso_file, cldr_names):
        with open(iso_file, encoding="utf-8") as file:
            self.countries = json.load(file)
        self.cldr = cldr_names
        self.doubtful = set()

    def own_names(self, code, entry):
        others = (entry["localOtherName"] or "").split(",")
        return {entry["name"], *(re.sub(r"\s*\([a-z, ]*\)$", "", n).strip() for n in others)} - {""}

    def cldr_names(self, code):
        """Those of CLDR; none in a country whose codes it has otherwise than ISO: they were given anew since."""
        if code[:2] in self.doubtful:
            return set()
        return {name for names in self.cldr.values() for name in names.get(code, [])[:1]}

    def rows(self):
        """The table divisions.tsv."""
        for country in sorted(self.countries):
            for code, entry in sorted(self.countries[country].items()):
                changes = sorted((h["Date Issued"] or "")[:10] for h in entry["history"] or [])
                yield [code, entry["name"], entry["type"].lower(), entry["parentCode"] or "",
                       *("" if country in self.doubtful else self.cldr[language].get(code, [""])[0]
                         for language in LANGUAGES[1:]),
                       changes[-1] if changes else ""]

    def assign(self, features, exceptions):
        """Write `iso_3166_2` into the divisions that one code, and no other feature, has the name of.

        exceptions: codes by the ids of features whose names do not tell.
        """
        if unknown := sorted(set(exceptions) - {f["id"] for f in features}):
            raise SystemExit(f"curated/division-codes.tsv names what is not in the layer: {unknown}")
        by_country = defaultdict(list)
        for feature in features:
            by_country[feature["country"]].append(feature)
        for country, members in by_country.items():
            entries = self.countries.get(country, {})
            if any(self.is_misplaced(f, entries) for f in members):
                self.doubtful.add(country)
            found = {f["id"]: {exceptions[f["id"]]} - {""} if f["id"] in exceptions else self.candidates(f, entries)
                     for f in members}
            # Where a prefecture has the name of the region around it, what its neighbours are decides.
            usual = Counter(entries[c]["type"] for cs in found.values() if len(cs) == 1 for c in cs).most_common(1)
            for identifier, codes in found.items():
                if len(codes) > 1 and usual:
                    found[identifier] = {c for c in codes if entries[c]["type"] == usual[0][0]}
            uses = Counter(c for cs in found.values() if len(cs) == 1 for c in cs)
            for f in members:
                codes = found[f["id"]]
                if len(codes) == 1 and uses[min(codes)] == 1:
                    f["iso_3166_2"] = min(codes)

    def is_misplaced(self, feature, entries):
        """Whether CLDR alone has the feature's name, and gives it to the code of a division elsewhere."""
        keys = {plain(n) for n in [feature["name"], *map(untagged, feature["names"])]}
        if any(keys & {plain(n) for n in self.own_names(code, entry)} for code, entry in entries.items()):
            return False
        codes = [code for code in entries if keys & {plain(n) for n in self.cldr_names(code)}]
        return len(codes) == 1 and is_far(feature["shape"], entries[codes[0]])

    def candidates(self, feature, entries):
        """The codes of the country's divisions that have the feature's name: ISO's own names before CLDR's."""
        names = [feature["name"], *map(untagged, feature["names"])]
        for wanted in (names[:1], names):
            for form in (plain, bare):
                for of in (self.own_names, lambda code, _: self.cldr_names(code)):
                    keys = {form(n) for n in wanted} - {""}
                    codes = {code for code, e in entries.items() if keys & {form(n) for n in of(code, e)}}
                    if (form, of) != (plain, self.own_names):
                        codes = {code for code in codes if not is_far(feature["shape"], entries[code])}
                    if codes:
                        return codes
        return set()


def is_far(shape, entry):
    """Whether a shape is far from the middle of a division."""
    if not entry["latLng"]:
        return False
    latitude, longitude = entry["latLng"]
    return shapely.distance(shape, shapely.Point(longitude, latitude)) > FAR


def plain(name):
    return re.sub(r"[^a-z0-9]+", " ", fold(name)).strip()


GENERIC = re.compile(r"\b(region|province|state|governorate|district|county|department|departement|prefecture|"
                     r"municipality|oblast|wilaya|de|du|of|the|la|al|el|ad|an|ar|as|at|az|ash)\b")


def bare(name):
    return " ".join(GENERIC.sub(" ", plain(name)).split())


def country_forms(names, curated, cldr_names, iso_codes_file):
    """For each country its further names, tagged with their languages: those that no other country has too."""
    with open(iso_codes_file, encoding="utf-8") as file:
        official = {c["alpha_2"]: [c[k] for k in ("name", "official_name", "common_name") if k in c]
                    for c in json.load(file)["3166-1"]}
    by_hand = {row["code"]: row["names"].split("|") for row in curated}
    forms = {}
    for code, known in names.items():
        own = {plain(n) for n in [known["name"], *known["names"], *known["names_fr"]]}
        further = {plain(n): n for n in reversed(official.get(code, []) + by_hand.get(code, []))}
        for language in LANGUAGES:
            for name in cldr_names[language].get(code, []):
                further.setdefault(plain(name), name if language == "en" else f"{name}@{language}")
        forms[code] = {key: name for key, name in further.items() if key not in own}
    uses = Counter(key for f in forms.values() for key in f)
    taken = {plain(n) for k in names.values() for n in [k["name"], *k["names"], *k["names_fr"]]}
    for code in sorted(forms):
        kept = [name for key, name in sorted(forms[code].items()) if uses[key] == 1 and key not in taken]
        if kept:
            yield [code, "|".join(kept)]
