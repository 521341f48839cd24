"""Reads a Hunspell dictionary: the forms that a word's affix rules give, with their tags."""
import os, re


class Hunspell:
    def __init__(self, folder, name):
        self.rules, self.words = {}, {}
        with open(os.path.join(folder, name + ".aff"), encoding="utf-8") as file:
            for line in file: self._rule(line.split())
        with open(os.path.join(folder, name + ".dic"), encoding="utf-8") as file:
            for line in file: self._word(line.split())

    def _rule(self, fields):
        """SFX a0 er ant/n' [^cg]er po:ppre: "er" becomes "ant" where the word ends with the condition."""
        if len(fields) < 5 or fields[0] != "SFX": return
        flag, strip, add, condition = fields[1:5]
        add = add.split("/")[0]
        rule = ("" if strip == "0" else strip, "" if add == "0" else add, re.compile(condition + "$"), fields[5:])
        self.rules.setdefault(flag, []).append(rule)

    def _word(self, fields):
        if not fields: return
        word, _, flags = fields[0].partition("/")
        flags = flags.split("(")[0]
        pairs = [flags[i:i + 2] for i in range(0, len(flags), 2)]
        self.words.setdefault(word, []).append((pairs, fields[1:]))

    def forms(self, word, *tags):
        """The forms of a word that have all of the tags. A word that the dictionary lacks is an error."""
        if word not in self.words: raise KeyError("no such word in the dictionary: " + word)
        found = []
        for flags, own in self.words[word]:
            for strip, add, condition, added in (rule for flag in flags for rule in self.rules.get(flag, [])):
                marks = {mark.rstrip("!") for mark in own + added}
                if word.endswith(strip) and condition.search(word) and all(tag in marks for tag in tags):
                    found.append(word[:len(word) - len(strip)] + add if strip else word + add)
        return list(dict.fromkeys(found))

    def noun(self, word):
        """A noun in the singular and plural, masculine and feminine."""
        forms = [form for form in self.forms(word, "po:nom") if form]
        return list(dict.fromkeys(forms + [word]))
