"""The French words that the lists of people and of violence are made of, by class; the dictionary gives their forms."""

PEOPLE = {
    "force": """
    adjudant amiral artilleur aviateur brigadier caporal carabinier colonel commissaire conscrit démineur douanier
    factionnaire fantassin fusilier gendarme général geôlier grenadier guetteur inspecteur légionnaire lieutenant
    maréchal matelot militaire officier parachutiste patrouilleur planton policier réserviste sapeur sentinelle
    sergent soldat sous-lieutenant sous-officier tankiste tirailleur vigile cadet guerrier surveillant pandore
    vétéran commando méhariste gradé artificier enquêteur""",
    "militant": """
    bandit braqueur brigand corsaire flibustier forban gangster guérillero insurgé malfaiteur milicien mutin pirate
    putschiste ravisseur rebelle terroriste narcotrafiquant islamiste fondamentaliste sécessionniste séparatiste
    assaillant agresseur kidnappeur""",
    "person": """
    assassin cambrioleur captif condamné contrebandier criminel déserteur détenu évadé fugitif meurtrier otage
    prisonnier récidiviste sniper suspect tireur trafiquant tueur voleur voyou victime combattant lutteur boxeur
    espion informateur délinquant""",
    "civilian": """
    chef acteur activiste administrateur adjoint agriculteur agronome ambassadeur ambulancier anthropologue
    apiculteur archéologue archevêque architecte archiviste armurier arpenteur artisan artiste assistant aubergiste
    aumônier aventurier avocat balayeur banquier barbier batelier bénévole berger bijoutier biologiste blanchisseur
    botaniste boucher boulanger bouquiniste bourgmestre bouvier brasseur briquetier brocanteur bûcheron bureaucrate
    caissier cambiste camelot camionneur campeur cantonnier cardinal cardiologue caravanier cartographe catéchiste
    céréalier chamelier chancelier chanteur charbonnier charpentier charretier chauffeur chef chercheur chimiste
    chirurgien cinéaste citoyen citadin clerc coiffeur collecteur collégien colon colporteur comédien commerçant
    comptable concierge conducteur conseiller consul contrôleur contremaître cordonnier coursier couturier couvreur
    croupier croyant cuisinier cultivateur curé cycliste cyclomotoriste danseur dentiste député derviche desservant
    déplacé diacre diplomate directeur docker docteur domestique droguiste ébéniste ecclésiastique écolier
    économiste écrivain éducateur électeur électricien élève éleveur élu émir employé entrepreneur épicier ermite
    esclave étudiant évêque exilé expatrié expert explorateur ferblantier fermier ferrailleur fidèle fiancé
    financier fleuriste fonctionnaire footballeur forain forestier forgeron fossoyeur frère fripier gardien
    garagiste géologue géomètre gérant gouverneur griot grutier guérisseur guichetier guide gynécologue habitant
    handicapé historien horloger hôtelier huissier humanitaire humoriste imam imprimeur indigène industriel
    infirmier informaticien ingénieur instituteur instructeur interprète invité jardinier jésuite joaillier
    journaliste journalier juge juriste laitier laveur lavandier législateur libraire livreur locataire logisticien
    lycéen maçon magasinier magistrat maire maître majordome manifestant maraîcher marabout marchand marin marinier
    mathématicien mécanicien médecin mendiant menuisier messager météorologue métayer meunier migrant mineur
    ministre missionnaire moine motard motocycliste muletier musicien navigateur négociant négociateur nomade nonne
    notable notaire nourrice novice oculiste opposant orfèvre orpailleur orphelin ouvrier pasteur patient paroissien
    parlementaire passager passant pâtissier patriarche paysan pêcheur pédiatre peintre pèlerin percepteur
    pharmacien philosophe photographe physicien pilote piroguier piéton plombier poissonnier polisseur pompier
    portier postier potier préfet prédicateur président prêtre procureur producteur professeur programmeur promeneur
    propriétaire prospecteur proviseur psychiatre psychologue puisatier rabbin radiologue raffineur randonneur
    receveur reporter recteur réfugié régisseur religieux retraité restaurateur riverain riziculteur sacristain
    saisonnier salarié saltimbanque scientifique scout sculpteur secouriste secrétaire séminariste sénateur
    serrurier serveur shérif sinistré sorcier soudeur spectateur sténographe stagiaire sultan supporter syndicaliste
    tailleur tanneur tapissier taximan technicien teinturier tenancier témoin théologien tisserand tôlier topographe
    touriste traducteur transporteur travailleur trésorier tribun tuteur vacancier vaccinateur vannier vendangeur
    vendeur vétérinaire veuf vicaire vieillard vigneron villageois visiteur voisin volontaire voyageur zoologiste
    sous-préfet vice-président adolescent enfant bambin bébé nourrisson gamin garçon fille fillette jeune aîné
    cousin époux femme fils sœur gendre mari maman papa mère père neveu nièce oncle tante parent jumeau marraine
    parrain compagnon compagne ami concubin célibataire octogénaire septuagénaire sexagénaire quinquagénaire
    quadragénaire trentenaire nonagénaire centenaire""",
}

