import Incidents
import Reports
import Testing

@testable import Extraction

/// Kinds of sentences that tell how many were killed or wounded, in English and French.
@Suite struct ClaimKindsTests {
    private func claims(_ sentence: String) -> [String] { FrenchClaimRecogniserTests.claims(sentence, .english) }
    private func french(_ sentence: String) -> [String] { FrenchClaimRecogniserTests.claims(sentence, .french) }

    // MARK: Families

    @Test(arguments: [
        ("A mine killed a family of six near the well.", 6), ("Raiders killed a mother and her two daughters.", 3),
        ("A couple and their four children were killed in the fire.", 6), ("A shell killed a couple.", 2),
        ("Gunmen killed three families, fourteen people in all.", 14),
    ])
    func families(_ sentence: String, _ killed: Int) { #expect(sum(claims(sentence)) == killed) }

    @Test(arguments: [
        ("Une mine a tué une famille de six personnes.", 6),
        ("Des hommes armés ont tué une mère et ses deux filles.", 3),
        ("Un couple et ses quatre enfants ont été tués dans l'incendie.", 6),
        ("Des hommes armés ont tué trois familles, quatorze personnes au total.", 14),
    ])
    func frenchFamilies(_ sentence: String, _ killed: Int) { #expect(sum(french(sentence)) == killed) }

    @Test func familiesWithoutANumberAreVague() {
        let text = SampleText.analysed("Bandits killed three families at the ford.", .english)
        let counts = ClaimRecogniser(text: text).claims(in: text.sentences[0], index: 0).map(\.count)
        #expect(counts == [CasualtyCount(low: 3, best: nil, high: nil)])
    }

    // MARK: Tolls

    @Test(arguments: [
        ("Seven herders lost their lives when the market was shelled.", 7), ("The ambush claimed eleven lives.", 11),
        ("Twelve lives were lost in the raid.", 12),
        ("The governor put the death toll from the raid on the market, on Friday, at 21.", 21),
        ("The death toll from the raid on Bankass has risen to 38 from 25.", 38),
        ("Three more patients died, bringing the death toll of the raid on Bankass, near Mopti, to 24.", 24),
        ("The ministry revised the death toll from the raid on Bankass from 12 to 19.", 19),
        ("Officials raised to 27 the number of dead.", 27),
    ])
    func tolls(_ sentence: String, _ killed: Int) { #expect(claims(sentence).contains { $0.hasSuffix(" \(killed)") }) }

    @Test(arguments: [
        ("L'embuscade a coûté onze vies.", 11), ("Sept éleveurs ont perdu la vie dans l'attaque.", 7),
        ("Le bilan de l'attaque de Bankass est passé de 25 à 38 morts.", 38),
        ("Trois blessés sont morts, portant le bilan de l'attaque de Bankass, près de Mopti, à 24.", 24),
        ("Le ministère a revu le bilan de l'attaque de Bankass de 12 à 19.", 19),
        ("Un patient est décédé, ce qui porte à 21 le nombre de morts.", 21),
    ])
    func frenchTolls(_ sentence: String, _ killed: Int) {
        #expect(french(sentence).contains { $0.hasPrefix("killed") && $0.hasSuffix(" \(killed)") })
    }

    // MARK: Later deaths, and parts

    @Test func partsThatDiedLaterAreKilled() {
        #expect(
            claims("The blast wounded nine traders, two of whom later died in hospital.")
                == ["wounded traders 9", "killed traders 2"])
        #expect(
            claims("The blast wounded nine traders; three of them died of their wounds.")
                == ["wounded traders 9", "killed traders 3"])
        #expect(claims("One of the wounded died on the way to the clinic.") == ["killed wounded 1"])
        #expect(claims("A driver was wounded and later died.").contains("killed driver 1"))
        #expect(
            french("L'explosion a blessé neuf commerçants, dont deux sont morts plus tard.")
                == ["wounded commerçants 9", "killed commerçants 2"])
        #expect(french("L'explosion a blessé neuf commerçants, dont un est décédé.").contains("killed commerçants 1"))
    }

