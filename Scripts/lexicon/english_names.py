"""English words that are names of large places too: "Date", "Split", "Nice"."""
import os

PEOPLE = 30000
# From so many people on a name means the city oftener than the word.
FAMOUS = 500000


def sections(wordnet, gazetteer):
    words = {name for name in large_places(gazetteer) if is_word(wordnet, name)}
    return [("Ordinary words that large places of the gazetteer are called.", "common_word", words)]


def is_word(wordnet, name):
    """Whether WordNet counted uses of the word, or of the word that it is a form of, in small letters."""
    counts = wordnet.counts.get(name, {})
    if any(kind in ("adjective", "adverb", "verb") for kind, _ in counts): return True
    nouns = [base for base in (name, name[:-1] if name.endswith("s") else name) if is_common_noun(wordnet, base)]
    verbs = [base for end in ("s", "ed", "d", "ing") if name.endswith(end) for base in (name[:-len(end)], name[:-len(end)] + "e")]
    return bool(nouns) or any(kind == "verb" for base in verbs for kind, _ in wordnet.counts.get(base, {}))


def is_common_noun(wordnet, name):
    if not any(kind == "noun" for kind, _ in wordnet.counts.get(name, {})): return False
    return any(name in wordnet.synsets[sense][0] for sense in wordnet.senses.get(("noun", name), []))


def large_places(gazetteer):
    """Names of one word, in small letters, of capitals, cities and the places listed by hand."""
    names, famous = set(), set()
    for table in ("world.tsv", "sahel.tsv"):
        with open(os.path.join(gazetteer, "places", table), encoding="utf-8") as file:
            next(file)
            for line in file:
                fields = line.rstrip("\n").split("\t")
                if fields[6] != "capital" and int(fields[7] or 0) < PEOPLE and table != "sahel.tsv": continue
                if int(fields[7] or 0) >= FAMOUS: famous.add(fields[1].lower())
                for name in [fields[1]] + fields[8].split("|"):
                    name = name.rsplit(":", 1)[-1]
                    if len(name) > 2 and name.isascii() and name.isalpha(): names.add(name.lower())
    return names - famous
