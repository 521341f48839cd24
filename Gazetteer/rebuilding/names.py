"""Folding names and telling those worth keeping."""

import re
import unicodedata


def fold(text):
    """Lower case without diacritics."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def slug(text):
    """Folded, with anything but letters and digits as one hyphen."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-") or "x"


LANGUAGE_TAG = re.compile(r"(?<=.)@[a-z]{2}$")


def untagged(name):
    """The name without the language that a table writes behind it (`Tombouctou@fr`)."""
    return LANGUAGE_TAG.sub("", name)


def distinct(names):
    """The names sorted; one without language is left out where the same has a language."""
    tagged = {untagged(n) for n in names if untagged(n) != n}
    return sorted((n for n in names if n not in tagged), key=lambda n: (untagged(n), n))


APOSTROPHES_AND_JOINERS = set(" -'`’‘ʻʼʿʾ")
LATIN = {}


def is_latin(text):
    """Whether `text` holds only Latin letters with their marks, apostrophes, hyphens and spaces."""
    for c in text:
        if c not in LATIN:
            LATIN[c] = (c in APOSTROPHES_AND_JOINERS or unicodedata.category(c) in ("Mn", "Lm")
                        or unicodedata.category(c)[0] == "L" and unicodedata.name(c, "").startswith("LATIN"))
        if not LATIN[c]:
            return False
    return True


ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|el|la|les?)[ -]|['’]?[dlst]['’ -]")


def is_name(text):
    """Whether an alternate name is worth keeping: no code (BKO, GABS) and no machine transliteration (swldw, yu fa).

    Of names without a capital letter only those that begin with an article (al-hasaka, 's-hertogenbosch) are kept.
    """
    if len(text) < 3 or not is_latin(text) or len(text) <= 4 and text.isupper():
        return False
    return not text.islower() or ARTICLE.match(text) is not None


def alternates(name, candidates):
    """The names worth keeping beside `name`: sorted, and one for each spelling that differs by more than marks."""
    kept, seen = [], {fold(name)}
    for candidate in sorted({" ".join(c.split()) for c in candidates}):
        if is_name(candidate) and fold(candidate) not in seen:
            seen.add(fold(candidate))
            kept.append(candidate)
    return kept


GENERIC_PREFIX = re.compile(
    r"^(?:(?:Muhafazat|Sha`biyat) (?:a[a-z]? )?|(?:Wilayat|Velayat)-e |Gobolka |Raionul |Obcina |Qarku i |Judetul |"
    r"(?:Prefecture|Province|Departement|Region|Wilaya|Commune|District|Estado|Provincia|Departamento|Distrito|County|"
    r"City and Borough|City and County|City|Metropolitan Borough|Borough|Kingdom|State|Republic)"
    r"(?: (?:de l|d)' ?| (?:of the|of|de la|des|du|de|do|da|del|di) | ))")
GENERIC_SUFFIX = re.compile(
    r" (?:Province|Region|State|Division|Prefecture|District|County|Oblast'?|Okrug|Department|Governorate|Rayonu?|"
    r"Sahari|Rajons|megye|Zupanija|Viloyati|Kraj|Borough)$", re.IGNORECASE)


def repaired(text):
    """`text` with UTF-8 that was read as Latin-1 put right (TiranÃ« is Tiranë)."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def layer_names(row):
    """The further names the layer has for an admin-1 feature, whole and without their generic word."""
    names = [row["gn_name"], row["woe_name"], (row["woe_label"] or "").split(",")[0]]
    names = [repaired(n).strip() for n in names if n and "aggregation" not in n]
    bare = [GENERIC_SUFFIX.sub("", GENERIC_PREFIX.sub("", n)).strip() for n in names]
    return {n for n in names + bare if len(n) > 2 and not n[0].islower() and n[0] != "("}
