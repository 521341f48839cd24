"""French words for people and for acts of violence: lemmas by class, and their forms from the dictionary."""
import re
from itertools import product

from french_words import FORMS_LEFT_OUT, FRAMES, NO_VERBS, NOUNS, PARTICIPLES, PEOPLE, PHRASES, TO_DEATH, VERBS

SIDES = {
    "force": "soldiers, officers, police and guards", "militant": "rebels, terrorists, bandits and pirates",
    "person": "those whose side the word does not tell", "civilian": "by occupation, office, group and kinship",
}
# What tells of the past: the third persons of the present, the imperfect and the preterite, and the participles.
TOLD = [(tense, person) for tense in ("po:ipre", "po:iimp", "po:ipsi") for person in ("po:3sg", "po:3pl")]
TOLD += [("po:ppre",)]
PAST = [("po:ppas",)]
# "ont tué", "tuèrent", "avant de tuer": before the people whom it befell.
DONE = [("po:ppas", "is:mas", "is:sg")]
ACTIVE = TOLD + DONE + [("po:infi",)]
ARTICLES = ("un", "une", "des", "le", "la", "les", "plusieurs", "deux")


def people(dictionary, curated):
    found, many = [], set()
    for side, comment in SIDES.items():
        words = {form for lemma in PEOPLE[side].split() for form in dictionary.noun(lemma)} - FORMS_LEFT_OUT
        many |= {word for word in words if word.endswith(("s", "x")) and word in dictionary.words}
        for phrase in PHRASES.get(side, "").split(","): words |= both(" ".join(phrase.split()))
        words.discard("")
        words = {word for word in words if not clashes(word, curated)}
        found.append(("People: %s." % comment, "victim " + side, words))
    found.append(("One person, whose word ends like a plural.", "singular_noun", many))
    return found


# A word that says something else in the lexicon.
FOREIGN = {"event", "event_by_effect", "facility", "scene", "not_people", "group", "demonym", "month", "duration_unit",
           "direction", "number", "determiner", "copula", "victim_modifier", "effect_after", "effect_before", "road"}


def clashes(word, curated): return bool(curated.categories(word) & FOREIGN)


def both(phrase):
    """The singular and plural of a phrase whose inflected words end with "+"."""
    plural = re.sub("(eau|al)\\+", lambda m: {"eau": "eaux", "al": "aux"}[m[1]], phrase)
    return {phrase.replace("+", ""), plural.replace("+", "s")}


def conjugated(dictionary, verb, groups): return {form for tags in groups for form in dictionary.forms(verb, *tags)}


def violence(dictionary):
    events, effects = {}, {}
    for classes, groups in ((VERBS, TOLD + PAST), (PARTICIPLES, PAST)):
        for kind, effect, verbs in classes:
            for verb in verbs.split():
                told = conjugated(dictionary, verb, groups) - NO_VERBS
                events.setdefault(kind, set()).update(told)
                if not effect: continue
                effects.setdefault(("after", effect), set()).update(conjugated(dictionary, verb, PAST))
                effects.setdefault(("before", effect), set()).update(conjugated(dictionary, verb, ACTIVE))
    for kind, nouns in NOUNS:
        for noun in nouns.split(","): events.setdefault(kind, set()).update(both(" ".join(noun.split())))
    for kind, verbs, tails in FRAMES:
        for verb, tail in product(verbs.split(), map(str.strip, tails.split(","))):
            # "ont brûlé des maisons": before its object the participle does not agree.
            done = DONE if tail.split(" ")[0] in ARTICLES else PAST
            forms = conjugated(dictionary, verb, TOLD + done)
            events.setdefault(kind, set()).update("%s %s" % (form, tail) for form in forms)
    for verb in TO_DEATH.split():
        deaths = {form + " à mort" for form in conjugated(dictionary, verb, PAST)}
        effects["after", "killed"] |= deaths
        effects["before", "killed"] |= {form + " à mort" for form in conjugated(dictionary, verb, TOLD + PAST)}
        events["armed_assault"] |= deaths
    found = []
    for kind in sorted(events, key=lambda kind: kind == "event_by_effect"):
        if kind == "event_by_effect": found.append(("Harm of no kind by itself.", kind, events[kind]))
        else: found.append(("Verbs, nouns and phrases: %s." % kind.replace("_", " "), "event " + kind, events[kind]))
    for (side, effect), words in sorted(effects.items()):
        found.append(("%s the victims." % side.capitalize(), "effect_%s %s" % (side, effect), words))
    return found
