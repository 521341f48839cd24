"""English words for people: the kinds of "person" in WordNet by occupation, rank, group and kinship."""
import re

from lexicon_file import SIDES
from people_left_out import LEFT_OUT

# The kinds taken, by the side that such people stand on; an earlier side wins.
FORCE = """serviceman.1 military_officer.1 lawman.1 bodyguard.1 sentinel.1 guard.1 jailer.1 spy.1""".split()
MILITANT = """terrorist.1 insurgent.1 guerrilla.1 bandit.1 kidnapper.1 hijacker.1 hijacker.2 pirate.2 gunman.1 gunman.2
    mutineer.1 gangster.1""".split()
PERSON = """combatant.1 prisoner.1 murderer.1 thief.1 smuggler.1 criminal.1 deserter.1 deserter.2 fugitive.1 fugitive.2
    victim.1 casualty.1 suspect.1 marksman.1 hostage.1""".split()
CIVILIAN = """
    worker.1 health_professional.1 professional.1 educator.1 scientist.1 engineer.1 musician.1 dancer.1 actor.1 artist.1
    journalist.1 newspaperman.1 broadcaster.1 author.1 mediator.1 spokesperson.1 farmer.1 grower.1 stock_raiser.1
    maker.1 breeder.1 gardener.1 merchant.1 seller.1 hunter.1 fisherman.1 athlete.1 surveyor.1 designer.1 firefighter.1
    official.1 head_of_state.1 politician.1 representative.1 spiritual_leader.1 ruler.1 chieftain.2 executive.1
    administrator.1 manager.1 employer.1 noble.1
    religious_person.1 pilgrim.3 resident.1 householder.1 townsman.1 villager.1 landowner.1 tenant.1 peasant.1 nomad.1
    native.1 slave.1 exile.1 refugee.1 displaced_person.1 foreigner.1 migrant.1 settler.1 visitor.1 tourist.1
    passenger.1 rider.1 pedestrian.1 bather.1 camper.1 messenger.1 learner.1 enrollee.1 patient.1 beggar.1 pauper.1
    widow.1 widower.1 orphan.1 old_person.1 juvenile.1 neighbor.1 survivor.1 mourner.1 bystander.1 witness.1 spectator.1
    protester.1 militant.1 volunteer.2 counselor.1 prefect.1 adviser.1 amputee.1 deaf_person.1 blind_person.1
    relative.1 domestic_partner.1 friend.1""".split()
# Below a kind that is taken: figures of speech, judgements of character, and words of ancient times.
WITHOUT = """card_player.1 gambler.1 ballplayer.1 football_player.1 player.1 back.2 romanticist.2 monarch.1 emperor.1
    conservative.1 liberal.1 leftist.1 rightist.1 prostitute.1 sensualist.1 important_person.1
    important_person.1 flatterer.1 simpleton.1 unwelcome_person.1 mistress.1 lover.3
    accomplice.1 thrower.2 theist.1""".split()


def sections(wordnet, curated):
    sides = people(wordnet, curated)
    found = []
    for side, words in sides.items():
        phrases = {form for word in words for form in (word, wordnet.plural(word))}
        found.append(("People: %s." % SIDES[side], "victim " + side, phrases))
    words = set().union(*sides.values())
    ends = {word for word in words if word.endswith("s")}
    found.append(("One person, whose word ends like a plural.", "singular_noun", {last(word) for word in ends}))
    many = {wordnet.plural(word) for word in words}
    found.append(("Many people, whose word has no ending.", "not_one", {w for w in many if not w.endswith("s")}))
    return found


def last(phrase): return re.split(r"[ -]", phrase)[-1]


def people(wordnet, curated):
    """The words by side."""
    person = wordnet.kinds("noun", ["person.1"])
    sides, taken = {}, set()
    for side, roots in (("force", FORCE), ("militant", MILITANT), ("person", PERSON), ("civilian", CIVILIAN)):
        synsets = wordnet.kinds("noun", roots, WITHOUT if side == "civilian" else ())
        words = {word for word in wordnet.words(synsets) - taken if is_plain(word)}
        words = {word for word in words if first(wordnet, word) in synsets and wordnet.is_mostly("noun", word, person)}
        taken |= words
        words = {word.replace("_", " ") for word in words} - LEFT_OUT
        sides[side] = {word for word in words if not curated.categories(word) & FOREIGN}
    return {side: {word for word in sides[side] if needs_all_its_words(word, side, sides, curated)} for side in sides}


def first(wordnet, word): return (wordnet.senses.get(("noun", word)) or [None])[0]


def is_plain(word):
    """One or two words without a capital: no names, no peoples."""
    return bool(re.fullmatch(r"[a-z]+([_-][a-z]+)?|[a-z]+-in-law", word)) and len(word) > 2


# Categories that say something else of a word.
FOREIGN = {
    "event", "event_by_effect", "no_event", "facility", "scene", "not_people", "group", "demonym", "reporting", "month",
    "duration_unit", "direction", "number", "article", "determiner", "copula", "subordinator", "victim_modifier",
    "effect_after", "effect_before", "road", "accident", "place_cue",
}
# Categories whose words end a noun phrase, so that "bank clerk" must be told as a whole.
ENDING = ("facility", "event", "scene", "effect_after", "copula", "reporting", "destination", "duration_unit", "by")


def needs_all_its_words(word, side, sides, curated):
    """"tour guide" is "guide" with a word before it, and is not written down again."""
    if " " not in word: return True
    start, head = word.split(" ", 1)
    if any(curated.has(category, start) for category in ENDING): return True
    own = next((s for s, words in sides.items() if head in words), None) or curated.phrases["victim"].get(head)
    return own != side
