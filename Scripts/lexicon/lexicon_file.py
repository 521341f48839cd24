"""Files of the lexicon: what the curated ones hold, and how a derived one is written."""
import glob, os, unicodedata

DERIVED = ("people.txt", "violence.txt", "words.txt")
WIDTH = 118
# A phrase of the one is none of the other.
HARM = "event_by_effect"
EVENTS = ("event", HARM)

SIDES = {
    "force": "soldiers, officers, police and guards", "militant": "rebels, terrorists, bandits and pirates",
    "person": "those whose side the word does not tell", "civilian": "by occupation, office, group and kinship",
}


def fold(phrase):
    """Case and accents do not count."""
    letters = unicodedata.normalize("NFKD", phrase.lower().replace("œ", "oe").replace("’", "'"))
    return "".join(c for c in letters if not unicodedata.combining(c))


class Curated:
    """The phrases of the files that are written by hand, by category."""

    def __init__(self, folder, language):
        self.phrases = {}
        for pattern in (language + ".*.txt", "any.*.txt"):
            for path in sorted(glob.glob(os.path.join(folder, pattern))):
                if not path.endswith(DERIVED) and not path.endswith("any.places.txt"): self._read(path)

    def _read(self, path):
        category = None
        for line in open(path, encoding="utf-8"):
            line = line.strip()
            if not line or line.startswith("#"): continue
            if line.startswith("["):
                category, _, value = line[1:-1].partition(" ")
                section = value
                continue
            phrases, _, own = line.partition("=")
            for phrase in phrases.split(","):
                if phrase.strip():
                    self.phrases.setdefault(category, {})[fold(phrase.strip())] = own.strip() or section

    def has(self, category, phrase): return fold(phrase) in self.phrases.get(category, {})

    def all(self, category, value=None):
        return {p for p, v in self.phrases.get(category, {}).items() if value is None or v == value}

    def categories(self, phrase):
        return {category for category, phrases in self.phrases.items() if fold(phrase) in phrases}


def acts(events, effects):
    """The sections of words by kind, and by the effect before or after the people."""
    found = []
    for kind in sorted(events, key=lambda kind: (kind == HARM, kind)):
        title = "Harm of no kind by itself." if kind == HARM else "Violence: %s." % kind.replace("_", " ")
        found.append((title, HARM if kind == HARM else "event " + kind, events[kind]))
    for (place, effect), words in sorted(effects.items()):
        found.append(("%s the victims." % place.capitalize(), "effect_%s %s" % (place, effect), words))
    return found


def text(title, source, sections, curated):
    """The text of a file: `sections` are (comment, header, phrases), of which the curated ones are left out."""
    lines = ["# %s, written by Scripts/derive-lexicon: do not edit. Taken from" % title]
    lines += ["# " + line for line in source]
    written = {}
    for comment, header, phrases in sections:
        category = header.split(" ")[0]
        family = EVENTS if category in EVENTS else (category,)
        seen = written.setdefault(family, set())
        fresh = []
        for phrase in sorted(set(phrases)):
            if any(curated.has(c, phrase) for c in family) or fold(phrase) in seen: continue
            seen.add(fold(phrase))
            fresh.append(phrase)
        if fresh: lines += ["", "# " + comment, "[%s]" % header] + filled(fresh)
    return "\n".join(lines) + "\n"


def filled(phrases):
    """Lines of phrases with commas between them."""
    lines, line = [], ""
    for phrase in phrases:
        longer = line + ", " + phrase if line else phrase
        if len(longer) > WIDTH and line:
            lines.append(line)
            longer = phrase
        line = longer
    return lines + [line]
