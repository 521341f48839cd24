"""English words for acts of violence: the kinds of killing, wounding, attacking and taking in WordNet, with all their
forms, and the phrases by which a word of several senses tells of violence."""
import re
from itertools import product

from lexicon_file import HARM, acts
from violence_left_out import FORMS_LEFT_OUT, NOUNS_LEFT_OUT, VERBS_LEFT_OUT

# The category or kind, the effect on people if it has one, and the verbs whose kinds they are; an earlier class wins.
VERBS = [
    (HARM, "killed", "murder.1 execute.1 kill.9 kill.10"),
    ("massacre", "killed", "massacre.1 exterminate.1 butcher.1"),
    ("armed_assault", "killed", "kill.1 assassinate.1"),
    (HARM, None, "torture.2 torture.1"),
    ("armed_assault", None, "stab.1 rape.1 molest.2 whip.1 beat.2 cudgel.1 gun_down.1 kneecap.1"),
    (HARM, "wounded", "injure.1"),
    ("air_strike", None, "strafe.1 dive-bomb.1"),
    ("explosion", None, "firebomb.1 explode.1 letter_bomb.1 carpet_bomb.1"),
    ("shelling", None, "cannonade.1 shell.1"),
    ("ambush", None, "ambush.1"),
    ("abduction", "captured", "kidnap.1"),
    ("abduction", None, "hijack.1 carjack.1 skyjack.1"),
    ("clash", None, "skirmish.1"),
    ("raid", None, "plunder.1 ransack.1 maraud.1"),
    ("armed_assault", None, "torch.1 set_ablaze.1 vandalise.1"),
    ("armed_assault", None, "counterattack.1 assail.1 set_upon.1 mug.1 snipe.2 machine_gun.1"),
]
NOUNS = [
    ("massacre", "massacre.1"),
    (HARM, "lynching.1 beheading.1 strangling.1 stoning.1 flogging.1 mugging.1 carjacking.1 gunfire.1"),
    ("armed_assault", "aggravated_assault.1 sexual_assault.1 ground_attack.1 surprise_attack.1 gunfight.1"),
    ("air_strike", "air_raid.1 carpet_bombing.1"),
    ("shelling", "artillery_fire.1 barrage.2 mortar_fire.1"),
    ("suicide_bombing", "suicide_bombing.1"),
    ("explosion", "detonation.1 bomb_blast.1 petrol_bomb.1 car_bomb.1 letter_bomb.1 parcel_bomb.1 pipe_bomb.1"
     " hand_grenade.1 firebomb.1"),
    ("clash", "skirmish.1 gunfight.1 knife_fight.1 gang_fight.1 shootout.1 pitched_battle.1"),
    ("raid", "looting.1 dacoity.1"),
    ("abduction", "abduction.1 kidnapping.1 hijacking.1"),
]
# Nouns of courts, statistics and novels: only with "of" do they tell of somebody.
COURT_NOUNS = "homicide.1 murder.1 assassination.2"

UNCOUNTED = {"gunfire", "artillery fire", "mortar fire", "looting", "shelling", "carpet bombing"}

# Words of several senses, and what makes them violence: the kind, verbs, their forms, and what follows them.
DONE, DOING = ("past", "participle"), ("ing",)
GRENADES = """{} grenade, {} grenades, two grenades, three grenades, several grenades, {} bomb, {} bombs,
    {} explosives, {} molotov cocktail, {} molotov cocktails"""
SHELLS = """{} rocket, rockets, {} missile, missiles, mortars, mortar shells, mortar bombs, mortar rounds,
    grenades, shells, artillery"""
BUILDINGS = """down, {} house, {} houses, {} homes, {} village, {} villages, {} huts, {} shops, {} church,
    {} churches, {} mosque, {} mosques, {} school, {} schools, {} vehicle, {} vehicles, {} car, {} cars, {} truck,
    {} trucks, {} bus, {} buses, {} motorcycle, {} motorcycles, {} market, {} crops, {} farms, {} tents,
    {} granaries"""