    @Test func partsInAListAreParts() {
        #expect(
            claims("Sixteen people including six Malians, two Guineans and one Ivorian were killed.")
                == ["killed people 16"])
        #expect(claims("The bomb killed ten people, including two women and a child.") == ["killed people 10"])
    }

    // MARK: Lists

    @Test func listsAreWhole() {
        #expect(sum(claims("The raid left three herders, four gunmen and one guard dead.")) == 8)
        #expect(sum(claims("Fighting ended on Saturday with six officers and nine rebels left dead.")) == 15)
        #expect(sum(claims("Five Chadian soldiers & three Nigerien soldiers killed.")) == 8)
        #expect(sum(french("Le raid a fait trois éleveurs, quatre assaillants et un garde tués.")) == 8)
    }

    // MARK: Single persons

    @Test(arguments: [
        "A CDR(K) delegate was killed near the bridge.", "An Ivorian was killed near the bridge.",
        "Ouedraogo, a local teacher, was killed near the bridge.", "Security guard killed near the bridge.",
        "A driver, who had left the depot before noon, was killed.", "Gunmen kidnapped a farmer and then killed him.",
        "A market trader was beaten to death by raiders.", "A mob stoned a trader to death.",
        "Rebel commander Issa Sangaré was killed near the bridge.", "An agent was fatally shot near the bridge.",
    ])
    func onePersonCountsOne(_ sentence: String) { #expect(sum(claims(sentence)) == 1) }

    @Test func namesInAListCountEach() {
        #expect(sum(claims("Amadou Traoré and Salif Keita were killed in the ambush.")) == 2)
        #expect(sum(claims("Amadou Traoré, a teacher, and two pupils, were killed in the ambush.")) == 3)
        #expect(sum(claims("Gunmen killed Amadou Traoré, his wife Awa Sidibé, and his son.")) == 3)
    }

    @Test func whoSaysItIsNotKilled() {
        #expect(claims("Gunmen killed nine soldiers, the army said.") == ["killed soldiers 9"])
        #expect(claims("Gunmen killed three nuns, the bishop told reporters.") == ["killed nuns 3"])
        #expect(claims("Gunmen killed the mayor, his deputy said.") == ["killed mayor 1"])
    }

    @Test func theNameOfWhomWasCountedIsNoOther() {
        #expect(sum(claims("Raiders killed one guard, Moussa Diarra, and fled.")) == 1)
    }

    // MARK: Verbs and words no lexicon has

    @Test(arguments: [
        "Four herders were mown down at the ford.", "Four herders were strangled.",
        "Four herders were trampled to death.",
        "Four herders were butchered.", "Raiders beheaded four herders.", "Four herders were fatally stabbed.",
        "Four Imghad were killed.", "Four Imghad dead.", "Four militia were killed.",
        "Four cadres of the United Front were killed.", "Four RLF deaths were reported.",
    ])
    func killing(_ sentence: String) { #expect(sum(claims(sentence)) == 4) }

    @Test(arguments: [
        "Quatre éleveurs ont été fauchés.", "Quatre éleveurs ont été étranglés.",
        "Quatre éleveurs ont été battus à mort.",
        "Des assaillants ont décapité quatre éleveurs.", "Quatre éleveurs ont été passés par les armes.",
    ])
    func frenchKilling(_ sentence: String) { #expect(sum(french(sentence)) == 4) }

    @Test func injuriesSufferedAreWounds() {
        #expect(claims("Three porters suffered serious burns.") == ["wounded porters 3"])
        #expect(claims("The bakery suffered serious damage.").isEmpty)
    }

    @Test(arguments: [
        "The court sentenced two traders to death.", "Four bridges were destroyed.", "Forty cattle were killed.",
        "On 7 May 2021 the patrol left four villages.", "February 6 – the patrol returned.",
    ])
    func noPeopleKilled(_ sentence: String) { #expect(claims(sentence).isEmpty) }

    private func sum(_ claims: [String]) -> Int {
        claims.filter { $0.hasPrefix("killed") }.compactMap { Int($0.split(separator: " ").last ?? "") }.reduce(0, +)
    }
}
