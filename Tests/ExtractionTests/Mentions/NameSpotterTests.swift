import Testing

@testable import Extraction

/// A gazetteer of the names that local and world news share.
private struct WorldNames: ToponymDictionary {
    func knowledge(of name: String) -> NameKnowledge? {
        let key = name.replacing(".", with: "").lowercased()
        if Self.countries.contains(key) {
            return NameKnowledge(level: .country, isPlace: false, isProminent: true, countries: [], isCoarse: true)
        }
        if let population = Self.towns[key] {
            return NameKnowledge(
                level: .place, isPlace: true, isProminent: population >= 30_000, countries: [], population: population)
        }
        if Self.states.contains(key) {
            return NameKnowledge(level: .region, isPlace: true, isProminent: false, countries: ["US"])
        }
        return ["pa", "ga", "wva"].contains(key)
            ? NameKnowledge(level: .region, isPlace: false, isProminent: false, countries: ["US"], isAbbreviation: true)
            : nil
    }

    private static let towns = [
        "columbus": 200_000, "who": 4_000, "reston": 58_000, "campbell": 40_000, "rouen": 110_000, "hammond": 20_000,
        "ames": 60_000, "kingston": 130_000, "us": 900, "palmyra": 7_000, "annville": 4_000, "cleona": 2_000,
        "sydney": 4_600_000, "austin": 950_000, "columbia": 130_000, "dallas": 1_200_000,
    ]
    private static let countries: Set = [
        "us", "uk", "africa", "canada", "people's republic of china", "côte d'ivoire", "european union",
    ]
    private static let states: Set = [
        "california", "oregon", "ohio", "louisiana", "iowa", "british columbia", "michigan", "michigan state",
    ]
}

@Suite struct NameSpotterTests {
    private func names(_ text: String) -> [String] {
        let analysis = analysed(text)
        return NameSpotter(text: analysis, dictionary: WorldNames()).toponyms().map(\.name)
    }

    @Test func countriesStatesAndContinentsCount() {
        #expect(names("Officials in Africa and California spoke to Canada.") == ["Africa", "California", "Canada"])
        #expect(names("Three died in the U.S. and one in the UK.") == ["U.S.", "UK"])
        #expect(names("It cost US$5 million.") == [])
        #expect(names("They told us nothing.") == [])
    }

    @Test func theLongestNameIsTaken() {
        #expect(names("A cow in British Columbia tested positive.") == ["British Columbia"])
        #expect(
            names("The Ministry of Health of the People's Republic of China said so.") == ["People's Republic of China"]
        )
        #expect(names("It spread to Côte d'Ivoire.") == ["Côte d'Ivoire"])
    }

    @Test func acronymsAreNoTowns() {
        #expect(names("A spokesman for the WHO said so.") == [])
    }

    @Test func peopleVirusesAndUniversitiesAreNoTowns() {
        #expect(names("Mr. Willie Campbell was jailed. Campbell said he was innocent.") == [])
        #expect(names("The pigs had the Reston ebolavirus.") == [])
        #expect(names("It was named at the University of Rouen.") == [])
        #expect(names("Samples went to Michigan State University.") == ["Michigan"])
    }

    @Test func containersAndDatelinesSupport() {
        #expect(names("Hammond, Louisiana, was flooded.") == ["Hammond", "Louisiana"])
        #expect(names("Tests were made in Ames (Iowa).") == ["Ames", "Iowa"])
        #expect(names("Kingston — Police warned of ice.") == ["Kingston"])
        #expect(names("Firefighters from Palmyra, Pa., came.") == ["Palmyra", "Pa."])
    }

    @Test func listsSupport() {
        #expect(names("It burned near Palmyra, Annville and Cleona in a day.") == ["Palmyra", "Annville", "Cleona"])
    }

    @Test func compoundsBearTheName() {
        #expect(names("A Sydney-based company closed.") == ["Sydney"])
        let toponym = NameSpotter(text: analysed("A Sydney-based company."), dictionary: WorldNames()).toponyms().first
        #expect(toponym?.range == 2..<8)
    }

    @Test func unknownNamesNeedAWordOfPlace() {
        #expect(names("It was found in the village of Bumbax and Cleona.").contains("Bumbax"))
        #expect(names("It was found by Bumbax later.") == [])
    }

    @Test func aNameThatWasAPlaceIsOneAgain() {
        #expect(
            names("The flood reached the town of Hammond, Louisiana. Later Hammond was dry.").filter { $0 == "Hammond" }
                .count == 2)
    }

    @Test func offSeasonWordsAndEmptyTextsAreNone() {
        #expect(names("") == [])
        #expect(names("In May and on Monday the North was quiet.") == [])
    }
}
