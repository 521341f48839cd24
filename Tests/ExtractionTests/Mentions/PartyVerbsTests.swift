import Incidents
import Reports
import Testing

@testable import Extraction

/// Verbs that give parties roles of their own, in English and French.
@Suite struct PartyVerbsTests {
    private func roles(_ text: String, _ language: Language = .english) -> [String: Party.Role] {
        let roles = read(text, language).sentences.flatMap(\.roles)
        return Dictionary(roles.map { ($0.name, $0.role) }, uniquingKeysWith: { first, _ in first })
    }

    private func read(_ text: String, _ language: Language) -> Reading {
        DocumentReader(lexicon: Lexicon(language), dictionary: SahelNames()).read(document(text, language: language))
    }

    @Test func whoeverLosesTheirLivesSuffers() {
        #expect(roles("Thirty soldiers lost their lives near Gao.")["soldiers"] == .target)
        #expect(roles("Une trentaine de soldats avaient perdu la vie près de Gao.", .french)["soldats"] == .target)
        #expect(roles("Une trentaine de soldats ont péri près de Gao.", .french)["soldats"] == .target)
    }

    @Test func bothSidesOfAFightAct() {
        #expect(
            roles("Clashes pitting herders against farmers left five dead near Gao.") == [
                "herders": .perpetrator, "farmers": .perpetrator,
            ])
        let french = roles("Des combats ont opposé des rebelles à l'armée près de Gao.", .french)
        #expect(french["rebelles"] == .perpetrator && french["l'armée"] == .perpetrator)
    }

    @Test func participlesWithoutViolenceHaveNoPerpetrators() {
        let english = roles("Villagers, conscripted by gendarmes to dig, were gunned down by jihadists near Gao.")
        #expect(english == ["Villagers": .target, "gendarmes": .other, "jihadists": .perpetrator])
        let french = roles(
            "Des villageois, requis par les gendarmes, ont été abattus par des jihadistes près de Gao.", .french)
        #expect(french == ["villageois": .target, "gendarmes": .other, "jihadistes": .perpetrator])
    }

    @Test func whoeverIsArrestedDidNotDoWhatIsToldBeside() {
        let english = roles(
            "Gunmen killed five soldiers near Gao, and an accomplice of the terrorist group was arrested.")
        #expect(english["terrorist group"] != .perpetrator)
        let french = roles(
            "Une mine a tué cinq soldats près de Gao et un complice du groupe terroriste a été interpellé.", .french)
        #expect(french["groupe terroriste"] != .perpetrator)
    }

    @Test func whoeverRepelsAnAttackWasAttacked() {
        #expect(
            roles("Rebels repelled an attack by the army near Gao.") == ["Rebels": .target, "the army": .perpetrator])
        let french = roles("Les rebelles ont repoussé une attaque de l'armée près de Gao.", .french)
        #expect(french == ["rebelles": .target, "l'armée": .perpetrator])
    }

    @Test func objectsMayStandBehindAnInsertion() {
        #expect(roles("The army killed, last Tuesday, eight terrorists near Gao.")["terrorists"] == .target)
        #expect(
            roles("L'armée a abattu, mardi dernier, huit terroristes près de Gao.", .french)["terroristes"] == .target)
    }

    @Test(arguments: [
        ("Boko Haram took credit for the bombing near Gao.", Language.english),
        ("Boko Haram owned up to the bombing near Gao.", .english),
        ("Boko Haram revendiqua l'attentat près de Gao.", .french),
        ("Boko Haram s'en attribuera le mérite.", .french), ("Boko Haram a endossé l'attaque près de Gao.", .french),
    ])
    func deedsAreClaimedInManyWords(_ sentence: String, _ language: Language) {
        #expect(read(sentence, language).sentences.contains { $0.claimsResponsibility })
    }
}
