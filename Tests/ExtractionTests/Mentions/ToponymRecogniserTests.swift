import Reports
import Testing

@testable import Extraction

@Suite struct ToponymRecogniserTests {
    private func toponyms(_ text: String) -> [Toponym] { reading(unmarked(text)).toponyms }
    private func names(_ text: String) -> [String] { toponyms(text).map(\.name) }

    /// The toponym of that name.
    private func toponym(_ name: String, in text: String) throws -> Toponym {
        try #require(toponyms(text).first { $0.name == name })
    }

    /// Names of what the text says contains `name`.
    private func containers(of name: String, in text: String) throws -> [String] {
        let all = toponyms(text)
        return try #require(all.first { $0.name == name }).containers.map { all[$0].name }
    }

    // MARK: What is found

    @Test(arguments: [
        "Gunmen attacked a post at ⟦Soumpi⟧ on Sunday.", "A bomb went off in ⟦Sévaré⟧, wounding six.",
        "Fighting in ⟦N’Tillit⟧ and ⟦Tin-Essako⟧ left nine dead.", "Troops left ⟦Bamako⟧ for ⟦Ansongo⟧.",
        "Shells fell on ⟦Lower Shabelle⟧ in ⟦Somalia⟧.", "A bus burned near ⟦Diabaly⟧.",
        "The blast shook ⟦Burkina Faso⟧.",
    ])
    func namesTheGazetteerKnows(_ text: String) {
        let found = marked(text) { analysis, sentence in
            ToponymRecogniser(text: analysis, dictionary: SahelNames()).toponyms()
                .filter { analysis.sentences[$0.sentence] == sentence }.map(\.tokens)
        }
        #expect(found == text)
    }

    @Test func bytesAreThoseOfTheText() {
        let text = "À l’aube, « Sévaré » and N’Tillit were shelled near Ménaka."
        let bytes = Array(text.utf8)
        for toponym in toponyms(text) {
            #expect(String(decoding: bytes[toponym.range], as: UTF8.self) == toponym.name)
        }
        #expect(names(text).contains("Ménaka"))
    }

