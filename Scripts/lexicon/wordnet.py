"""Reads WordNet 3.0: synsets, their kinds, counts of senses and irregular forms."""
import os, re

VOWELS = "aeiou"


class WordNet:
    def __init__(self, folder):
        self.synsets, self.senses, self.counts, self.irregular = {}, {}, {}, {"noun": {}, "verb": {}}
        for part in ("noun", "verb"):
            for line in self._lines(folder, "data." + part): self._synset(part, line)
            for line in self._lines(folder, "index." + part):
                fields = line.split()
                self.senses[part, fields[0]] = [(part, offset) for offset in fields[-int(fields[2]):]]
            for line in self._lines(folder, part + ".exc"):
                form, *bases = line.split()
                for base in bases: self.irregular[part].setdefault(base, []).append(form)
        kinds = {"1": "noun", "2": "verb", "3": "adjective", "4": "adverb", "5": "adjective"}
        for line in self._lines(folder, "cntlist.rev"):
            key, number, count = line.split()
            word, _, sense = key.partition("%")
            self.counts.setdefault(word, {})[kinds[sense[0]], int(number)] = int(count)

    @staticmethod
    def _lines(folder, name):
        with open(os.path.join(folder, name), encoding="latin-1") as file:
            return [line for line in file if not line.startswith("  ")]

    def _synset(self, part, line):
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        rest = fields[4 + 2 * count:]
        pointers = zip(rest[1::4], rest[2::4])
        kinds = [(part, offset) for pointer, offset in list(pointers)[:int(rest[0])] if pointer == "~"]
        words = [re.sub(r"\(.*\)", "", word) for word in fields[4:4 + 2 * count:2]]
        self.synsets[part, fields[0]] = (words, kinds)

    def sense(self, part, name):
        """The synset of "soldier.1": the first sense of the word."""
        word, number = name.rsplit(".", 1)
        return self.senses[part, word][int(number) - 1]

    def kinds(self, part, roots, without=()):
        """The synsets of the roots and all their kinds, but for those below `without`; in order, without repeats."""
        found, waiting = {}, [self.sense(part, root) for root in roots]
        closed = {self.sense(part, root) for root in without}
        while waiting:
            synset = waiting.pop(0)
            if synset in found or synset in closed: continue
            found[synset] = True
            waiting += self.synsets[synset][1]
        return found

    def words(self, synsets): return {word for synset in synsets for word in self.synsets[synset][0]}

    def is_mostly(self, part, word, synsets):
        """Whether the word's first sense is among the synsets, and so are most of its uses that were counted; where
        none were, most of its senses."""
        senses = self.senses.get((part, word.lower()), [])
        if not senses or senses[0] not in synsets: return False
        within = [number for number, sense in enumerate(senses, 1) if sense in synsets]
        counts = self.counts.get(word.lower(), {})
        total = sum(count for (other, _), count in counts.items() if other == part)
        if total: return 2 * sum(counts.get((part, number), 0) for number in within) >= total
        return 2 * len(within) >= len(senses)

    def plural(self, noun):
        """The plural of a noun, of whose words the last is inflected, or the first before "-in-law"."""
        if "-in-law" in noun: return self.plural(noun.replace("-in-law", "")) + "-in-law"
        start, gap, last = re.fullmatch(r"(.*?)([ -]?)([^ -]+)", noun).groups()
        return start + gap + self._plural(last)

    def _plural(self, word):
        if re.search(r"(?<!hu)(?<!ger)(?<!ro)(?<!sha)(?<!otto)man$", word): return word[:-3] + "men"
        if word.endswith("child"): return word + "ren"
        if word.endswith("wife") or word.endswith("life"): return word[:-2] + "ves"
        forms = self.irregular["noun"].get(word, [])
        if forms: return forms[0]
        if re.search(r"(s|x|z|ch|sh)$", word): return word + "es"
        if re.search(r"[^aeiou]y$", word): return word[:-1] + "ies"
        return word + "s"

    def verb(self, base):
        """The forms of a verb, by name: base, third, ing, past, participle. Of a phrase the first word is inflected,
        of a word with a hyphen the last."""
        if " " in base:
            first, rest = base.split(" ", 1)
            return {name: [form + " " + rest for form in forms] for name, forms in self.verb(first).items()}
        if "-" in base:
            start, last = base.rsplit("-", 1)
            return {name: [start + "-" + form for form in forms] for name, forms in self.verb(last).items()}
        irregular = self.irregular["verb"].get(base, [])
        stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
        doubled = stem + stem[-1] if any(form.startswith(stem + stem[-1]) for form in irregular) else stem
        y = base[:-1] + "i" if re.search(r"[^aeiou]y$", base) else None
        past = [form for form in irregular if not re.search(r"(ing|s)$", form)]
        third = y + "es" if y else base + ("es" if re.search(r"(s|x|z|ch|sh)$", base) else "s")
        pasts = IRREGULAR.get(base) or ([y + "ed"] if y else past[:1] or [doubled + "ed"],) * 2
        return {"base": [base], "third": [third], "ing": [doubled + "ing"], "past": pasts[0], "participle": pasts[1]}

    def forms(self, base, names=("base", "third", "ing", "past", "participle")):
        forms = self.verb(base)
        return [form for name in names for form in forms[name]]


# Of irregular verbs WordNet does not say which form is the past and which the participle.
IRREGULAR = {
    "beat": (["beat"], ["beaten"]), "blow": (["blew"], ["blown"]), "cut": (["cut"], ["cut"]), "hit": (["hit"], ["hit"]),
    "burn": (["burned", "burnt"], ["burned", "burnt"]), "overrun": (["overran"], ["overrun"]),
    "set": (["set"], ["set"]), "retake": (["retook"], ["retaken"]), "shoot": (["shot"], ["shot"]),
    "slay": (["slew"], ["slain"]), "take": (["took"], ["taken"]), "throw": (["threw"], ["thrown"]),
}
