import Testing

@testable import Extraction

@Suite struct WordCategoryTests {
    /// A `CategorySet` has a bit for each.
    @Test func everyCategoryHasABitOfItsOwn() {
        #expect(WordCategory.allCases.map(\.rawValue) == (0..<UInt8(WordCategory.allCases.count)).map { $0 })
    }

    @Test(arguments: [
        (WordCategory.number, "number"), (.ofLastYear, "of_last_year"), (.noPlaceAfter, "no_place_after"),
    ])
    func namesAreThoseOfTheHeaders(_ category: WordCategory, _ name: String) {
        #expect(category.name == name)
        #expect(WordCategory(name: name) == category)
    }

    @Test func everyNameLeadsBack() {
        for category in WordCategory.allCases { #expect(WordCategory(name: category.name) == category) }
        #expect(WordCategory(name: "ofLastYear") == nil)
        #expect(WordCategory(name: "") == nil)
    }
}