    @Test(arguments: [
        "the village of ⟦Inaghalawass⟧", "the commune of ⟦Dioungani⟧", "a post near ⟦Alatona⟧",
        "the northern town of ⟦Almoustarat⟧",
    ])
    func namesThatTheWordsAroundAnnounce(_ phrase: String) throws {
        let name = String(try #require(phrase.split(separator: "⟦").last).dropLast())
        let found = toponyms("Gunmen raided \(unmarked(phrase)) on Sunday.")
        #expect(found.map(\.name) == [name])
        #expect(found.map(\.level) == [.unknown])
    }

    // MARK: What is no place

    @Test(arguments: [
        "Ba Ag Moussa led the raid.", "President Ibrahim Boubacar Keita condemned the raid.",
        "Colonel Moussa Keita spoke to reporters.", "Iyad Ag Ghali spoke in a video.",
    ])
    func persons(_ text: String) {
        #expect(names(text).isEmpty)
    }

    @Test(arguments: ["President Keita condemned the raid.", "Modibo Keita condemned the raid."])
    func personsWithANameThatIsAVillages(_ text: String) {
        #expect(names(text).isEmpty)
    }

    @Test(arguments: [
        "The Islamic State claimed it.", "The Malian army and Nigerien troops came.", "Operation Barkhane ended.",
        "MINUSMA and JNIM had no comment.", "Gunmen fled on Monday in March.", "He studied at Bamako University.",
        "The Economic Community of West African States met.",
    ])
    func organisationsPeoplesAndDates(_ text: String) {
        #expect(toponyms(text).allSatisfy { $0.role == .namesake })
    }

    @Test func aSmallPlacesNameNeedsAWordOfPlace() {
        #expect(names("Marka is a tongue of the valley.").isEmpty)
        #expect(names("Gunmen shot a trader in Marka.") == ["Marka"])
    }

    // MARK: Containers

    @Test(arguments: [
        ("Gunmen attacked a camp in Soumpi, Mali, on Sunday.", "Soumpi", ["Mali"]),
        ("Gunmen attacked Sokolo in Mali on Sunday.", "Sokolo", ["Mali"]),
        ("Gunmen attacked a camp at Diabaly in the Segou region on Sunday.", "Diabaly", ["Segou"]),
        ("Gunmen raided Baga in Nigeria's Borno State on Sunday.", "Baga", ["Nigeria", "Borno"]),
        ("Gunmen raided the village of Inaghalawass in Mali.", "Inaghalawass", ["Mali"]),
    ])
    func placesInPlaces(_ text: String, _ name: String, _ expected: [String]) throws {
        #expect(try containers(of: name, in: text) == expected)
    }

    @Test func chainsOfContainers() throws {
        let text = "Gunmen attacked a camp at Sokolo in central Mali's Segou Region on Sunday."
        let segou = try #require(toponyms(text).first { $0.name.hasPrefix("Segou") })
        #expect(try containers(of: "Sokolo", in: text) == ["Mali", segou.name])
        #expect(try containers(of: segou.name, in: text) == ["Mali"])
        #expect(segou.level == .region)
    }

    @Test func theContainedIsTheSceneAndTheContainerIsNot() throws {
        let text = "Gunmen attacked a camp in Soumpi, Mali, on Sunday."
        #expect(try toponym("Soumpi", in: text).role == .scene)
        #expect(try toponym("Mali", in: text).role == .modifier)
    }

    @Test func neighboursInAListDoNotContainEachOther() throws {
        let text = "Gunmen attacked posts in Boulikessi and Mondoro, and fled."
        #expect(try containers(of: "Boulikessi", in: text).isEmpty)
        #expect(toponyms(text).map(\.role) == [.scene, .scene])
    }

    // MARK: Levels

    @Test func aRegionsNameWithoutItsWordIsTheTowns() throws {
        #expect(try toponym("Gao", in: "A bomb went off in Gao on Sunday.").level == .place)
        #expect(try toponym("Gao", in: "A bomb went off in the Gao region on Sunday.").level == .region)
        #expect(try toponym("Borno", in: "A bomb went off in Borno on Sunday.").level == .region)
        #expect(try toponym("Mali", in: "A bomb went off in Mali on Sunday.").level == .country)
    }

    // MARK: Pairs

    @Test func betweenTwoPlaces() throws {
        let text = "A mine blew up a lorry between Sokolo and Diabaly on Sunday."
        let first = try toponym("Sokolo", in: text)
        #expect(first.role == .scene)
        #expect(first.offset == .near)
        #expect(first.between.map { toponyms(text)[$0].name } == "Diabaly")
    }

    @Test func onTheRoadBetweenPlaces() throws {
        let text = "A mine blew up a lorry on the road from Ansongo to Menaka on Sunday."
        let first = try toponym("Ansongo", in: text)
        #expect(first.role == .scene)
        #expect(first.between.map { toponyms(text)[$0].name } == "Menaka")
        #expect(try toponym("Menaka", in: text).role == .modifier)
    }

    @Test func aPlaceToldByItsDistanceFromAnother() throws {
        let text = "Gunmen killed 12 soldiers at Koutougou, 50 km southwest of Torodi, on Sunday."
        let place = try toponym("Koutougou", in: text)
        #expect(place.apposition.map { toponyms(text)[$0].name } == "Torodi")
        #expect(place.role == .scene)
    }

    // MARK: Headlines

    @Test func headlinesInTitleCase() {
        #expect(names("Gunmen Kill Dozens of Soldiers in Boulikessi Raid") == ["Boulikessi"])
        #expect(names("Deadly Attack on Army Camp at Soumpi") == ["Soumpi"])
    }

    @Test func shortNamesAndCommonWordsAreNoPlaces() {
        #expect(names("Two Men Killed, Three Hurt").isEmpty)
    }

    // MARK: Given spans

    @Test func givenSpansAreTakenWhateverStandsThere() throws {
        let text = "⟦Malian⟧ troops and ⟦Keita⟧ met at ⟦Nowhere⟧."
        let reader = DocumentReader(lexicon: english, dictionary: SahelNames())
        let found = reader.toponyms(of: document(unmarked(text)), at: marks(of: text)).toponyms
        #expect(found.map(\.name) == ["Malian", "Keita", "Nowhere"])
        #expect(found.map(\.countryCode) == ["ML", nil, nil])
        #expect(found.map(\.level) == [.country, .place, .unknown])
    }

    @Test func givenSpansBesideTheTextDoNoHarm() {
        let reader = DocumentReader(lexicon: english, dictionary: SahelNames())
        #expect(reader.toponyms(of: document(""), at: [0..<0]).toponyms.count == 1)
        #expect(reader.toponyms(of: document("Gao"), at: [3..<3]).toponyms.first?.name == "")
    }

    // MARK: Words that are names

    @Test(arguments: [
        "Jordan Bamako", "Florence Kone", "the Bamako Times", "Radio Mali", "John F. Bamako", "Bamako Avenue",
    ])
    func namesOfPeopleAndPapersAreNoPlaces(_ phrase: String) {
        #expect(names("Gunmen killed six, and \(phrase) told of it.").isEmpty)
    }

    /// The name of a body says where it may be, and no more.
    @Test func bodiesCarryTheNamesOfPlaces() throws {
        #expect(try toponym("Maiduguri", in: "A bomb went off at the gate of Maiduguri University.").role == .namesake)
    }

    @Test(arguments: ["Gunmen shot six men in Ba, in western Mali.", "Gunmen shot six men in Ba (Mali)."])
    func anOrdinaryWordIsAPlaceWithinItsCountry(_ text: String) throws {
        let found = ToponymRecogniser(text: analysed(text.replacing("Ba", with: "Man")), dictionary: ManOfMali())
            .toponyms()
        #expect(found.map(\.name).contains("Man"))
        #expect(
            !ToponymRecogniser(text: analysed("A shot was fired. Man was hit."), dictionary: ManOfMali()).toponyms()
                .map(\.name).contains("Man"))
    }