# Forms that mostly mean something else: a machine gun, a stove, binoculars, a door.
FORMS_LEFT_OUT = set("""
    mitrailleuse mitrailleuses balayeuse balayeuses jumelle jumelles marine marines jardinière jardinières
    cuisinière cuisinières forestière forestières financière financières industrielle industrielles laitière
    laitières garçonne garçonnes griotte griottes portière portières mutine mutines compagnonne compagnonnes
    chauffeuse chauffeuses charbonnière charbonnières céréalière céréalières matelote matelotes fusilière fusilières
    routière imprimeuse imprimeuses polisseuse polisseuses raffineuse raffineuses receveuse chargeuse laveuse
    laveuses brasseuse brasseuses tondeuse fermière""".split())

# Phrases: a word with "+" is inflected in the plural.
PHRASES = {
    "force": """
    agent+ de police, agent+ de sécurité, garde+ du corps, gardien+ de prison, gardien+ de la paix,
    garde+ forestier+, garde+ pénitentiaire+, surveillant+ pénitentiaire+, officier+ supérieur+, élève+ officier+,
    chef+ de brigade, agent+ des douanes, officier+ de police, inspecteur+ de police, commissaire+ de police,
    garde+-côte+, garde+-frontière+""",
    "militant": """
    coupeur+ de route, preneur+ d'otages, poseur+ de bombe, seigneur+ de guerre, chef+ de guerre, voleur+ de bétail,
    franc+-tireur+, hors-la-loi""",
    "civilian": """
    agent+ communautaire+, agent+ de santé, agent+ électoral+, agent+ municipal+, agent+ humanitaire+,
    chauffeur+ de taxi, chauffeur+ de bus, chauffeur+ de camion, chef+ de canton, chef+ de quartier,
    chef+ de village, chef+ traditionnel+, chef+ religieux, chef+ d'entreprise, conducteur+ de moto,
    conseiller+ municipal+, directeur+ d'école, maître+ coranique+, élève+ coranique+, employé+ de banque,
    femme+ enceinte+, homme+ d'affaires, femme+ d'affaires, homme+ politique+, guide+ touristique+,
    guide+ religieux, maître+ d'école, ouvrier+ agricole+, vendeur+ ambulant+, marchand+ ambulant+,
    père+ de famille, mère+ de famille, agent+ d'entretien, pompier+ volontaire+, sapeur+-pompier+, garçon+ de café,
    exploitant+ agricole+, aide+-soignant+, aide+-soignante+, sage+-femme+, sans-abri, maréchal+-ferrant+,
    grand+-mère+, grand+-père+, belle+-mère+, beau+-père+, belle+-sœur+, beau+-frère+, petit+-fils, petite+-fille+,
    arrière-petit+-fils, nouveau-né+, ex-maire+, ex-ministre+, caméraman+, servante+, gendre+, demi-frère+,
    demi-sœur+, belle+-fille+, beau+-fils, enseignante+""",
}

# Of the verbs below: forwards of a football team, assailants.
NO_VERBS = {"attaquant", "assaillant"}