STRONGHOLDS = """the town, the village, villages, the city, the garrison, the barracks, the district, the bridge,
    {} base, {} military base, {} army base, {} camp, {} army camp, {} post, {} military post, {} outpost,
    {} checkpoint, {} police station, {} police post"""
PEOPLE = """civilians, villagers, residents, citizens, locals, passengers, students, pupils, teachers, protesters,
    activists, demonstrators, farmers, herders, traders, drivers, motorists, workers, journalists, women, men,
    youths, refugees, migrants, prisoners, detainees, suspects, a man, a woman, a boy, a journalist, a student,
    a driver, a teacher, a civilian, the man, the woman, the victim, the victims, up, unconscious, and arrested,
    and detained, and robbed, and tortured, and kicked, and injured"""
DOERS = """police, police officers, soldiers, security forces, militants, gunmen, a mob, an angry mob, armed men,
    unidentified men, unknown men, unknown assailants, assailants, unidentified gunmen, gendarmes, militiamen,
    vigilantes, rebels, guards, prison guards, youths, attackers, villagers, residents, the military, the police,
    the army"""
WEAPONS = """indiscriminately, weapons, their weapons, small arms, machine guns, heavy machine guns, heavy weapons,
    rifles, guns, shotguns, pistols, projectiles, bursts, rounds, several rounds, salvos, volleys, bullets,
    from positions"""
FRAMES = [
    ("armed_assault", "fire", DONE + DOING, "on, upon, at, into, towards, toward, {} shots, live, " + WEAPONS),
    ("shelling", "fire", DONE + DOING, SHELLS),
    ("armed_assault", "open", DONE + DOING + ("third",), "fire"),
    ("clash", "exchange return trade", DONE + DOING, "fire, gunfire"),
    ("armed_assault", "shoot", DONE + DOING, "at, and, him, her, them"),
    ("explosion", "throw hurl lob toss plant", DONE + DOING, GRENADES),
    ("explosion", "blow", DONE + DOING, "up {}, himself up, herself up, themselves up"),
    ("armed_assault", "burn", DONE + DOING, BUILDINGS),
    ("armed_assault", "set", DONE + DOING, "fire to, on fire, ablaze, alight"),
    ("raid", "capture seize storm overrun retake recapture invade", DONE + DOING, STRONGHOLDS),
    ("raid", "take", DONE + DOING, "control of the town, control of the village, control of the city,"
     " control of the base"),
    ("armed_assault", "beat", ("past", "ing"), PEOPLE),
    ("armed_assault", "torture", ("past", "ing", "third"), "and, a, an, the, him, her, them, by, two,"
     " three, several, civilians, detainees, prisoners, suspects"),
    ("armed_assault", "slash hack", DONE + DOING, "with machetes, with a machete, with knives"),
]
STAY = ("stone", "beat", "whip", "shoot")
PASSIVES = product(("was", "were", "been", "being"), ("tortured", "flogged", "whipped", "beaten unconscious"))
BEATEN = """beaten up, severely beaten, savagely beaten, brutally beaten, beaten and, beaten with,
    beaten unconscious, arrested and beaten, detained and beaten, abducted and beaten, kidnapped and beaten,
    robbed and beaten, stripped and beaten"""
TO_DEATH = """axe bash batter bayonet beat bludgeon chop club cudgel cut flog hack hammer kick knife lynch pelt
    pistol-whip pummel shoot slash spear stab stone strangle thrash torture whip"""
# "shot and killed": who suffered both died.
FIRST = "shoot stab beat torture rape hack attack ambush rob kidnap abduct capture arrest seize detain bludgeon burn"
THEN = """and killed, and murdered, and executed, and beheaded, and shot dead, then killed, and then killed,
    and later killed, and later executed, and subsequently killed, and fatally shot"""
# The same words where they are none of violence.
IDIOMS = {
    "shell": "out",
    "storm": "out of, off",
    "strike": "up, off, a chord, a balance, a deal, a bargain, a pose, a note, oil, gold, me as, him as, her as",
    "shoot": "a film, a video, a documentary, a movie, a scene, the film, the video, the scene, photos, footage, hoops",
    "fight": "back tears, climate change, corruption, crime, poverty, inflation, cancer, a tax, the tax",
    "raid": "the fridge",
    "fire": "up the",
    "stab": "pain, pains, at",
}