    @Test func abbreviationsOfDivisionsHoldTheTownBefore() throws {
        let found = ToponymRecogniser(text: analysed("In Reston, Va., two guards were shot."), dictionary: ManOfMali())
            .toponyms()
        #expect(found.map(\.name) == ["Reston", "Va."])
        #expect(found.first?.containers == [1])
    }

    /// "Salvador, Bahia": a town that is called like a country.
    @Test func noCountryLiesInADivision() throws {
        let found = ToponymRecogniser(text: analysed("In Lebanon, Ohio, two were shot."), dictionary: ManOfMali())
            .toponyms()
        #expect(found.first?.level == .place)
        #expect(found.first?.containers == [1])
    }
}

/// A gazetteer with a town that is called like a word, and one that is called like a country.
private struct ManOfMali: ToponymDictionary {
    func knowledge(of name: String) -> NameKnowledge? {
        switch name {
        case "Man": Self.known(.place, ["ML"], regions: ["ML/West"])
        case "Mali": Self.known(.country, ["ML"])
        case "Reston": Self.known(.place, ["US"], regions: ["US/Virginia"])
        case "Lebanon": Self.known(.country, ["LB", "US"], regions: ["US/Ohio"])
        case "Ohio": Self.known(.region, ["US"], divisions: ["US/Ohio"])
        default: nil
        }
    }

    func division(abbreviatedAs name: String) -> NameKnowledge? {
        name == "Va." ? Self.known(.region, ["US"], divisions: ["US/Virginia"]) : nil
    }

    private static func known(
        _ level: ToponymLevel, _ countries: Set<String>, regions: Set<String> = [], divisions: Set<String> = []
    ) -> NameKnowledge {
        var known = NameKnowledge(
            level: level, isPlace: !regions.isEmpty, isProminent: true, countries: countries)
        known.regions = regions
        known.divisions = divisions
        return known
    }
}
