import Incidents
import Testing

@testable import Tables

@Suite struct CountTextTests {
    private func read(_ text: String, nouns: Set<String> = CountText.killedNouns) -> CountText.Reading {
        withBytes(text) { CountText.read($0, NumberSigns(), mayBeParts: false, nouns: nouns) }
    }

    /// The conventions are those of `CasualtyCount`.
    static let claims: [(String, Int?, Int?, Int?)] = [
        ("12", 12, 12, 12), ("1,200", 1200, 1200, 1200), ("10+", 10, 10, nil), ("10 +", 10, 10, nil),
        ("≥ 7", 7, 7, nil), (">=7", 7, 7, nil), ("at least 3", 3, 3, nil), ("Au moins 15", 15, 15, nil),
        ("15 au moins", 15, 15, nil), ("more than 130", 131, 131, nil), ("plus de 40", 41, 41, nil),
        (">40", 41, 41, nil),
        ("20 or more", 20, 20, nil), ("up to 6", nil, nil, 6), ("<10", nil, nil, 9), ("jusqu'à 8", nil, nil, 8),
        ("5-10", 5, nil, 10), ("5–10", 5, nil, 10), ("5 to 10", 5, nil, 10), ("5 à 10", 5, nil, 10),
        ("between 40 and 85", 40, nil, 85), ("entre 40 et 85", 40, nil, 85), ("~20", nil, 20, nil),
        ("about 20", nil, 20, nil), ("environ 20", nil, 20, nil), ("c. 30", nil, 30, nil), ("dozens", 24, nil, nil),
        ("Dozens killed", 24, nil, nil), ("des dizaines", 20, nil, nil), ("une vingtaine", nil, 20, nil),
        ("hundreds", 200, nil, nil), ("several", 3, nil, nil), ("3 (incl. 1 child)", 3, 3, 3), ("3 killed", 3, 3, 3),
        ("4 morts", 4, 4, 4), ("3 dead, 2 injured", 3, 3, 3), ("7 civilians", 7, 7, 7), ("5*", 5, 5, 5),
        ("5?", 5, 5, 5),
        ("three", 3, 3, 3), ("Deux", 2, 2, 2), ("zero", 0, 0, 0), ("aucun", 0, 0, 0), ("no deaths", 0, 0, 0),
        ("at least 1,200 people", 1200, 1200, nil), ("12 dont 3 enfants", 12, 12, 12),
    ]

    @Test(arguments: claims)
    func claimsInWords(_ text: String, _ low: Int?, _ best: Int?, _ high: Int?) {
        #expect(read(text) == .count(CasualtyCount(low: low, best: best, high: high)), "\(text)")
    }

    @Test(arguments: ["", "#N/A", "inconnu", "?", "-99", "-9", "n.d.", "tbc", "Not reported"])
    func missing(_ text: String) { #expect(read(text) == .missing) }

    @Test(arguments: [
        "many", "a lot", "3 cattle", "3 houses", "10-5", "2 weeks", "see notes", "1 of 12", "12 / 3 / 4", "yes",
        "5 soldiers and 3 trucks",
    ])
    func whatIsNoNumberOfPeople(_ text: String) {
        #expect(read(text) == .unreadable("no number of people"), "\(text)")
    }

    @Test func theNounMustFitTheColumn() {
        #expect(read("3 injured") == .unreadable("no number of people"))
        #expect(read("3 injured", nouns: CountText.woundedNouns) == .count(.exactly(3)))
        #expect(read("3 dead, 2 injured", nouns: CountText.woundedNouns) == .unreadable("no number of people"))
    }

    @Test func whatNoEventKilledIsNotBelieved() {
        #expect(read("99999999") == .unreadable("more people than any event killed"))
        #expect(read("at least 99 999 999") == .unreadable("no number of people"))
        #expect(read("-5") == .unreadable("fewer than no people"))
        #expect(read("2.5") == .unreadable("no whole number of people"))
    }
}
