import Testing

@testable import Text

@Suite struct LatinLettersTests {
    @Test(
        arguments: [
            ("é", "e"), ("É", "e"), ("ß", "ss"), ("ẞ", "ss"), ("Œ", "oe"), ("ṣ", "s"), ("Ḩ", "h"), ("Ɓ", "b"),
            ("İ", "i"),
            ("ı", "i"), ("Þ", "th"), ("ŋ", "n"), ("ǆ", "dz"), ("Ǆ", "dz"),
        ] as [(Unicode.Scalar, String)])
    func lettersOfBothCasesBecomePlain(_ letter: Unicode.Scalar, _ plain: String) {
        #expect(LatinLetters.plain(letter)?.description == plain)
    }

    @Test(arguments: ["a", "1", "×", "÷", "’", "д", "\u{301}", "\u{2C6}"] as [Unicode.Scalar])
    func whatIsNoMarkedLetterStays(_ scalar: Unicode.Scalar) {
        #expect(LatinLetters.plain(scalar) == nil)
    }

    @Test func noLetterStandsInTwoRows() {
        var seen: Set<Unicode.Scalar> = []
        for row in LatinLetters.rows {
            for scalar in row.from.unicodeScalars { #expect(seen.insert(scalar).inserted, "\(scalar) stands twice") }
        }
    }
}
