import Extraction
import Gazetteer
import Testing

@testable import Resolution

@Suite struct ToponymResolverTests {
    private let resolver = ToponymResolver(Atlas.lookup)

    /// Containment that the text states beats everything else, also the country spoken of most.
    @Test func statedContainmentDecides() throws {
        let toponyms = [
            toponym("Koutougou", containers: [1]), toponym("Niger", level: .country, role: .mention),
            toponym("Burkina Faso", level: .country, role: .mention),
            toponym("Burkina Faso", level: .country, role: .mention), toponym("Djibo"),
        ]
        let answers = resolver.resolve(toponyms, demonyms: ["BF": 10])
        #expect(answers[0].place == Atlas.koutougouInNiger)
        #expect(answers[0].evidence.contains { $0.contains("Niger") })
        #expect(answers[0].alternatives == [Atlas.koutougouInBurkina])
    }

    @Test func theCountrySpokenOfDecidesBetweenHomonyms() throws {
        let inBurkina = resolver.resolve([toponym("Koutougou")], demonyms: ["BF": 3])
        let inNiger = resolver.resolve([toponym("Koutougou")], demonyms: ["NE": 3])
        #expect(inBurkina[0].place == Atlas.koutougouInBurkina)
        #expect(inNiger[0].place == Atlas.koutougouInNiger)
    }

    /// The other places of the text decide where nothing else does.
    @Test func theNeighbourhoodDecides() throws {
        let answers = resolver.resolve([toponym("Koutougou"), toponym("Djibo")], demonyms: ["BF": 1, "NE": 1])
        #expect(answers[0].place == Atlas.koutougouInBurkina)
        #expect(answers[1].place == Atlas.djibo)
    }

    /// "Koutougou, 50 km southwest of Torodi": neither village of the name lies there, so neither is meant.
    @Test func aDistanceToldRulesOutFarHomonyms() throws {
        let toponyms = [
            toponym("Koutougou", apposition: 1), toponym("Torodi", offset: .away(kilometres: 50, bearing: 225)),
        ]
        let answers = resolver.resolve(toponyms, demonyms: ["NE": 2])
        #expect(answers[0].place == nil)
        #expect(Set(answers[0].alternatives) == [Atlas.koutougouInBurkina, Atlas.koutougouInNiger])
        #expect(answers[1].place == Atlas.torodi)
    }

    /// 193 km north and a little west of Torodi lies the village in Niger.
    @Test func aDistanceToldConfirmsTheHomonymThere() throws {
        let toponyms = [
            toponym("Koutougou", apposition: 1), toponym("Torodi", offset: .away(kilometres: 198, bearing: 347)),
        ]
        #expect(resolver.resolve(toponyms, demonyms: ["NE": 1])[0].place == Atlas.koutougouInNiger)
    }

    @Test func aTownOfACountryNotSpokenOfStaysUnresolved() throws {
        let toponyms = [toponym("Mali", level: .country, role: .mention), toponym("Springfield"), toponym("Paris")]
        let answers = resolver.resolve(toponyms, demonyms: [:])
        #expect(answers[1].place == nil)
        #expect(answers[1].confidence == 0)
        #expect(answers[1].alternatives == [Atlas.springfield])
        // A capital is known everywhere.
        #expect(answers[2].place == Atlas.paris)
    }

    @Test func anUnknownNameSpoilsNothing() throws {
        let answers = resolver.resolve([toponym("Xyzzy"), toponym("Djibo")], demonyms: ["BF": 1])
        #expect(answers.count == 2)
        #expect(answers[0] == .none)
        #expect(answers[1].place == Atlas.djibo)
        #expect(resolver.resolve([], demonyms: [:]).isEmpty)
    }

    @Test func misspellingsAreForgivenInTheCountriesSpokenOfOnly() throws {
        let near = resolver.resolve([toponym("Djinné")], demonyms: ["ML": 1])
        #expect(near[0].place == Atlas.djenne)
        #expect(near[0].match == .fuzzy)
        let exact = resolver.resolve([toponym("Djenné")], demonyms: ["ML": 1])
        #expect(exact[0].confidence > near[0].confidence)
        #expect(resolver.resolve([toponym("Djinné")], demonyms: ["NE": 1])[0].place == nil)
    }

    /// A name told as a region is no town, and the other way round.
    @Test func theLevelToldIsKept() throws {
        let answers = resolver.resolve(
            [toponym("Mopti", level: .region), toponym("Gao", level: .region), toponym("Mali", level: .country)],
            demonyms: [:])
        #expect(answers.map(\.place) == [Atlas.mopti, nil, Atlas.mali])
    }

    @Test func confidenceIsLowerWhereHomonymsRival() throws {
        let sure = resolver.resolve([toponym("Djibo")], demonyms: ["BF": 1])[0]
        let unsure = resolver.resolve([toponym("Koutougou")], demonyms: ["BF": 5, "NE": 4])[0]
        #expect(sure.confidence > unsure.confidence)
        for answer in [sure, unsure] { #expect((0.5...1).contains(answer.confidence)) }
    }

    @Test(arguments: [
        (
            "Gunmen attacked the village of Koutougou in Niger's Tillabéri Region. Burkina Faso condemned the attack.",
            "NE"
        ),
        ("Gunmen attacked the village of Koutougou, Burkina Faso. Soldiers from Niger came to help.", "BF"),
        ("Burkinabe soldiers were killed in the village of Koutougou, the army said.", "BF"),
    ])
    func textsAreUnderstood(_ text: String, _ country: String) throws {
        #expect(try resolved("Koutougou", in: text).place?.country == country)
    }

    /// Where no country is named, the surest name is not the one that is out of place.
    @Test func theSurestNameIsKeptWhereNoCountryIsNamed() throws {
        let answers = resolver.resolve([toponym("Gao"), toponym("Springfield")], demonyms: [:])
        #expect(answers[0].place == Atlas.gao)
    }

    /// "in Djibo, a village in the Tillabéri region": the sentence's division rules out a village far from it.
    @Test func aVillageFarFromTheDivisionOfItsSentenceIsNotMeant() throws {
        let names = [toponym("Koutougou"), toponym("Mopti", level: .region, role: .mention)]
        let answers = resolver.resolve(names, demonyms: ["ML": 2, "BF": 1])
        #expect(answers[0].place == Atlas.koutougouInBurkina)
        let inNiger = [toponym("Koutougou"), toponym("Tillabéri", level: .region, role: .mention)]
        #expect(resolver.resolve(inNiger, demonyms: [:])[0].place == Atlas.koutougouInNiger)
    }
}
