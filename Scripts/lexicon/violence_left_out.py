"""Verbs and nouns of violence that WordNet knows and the lexicon leaves out, by reason. Some of them come back with the
words that make them violence: see FRAMES in english_violence.py."""

VERB_REASONS = {
    # Said of teams, rivals, parties and arguments.
    "figures of speech": """
    annihilate, assail, badger, beat, bedevil, beleaguer, beset, bug, bulldog, butcher, cane, clobber, crucify,
    decimate, dive-bomb, do in, eradicate, erase, exterminate, flail, foray, hamstring, handicap, harass, harm,
    harry, hassle, kill off, knock off, lambast, lambaste, lash, liquidate, martyr, needle, off, persecute, pester,
    pick off, purge, savage, shed blood, scupper, snipe, suffocate, tease, thrash, torment, traumatise, traumatize,
    welt, whip, work over, bump off, maul, counterstrike, desecrate, mow down""",
    # Mostly something else.
    "another sense": """
    birch, burke, carpet bomb, cat, chine, commandeer, cowhide, despoil, execute, gibbet, grass, halter, kayo,
    knock cold, lame, lather, leather, letter bomb, lie in wait, machine gun, maraud, overstretch, purge, reave,
    rifle, run over, set on, set upon, shanghai, shell, sic, spank, sprain, stone, string up, contuse, bruise,
    explode, lynch mob""",
    # No attack: suicide, punishment by law, accidents.
    "no attack": "commit suicide, electrocute, put to death, draw and quarter, dismember",
    # Of other times.
    "bygone": """
    ambuscade, bushwhack, cannonade, chevvy, chevy, chivvy, chivy, cudgel, decollate, deplume, displume, excruciate,
    flagellate, fustigate, garotte, lapidate, larrup, martyrise, martyrize, poniard, ravish, reassail, scrag,
    sharpshoot, subluxate, wrick, highjack, set afire, set aflame""",
}
NOUN_REASONS = {
    # Said of traffic, sport, business and argument.
    "figures of speech": """
    barrage, battering, big bang, blowback, bloodbath, bloodletting, carnage, contretemps, countermove,
    cut-and-thrust, encounter, foray, fusillade, holdup, infiltration, interpenetration, invasion, lashing,
    penetration, throttling, volley, whipping, backfire, pre-emptive strike, coup de main, counterattack, incursion,
    assassin, bloodshed, strangulation""",
    # Laws, verdicts and times.
    "no single attack": """
    genocide, racial extermination, race murder, manslaughter, mariticide, tyrannicide, wing shooting, date rape,
    statutory rape, sex crime, sex offense, sexual abuse, piracy, riot, race riot, public violence,
    self-flagellation, molestation, thuggee, chance-medley, booby trap, nuclear explosion, atomic explosion,
    naval battle, land mine""",
    "bygone": """
    ambuscade, airburst, area bombing, back-blast, backblast, barrage fire, bouncing betty, buccaneering,
    cannon fire, cannonade, dakoity, drumfire, dry-gulching, enfilade, enfilade fire, fire-raising,
    ground-emplaced mine, gunplay, high-angle fire, highjacking, horsewhipping, incendiarism, lapidation,
    loft bombing, lying in wait, maraud, over-the-shoulder bombing, shoot-down, snickersnee, stickup, strafe,
    toss bombing, zone fire, gasoline bomb, bombing run, dive-bombing, saturation bombing, package bomb""",
}
# Forms that are those of another word.
FORMS_LEFT_OUT = set("torches mugs knives wounds stab stabs loots slew slays murders tortures bayonets".split())


def words(reasons): return {word.strip() for line in reasons.values() for word in line.replace("\n", " ").split(",")}


VERBS_LEFT_OUT, NOUNS_LEFT_OUT = words(VERB_REASONS), words(NOUN_REASONS)
