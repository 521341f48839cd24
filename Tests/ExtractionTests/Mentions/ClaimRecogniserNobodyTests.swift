import Incidents
import Reports
import Testing

@testable import Extraction

/// What a text says did not happen to anybody, and who is not counted.
@Suite struct ClaimsOfNoneTests {
    /// "killed 0, wounded 0 staff": all claims of the text.
    private func claims(_ text: String, _ language: Language = .english) -> String {
        let lexicon = Lexicon.shared(language)
        let reading = DocumentReader(lexicon: lexicon, dictionary: SahelNames()).read(
            document(text, language: language))
        return reading.sentences.flatMap(\.claims).map { claim in
            "\(claim.effect.rawValue) \(claim.count.best.map(String.init) ?? "–")"
                + (claim.victims.map { " \($0)" } ?? "")
        }.joined(separator: ", ")
    }

    @Test(arguments: [
        ("Nobody was killed.", "killed 0"),
        ("No one died in the blast.", "killed 0"),
        ("A grenade was thrown, but none were hurt.", "wounded 0"),
        ("No one was killed or wounded.", "killed 0, wounded 0"),
        ("Nobody at the market was injured.", "wounded 0"),
        ("There were no casualties.", "killed 0, wounded 0"),
        ("The shells fell without causing any deaths.", "killed 0"),
        ("No deaths or injuries were reported.", "killed 0, wounded 0"),
        ("Zero fatalities were recorded.", "killed 0"),
        ("The militants did not kill anyone.", "killed 0"),
        ("The guards fired without wounding anybody.", "wounded 0"),
        ("The mine exploded, killing no one.", "killed 0"),
        ("The raid did not cause casualties.", "killed 0, wounded 0"),
        ("Not a single teacher was abducted.", "captured 0 teacher"),
        ("Not one nurse was hurt, but two guards were killed.", "killed 2 guards, wounded 0 nurse"),
        ("None of the twelve pupils was harmed.", "wounded 0 twelve pupils"),
        ("No civilian casualties were reported.", "killed 0 civilian, wounded 0 civilian"),
    ])
    func noneIsNought(_ text: String, _ expected: String) {
        #expect(claims(text) == expected)
    }

    @Test(arguments: [
        ("Personne n'a été tué.", "killed 0"),
        ("Personne n'est mort ni blessé.", "killed 0, wounded 0"),
        ("Aucun mort n'est à déplorer.", "killed 0"),
        ("L'obus n'a fait ni mort ni blessé.", "killed 0, wounded 0"),
        ("Les assaillants se sont retirés sans tuer personne.", "killed 0"),
        ("L'engin a explosé sans faire de blessés.", "wounded 0"),
        ("Aucun gendarme n'a été blessé.", "wounded 0 gendarme"),
        ("Une personne a été tuée.", "killed 1 personne"),
    ])
    func noneIsNoughtInFrench(_ text: String, _ expected: String) {
        #expect(claims(text, .french) == expected)
    }

    /// How many were harmed is another matter than that none were.
    @Test(arguments: [
        ("No fewer than five people were killed.", "killed 5 people"),
        ("Nobody knows how many people were killed.", ""),
        ("No death toll was given.", ""),
        ("No other casualties were reported.", ""),
        ("No one else was hurt.", ""),
        ("It is vital that in future no one is killed.", ""),
        ("No group claimed the attack that killed four people.", "killed 4 people"),
    ])
    func otherWordsAreNoClaimOfNone(_ text: String, _ expected: String) {
        #expect(claims(text) == expected)
    }

    @Test(arguments: [
        ("Bandits killed 90 goats and two shepherds.", "killed 2 shepherds"),
        ("Bandits killed 90 goats, 12 mules and a farmer.", "killed 1 farmer"),
        ("Bandits killed 7 farmers, 90 goats and 4 traders.", "killed 7 farmers, killed 4 traders"),
        ("Sixty cows and four herders were killed.", "killed 4 herders"),
        ("Sixty cows were killed along with four herders.", "killed 4 herders"),
        ("Four herders and 60 cows were killed.", "killed 4 herders"),
        ("Bandits killed 90 goats.", ""),
        ("Bandits killed a donkey.", ""),
        ("Bandits killed six cattle breeders.", "killed 6 cattle breeders"),
        ("The army killed 11 rebels and burned 25 motorcycles.", "killed 11 rebels"),
    ])
    func beastsAndThingsAreNoPeople(_ text: String, _ expected: String) {
        #expect(claims(text) == expected)
    }

    @Test(arguments: [
        ("Des hommes armés ont tué 40 moutons et deux bergers.", "killed 2 bergers"),
        ("Soixante chameaux et trois éleveurs ont été tués.", "killed 3 éleveurs"),
        ("Des hommes armés ont tué 15 vaches.", ""),
    ])
    func beastsAreNoPeopleInFrench(_ text: String, _ expected: String) {
        #expect(claims(text, .french) == expected)
    }

    @Test(arguments: [
        ("Two went missing.", "missing 2"),
        ("Five sailors are missing.", "missing 5 sailors"),
        ("Nine soldiers died and three are unaccounted for.", "killed 9 soldiers, missing 3 soldiers"),
        ("Four villagers have gone missing since.", "missing 4 villagers"),
    ])
    func theMissingAreCounted(_ text: String, _ expected: String) {
        #expect(claims(text) == expected)
    }

    @Test(arguments: [
        ("Sept soldats ont été tués et deux sont portés disparus.", "killed 7 soldats, missing 2 soldats"),
        ("Quatre pêcheurs sont introuvables.", "missing 4 pêcheurs"),
    ])
    func theMissingAreCountedInFrench(_ text: String, _ expected: String) {
        #expect(claims(text, .french) == expected)
    }

    /// A group told within another is part of it, whatever the words between.
    @Test(arguments: [
        ("Militants abducted three people, including two sons of the chief.", "captured 3 people"),
        ("Gunmen killed six people, including a 12 year-old boy.", "killed 6 people"),
    ])
    func aGroupWithinAGroupIsNotCountedBesideIt(_ text: String, _ expected: String) {
        #expect(claims(text) == expected)
    }

    @Test func aGroupWithinAGroupIsNotCountedBesideItInFrench() {
        #expect(claims("L'attaque a fait 13 morts, dont 2 à 3 civils.", .french) == "killed 13")
    }
}
