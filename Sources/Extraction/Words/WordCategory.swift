/// A category of words in the lexicon files. The raw value is the position among all cases, which fits into the bits of
/// a `CategorySet`.
public enum WordCategory: UInt8, Hashable, Sendable, CaseIterable {
    // Numbers
    case number, article, multiplier, vagueNumber, roundNumber, qualifier, qualifierAfter, rangeOpen, rangeJoin
    case revision, rangeBetween
    // Dates
    case month, weekday, following, last, dayPart, relativeDay, relativePeriod, followingUnit, newsVerb, agoUnit
    case ofLastYear, ofThisYear, ofThatYear, partOfMonth, aroundDate, durationUnit, dayArticle, timeOfDay, clockUnit
    case agoOpening, agoSpan, holiday, dayWord, anyDay, clockOpening, weekOf, dateBegin, datePreposition, backgroundDate
    case sinceDate, rearDate
    // Events
    case event, eventByEffect, noEvent, eventNoun, samePlace, placeReference, anotherEvent, severalEvents, otherEvent
    case firing, noTarget, striking, aircraft, weapon, capture, protest, protestLink, protestVerb, filmed, matchResult,
        fight
    case circumstance, newEvent
    case relativePlace, unopposed, defusing, presentPerfect, newsPerfect, weak, abstractObject
    case conditional, denial, strife, whoever, accidental, definite, hypothetical, habitual, negation
    // Casualties
    case effectAfter, effectBefore, effectNoun, leaving, victim, notPeople, noEffect, ownLoss, victimModifier
    case victimComplement, objectFiller, furtherPeople, asMany, oneMore, toll, tollReach, tollVerb, theOne, notOne
    case asideOpening, remains, finding, possessive, sickbed
    case responsibleBy, release, age, nobody, anybody, negating, causing, besides, nobodyFiller, harmNoun, harmJoint
    case noSpeaker, superlative, partOf, copula, among, alongWith, singularPassive, singularNoun, victimOpener
    case partOpener, intransitiveHarm, onePerson, nounJoint, collective, verbFiller, inAll, toDeath, sentencing
    case figure, manyEvents, ledBy
    case suffering, aged, tollMover, household, both, thirdPerson, lifeTaking, life, pluralPassive
    // Speech
    case reporting, publishing, according, responsibility, pronoun, speaker, claimantStop
    // Places
    case scene, vague, offset, direction, origin, destination, border, facility, organisation, placeCue, placeFiller
    case containment, lengthUnit, offsetFiller, placeSuffix, personTitle, nameParticle, notPlace, noPlaceAfter
    case placeLabel, hospital, seat, givenName, demonym, expulsion, pressTitle, street, sharedName
    // Names of places in any text
    case commonWord, body, inhabitants, office, bodyLink, borrowedNoun, compoundEnding, nameLink, placePreposition
    case containerOpening, containerFiller, containerLink, listJoiner
    // Words inside names of places
    case continent, nameOpening, namePart, namePartLink, nameKind
    // Actors
    case group, actor, actorAdjective, noAgent, targetLink, targetObject, stateArm, claiming, deed, partyCountry
    case opposing, opposedTo, arrest, repelling
    // Syntax
    case relativePronoun, road, accident, determiner, abbreviation, by, agentive, subordinator, genitive, conjunction
    case clauseJoin, complementiser, nounMarker, ending, habit, pastForm, otherVerb, nameJoiner, kinParticle,
        passiveAuxiliary
    case perfectAuxiliary
}

extension WordCategory {
    /// The name in the `[section]` headers of the files: `ofLastYear` is `of_last_year`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The category of a `[section]` header; nil when there is none of the name.
    public init?(name: String) {
        guard let category = Self.byName[name] else { return nil }
        self = category
    }

    private static let names = allCases.map { category in
        String(describing: category).reduce(into: "") { name, letter in
            name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))
}

/// What the end of a word says of it; the raw value is the value in `[ending …]` headers.
public enum WordEnding: String, Hashable, Sendable, CaseIterable {
    case adverb, plural, past, participle, ordinal, passive, verb
}

/// How a language is written; the raw value is the value in `[habit …]` headers.
public enum WritingHabit: String, Hashable, Sendable, CaseIterable {
    /// "4 mars" and never "mars 4".
    case dayFirst = "day_first"
    /// Days of the week and months begin with no capital.
    case smallDays = "small_days"
    /// A space parts thousands ("1 500").
    case spacedThousands = "spaced_thousands"
    /// Regions have names of directions: "la région de l'Est".
    case directionNames = "direction_names"
}
