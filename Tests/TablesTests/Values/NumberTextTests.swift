import Testing

@testable import Tables

@Suite struct NumberTextTests {
    private func number(_ text: String) -> Double? { withBytes(text) { NumberText.double($0) } }

    @Test(arguments: [
        "0", "-3.00742", "16.27167", "1e3", "-1.5E-2", "+7", "123456789012345678901", "0.1", "35.763369", ".5", "2.",
        "9007199254740993", "0.30000000000000004",
    ])
    func readsAsTheStandardLibraryDoes(_ text: String) {
        let swift = text.hasSuffix(".") ? text + "0" : text
        #expect(number(text) == Double(swift))
    }

    @Test(arguments: ["", "-", "abc", "12a", "1,5", "16°46′N", "--1", "1.2.3", "nan", "inf", "0x10"])
    func refusesWhatIsNoNumber(_ text: String) { #expect(number(text) == nil) }

    /// What the writing alone tells, whatever the column.
    @Test(arguments: [
        ("16,25", 16.25), ("-3,00742", -3.00742), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1,234,567", 1_234_567),
        ("1.234.567", 1_234_567), ("1 200", 1200), ("1\u{a0}200", 1200), ("1\u{202f}200\u{202f}300", 1_200_300),
        ("1'200", 1200), ("\u{2212}12,5", -12.5), ("0,333", 0.333), ("0.333", 0.333), ("12,", 12),
    ])
    func signsThatTellWhatTheyAre(_ text: String, _ value: Double) {
        for signs in [NumberSigns(), NumberSigns(point: .group, comma: .decimal)] {
            #expect(withBytes(text) { NumberText.number($0, signs) } == value)
        }
    }

    @Test func theColumnDecidesWhereTheNumberDoesNot() {
        func value(_ text: String, _ signs: NumberSigns) -> Double? { withBytes(text) { NumberText.number($0, signs) } }
        #expect(value("5,000", NumberSigns(point: .decimal, comma: .group)) == 5000)
        #expect(value("5,000", NumberSigns(point: .group, comma: .decimal)) == 5)
        #expect(value("5.000", NumberSigns(point: .group, comma: .decimal)) == 5000)
        #expect(value("-4.125", .degrees) == -4.125)
        #expect(value("-4,125", .degrees) == -4.125)
    }

    @Test(arguments: ["1,23,456", "12 34", "1,2,3", "1.2.3", "1,234.567.8", "1234,567,890", ",", "- 5"])
    func signsThatStandWhereNoWritingHasThem(_ text: String) {
        #expect(withBytes(text) { NumberText.number($0, NumberSigns()) } == nil)
    }

    @Test(arguments: [
        "", "-", "NA", "n/a", "NULL", "Unknown", "NaN", "#N/A", "#VALUE!", "?", "..", "--", "–", "N.A.", "inconnu",
        "Tbc",
    ])
    func knowsWordsForMissing(_ text: String) { #expect(withBytes(text) { NumberText.isMissing($0) }) }

    @Test(arguments: ["0", "no", "many", "none at all"])
    func otherWordsAreNotMissing(_ text: String) { #expect(!withBytes(text) { NumberText.isMissing($0) }) }
}