def sections(wordnet):
    events, effects = verbs(wordnet)
    for kind, words in nouns(wordnet).items(): events.setdefault(kind, set()).update(words)
    for kind, words in framed(wordnet).items(): events.setdefault(kind, set()).update(words)
    deaths, dying = to_death(wordnet)
    events["armed_assault"] |= deaths | dying
    effects.setdefault(("after", "killed"), set()).update(deaths, then_killed(wordnet))
    effects.setdefault(("before", "killed"), set()).update(deaths | dying)
    idioms = {"%s %s" % (form, tail.strip()) for verb, tails in IDIOMS.items() for form in wordnet.forms(verb)
              for tail in tails.split(",")}
    return acts(events, effects) + [("Words of violence that tell of none here.", "no_event", idioms)]


def plain(word): return word.replace("_", " ")


def kinds(wordnet, part, roots, left_out, taken):
    """The words below the roots whose first sense is there, and which are not left out."""
    synsets = wordnet.kinds(part, roots.split())
    words = {word for word in wordnet.words(synsets) if wordnet.is_mostly(part, word, synsets)}
    words |= {root.rsplit(".", 1)[0] for root in roots.split()}
    words = {word for word in words if re.fullmatch("[a-z_-]+", word) and plain(word) not in left_out | taken}
    taken |= {plain(word) for word in words}
    return sorted(map(plain, words))


def verbs(wordnet):
    """Their forms by kind, and those that stand before and after the people they befall."""
    events, effects, taken = {}, {}, set()
    for kind, effect, roots in VERBS:
        for verb in kinds(wordnet, "verb", roots, VERBS_LEFT_OUT, taken):
            forms = wordnet.verb(verb)
            told = set(forms["third"] + forms["ing"] + forms["past"] + forms["participle"]) - FORMS_LEFT_OUT
            events.setdefault(kind, set()).update(told)
            if not effect: continue
            effects.setdefault(("after", effect), set()).update(forms["participle"])
            effects.setdefault(("before", effect), set()).update(told)
    return events, effects


def nouns(wordnet):
    found, taken = {}, set()
    for kind, roots in NOUNS:
        for noun in kinds(wordnet, "noun", roots, NOUNS_LEFT_OUT, taken):
            found.setdefault(kind, set()).update({noun} if noun in UNCOUNTED else {noun, wordnet.plural(noun)})
    for noun in kinds(wordnet, "noun", COURT_NOUNS, NOUNS_LEFT_OUT, taken):
        found[HARM] |= {noun + " of", wordnet.plural(noun) + " of"}
    return found


def framed(wordnet):
    """The phrases by kind; {} stands for an article, or for none before a plural."""
    found = {}
    for kind, verbs, names, tails in FRAMES:
        for verb, tail in product(verbs.split(), tails.split(",")):
            for form, article in product(wordnet.forms(verb, names), articles(tail.strip())):
                phrase = "%s %s" % (form, tail.replace("{}", article))
                found.setdefault(kind, set()).add(" ".join(phrase.split()))
    by = {"%s by %s" % (form, doer.strip()) for verb in STAY for form in wordnet.verb(verb)["participle"]
          for doer in DOERS.split(",")}
    found["armed_assault"] |= by | {" ".join(pair) for pair in PASSIVES} | set(map(str.strip, BEATEN.split(",")))
    return found


def articles(tail):
    if "{}" not in tail: return [""]
    return ["", "the"] if tail.endswith("s") else ["a", "the"]


def to_death(wordnet):
    """"beaten to death" and "beating to death"."""
    forms = [wordnet.verb(verb) for verb in TO_DEATH.split()]
    done = {form + " to death" for each in forms for form in each["past"] + each["participle"]}
    return done, {form + " to death" for each in forms for form in each["ing"]}


def then_killed(wordnet):
    forms = [form for verb in FIRST.split() for form in wordnet.verb(verb)["participle"]]
    return {"%s %s" % (form, then.strip()) for form, then in product(forms, THEN.split(","))}
