import Testing

@testable import Gazetteer

@Suite struct DivisionAbbreviationsTests {
    @Test(arguments: [
        ("W.Va.", "West Virginia", "US"), ("Calif.", "California", "US"), ("N.Y.", "New York", "US"),
        ("PA", "Pennsylvania", "US"),
        ("Ont.", "Ontario", "CA"), ("B.C.", "British Columbia", "CA"), ("P.E.I.", "Prince Edward Island", "CA"),
        ("NSW", "New South Wales", "AU"), ("N.S.W.", "New South Wales", "AU"), ("Qld", "Queensland", "AU"),
    ])
    func newspapersShortenDivisions(text: String, name: String, country: String) throws {
        let division = try #require(DivisionAbbreviations.division(text))
        #expect(division == DivisionAbbreviations.Division(name: name, country: country))
    }

    /// "in", "or", "me", "on" are words, and "Ontario" is whole.
    @Test(arguments: ["in", "or", "me", "on", "On", "bc", "Ontario", "Georgia", "", "."])
    func wordsAreNone(text: String) {
        #expect(DivisionAbbreviations.division(text) == nil)
    }
}