# Verbs by the kind of violence and the effect on people, with their whole conjugation.
VERBS = [
    ("event_by_effect", "killed", "tuer assassiner fusiller"),
    ("massacre", "killed", "massacrer égorger décapiter lyncher"),
    ("armed_assault", "killed", "étrangler lapider"),
    ("event_by_effect", "wounded", "blesser mutiler estropier défigurer"),
    ("armed_assault", None, "attaquer assaillir agresser poignarder tabasser molester bastonner flageller mitrailler"
     " brutaliser torturer lacérer taillader vandaliser saccager canarder assiéger rançonner"),
    ("shelling", None, "bombarder pilonner canonner"),
    ("explosion", None, "dynamiter plastiquer"),
    ("raid", None, "piller incendier razzier"),
    ("abduction", "captured", "kidnapper séquestrer"),
]
# Of these only the participle tells of violence.
PARTICIPLES = [
    ("event_by_effect", "killed", "abattre exécuter"), ("abduction", "captured", "enlever capturer"),
]
NOUNS = [
    ("event_by_effect", """
    homicide+, féminicide+, infanticide+, assassinat+, meurtre+, mutilation+, lapidation+, décapitation+,
    strangulation+, torture+, viol+, lynchage+, égorgement+, flagellation+, bastonnade+, braquage+"""),
    ("armed_assault", """
    tabassage+, mitraillage+, passage+ à tabac, saccage+, agression+ sexuelle+, viol+ collectif+, coup+ de couteau,
    coup+ de machette, attaque+ au couteau, attaque+ à la machette, attaque+ à l'arme blanche, fusillade+"""),
    ("massacre", "tuerie+, pogrom+, massacre+"),
    ("shelling", "pilonnage+, canonnade+, bombardement+"),
    ("explosion", "dynamitage+, jet+ de grenade, jet+ de grenades, cocktail+ molotov, bombe+ incendiaire+"),
    ("clash", "affrontement+, escarmouche+, rixe+, échauffourée+, accrochage+"),
    ("raid", "pillage+, razzia+, incursion+"),
    ("abduction", "rapt+, kidnapping+, enlèvement+, séquestration+, prise+ d'otages"),
]
# A verb of several senses with the words that make it violence: the kind, the verbs, and what follows them.
FRAMES = [
    ("armed_assault", "ouvrir", "le feu"),
    ("armed_assault", "tirer", "sur, à balles réelles, des coups de feu, des rafales"),
    ("armed_assault", "faire", "feu sur, irruption"),
    ("armed_assault", "prendre", "pour cible, pour cibles, d'assaut"),
    ("armed_assault", "mettre", "le feu, le feu à, le feu au, le feu aux"),
    ("armed_assault", "rouer", "de coups"),
    ("armed_assault", "passer", "à tabac"),
    ("armed_assault", "cribler", "de balles"),
    ("armed_assault", "battre", "à mort"),
    ("armed_assault", "frapper", "à mort, à coups de machette, à coups de couteau"),
    ("armed_assault", "brûler", """des maisons, les maisons, le village, des villages, les cases, des cases, une église,
        des véhicules, les véhicules"""),
    ("armed_assault", "violer", """une femme, des femmes, une fille, une fillette, des filles, plusieurs femmes,
        deux femmes"""),
    ("shelling", "tirer lancer", "des roquettes, une roquette, des obus, un obus, des missiles, un missile"),
    ("explosion", "lancer jeter", """une grenade, des grenades, un cocktail molotov, des cocktails molotov, une bombe,
        des bombes"""),
    ("explosion", "faire", "exploser, détoner, sauter le pont, sauter un pont"),
    ("explosion", "sauter rouler marcher", "sur une mine, sur un engin explosif, sur une bombe"),
    ("ambush", "tendre", "une embuscade, un guet-apens"),
    ("ambush", "tomber", "dans une embuscade, dans un guet-apens"),
    ("abduction", "prendre", "en otage, en otages"),
    ("clash", "échanger", "des tirs, des coups de feu"),
    ("raid", "prendre reprendre", "le contrôle de la ville, le contrôle du village, le contrôle de la base"),
    ("raid", "mettre", "à sac"),
    ("raid", "investir envahir", "le village, la ville, la base, le camp, le poste, la localité, la garnison"),
]
TO_DEATH = "battre poignarder fouetter lyncher lapider tabasser torturer frapper bastonner"
# "enlevés puis tués": who suffered both died.
FIRST, THEN = "enlever kidnapper capturer torturer", "tuer assassiner exécuter égorger abattre"
# The same words where they are none of violence.
IDIOMS = {
    "viser": "à",
    "enlever": "son manteau, sa veste, ses chaussures, son masque, leurs chaussures, leurs masques, son casque",
    "prendre": "le contrôle du budget, le contrôle de la société, le contrôle de l'entreprise, le contrôle du capital",
}
