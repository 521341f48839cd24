"""French words for people and for acts of violence: lemmas by class, and their forms from the dictionary."""
import re
from itertools import product

import french_words as lemmas
from lexicon_file import SIDES, acts

# What tells of the past: the third persons of the present, the imperfect and the preterite, and the participles.
TOLD = [(tense, person) for tense in ("po:ipre", "po:iimp", "po:ipsi") for person in ("po:3sg", "po:3pl")]
TOLD += [("po:ppre",)]
PAST = [("po:ppas",)]
# "ont tué", "tuèrent", "avant de tuer": before the people whom it befell.
DONE = [("po:ppas", "is:mas", number) for number in ("is:sg", "is:inv")]
ACTIVE = TOLD + DONE + [("po:infi",)]
ARTICLES = ("un", "une", "des", "le", "la", "les", "plusieurs", "deux")


def people(dictionary, curated):
    found, many = [], set()
    for side, comment in SIDES.items():
        words = {form for lemma in lemmas.PEOPLE[side].split() for form in dictionary.noun(lemma)}
        words -= lemmas.FORMS_LEFT_OUT
        many |= {word for word in words if word.endswith(("s", "x")) and word in dictionary.words}
        for phrase in lemmas.PHRASES.get(side, "").split(","): words |= both(" ".join(phrase.split()))
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
    events, effects = verbs(dictionary)
    for kind, nouns in lemmas.NOUNS:
        for noun in nouns.split(","): events.setdefault(kind, set()).update(both(" ".join(noun.split())))
    for kind, bases, tails in lemmas.FRAMES:
        for base, tail in product(bases.split(), map(str.strip, tails.split(","))):
            # "ont brûlé des maisons": before its object the participle does not agree.
            done = DONE if tail.split(" ")[0] in ARTICLES else PAST
            forms = conjugated(dictionary, base, TOLD + done)
            events.setdefault(kind, set()).update("%s %s" % (form, tail) for form in forms)
    for verb in lemmas.TO_DEATH.split():
        deaths = {form + " à mort" for form in conjugated(dictionary, verb, PAST)}
        events["armed_assault"] |= deaths
        effects["after", "killed"] |= deaths
        effects["before", "killed"] |= {form + " à mort" for form in conjugated(dictionary, verb, ACTIVE)}
    effects["after", "killed"] |= then_killed(dictionary)
    idioms = {"%s %s" % (form, tail.strip()) for verb, tails in lemmas.IDIOMS.items() for tail in tails.split(",")
              for form in conjugated(dictionary, verb, ACTIVE)}
    return acts(events, effects) + [("Words of violence that tell of none here.", "no_event", idioms)]


def then_killed(dictionary):
    found = set()
    for first, then in product(lemmas.FIRST.split(), lemmas.THEN.split()):
        for gender, number in product(("is:mas", "is:fem"), ("is:sg", "is:pl")):
            done = [dictionary.forms(verb, "po:ppas", gender, number)[0] for verb in (first, then)]
            found |= {done[0] + " et " + done[1], done[0] + " puis " + done[1]}
    return found


def verbs(dictionary):
    """Their forms by kind, and those that stand before and after the people they befall."""
    events, effects = {}, {}
    for classes, groups in ((lemmas.VERBS, TOLD + PAST), (lemmas.PARTICIPLES, PAST)):
        for kind, effect, bases in classes:
            for base in bases.split():
                events.setdefault(kind, set()).update(conjugated(dictionary, base, groups) - lemmas.NO_VERBS)
                if not effect: continue
                effects.setdefault(("after", effect), set()).update(conjugated(dictionary, base, PAST))
                effects.setdefault(("before", effect), set()).update(conjugated(dictionary, base, ACTIVE))
    return events, effects
