import Testing

@testable import Text

@Suite struct WeekdayNamesTests {
    @Test func eachLanguageHasSeven() {
        #expect(WeekdayNames.english.map(\.name).last == "Sunday")
        #expect(WeekdayNames.french.map(\.name).last == "dimanche")
        #expect(WeekdayNames.english.count == 7 && WeekdayNames.french.count == 7)
    }

    /// "La mer" is the sea, and Sam a person.
    @Test func runningTextHasNoShortFormsThatAreWords() {
        for word in ["mer", "sam", "ven"] {
            #expect(!WeekdayNames.inText.contains(word))
            #expect(WeekdayNames.inTables.contains(word))
        }
        #expect(WeekdayNames.inText.isSuperset(of: ["tues", "thurs", "mercredi"]))
    }

    @Test func whatIsAlsoAMonthIsNoWeekday() { #expect(!WeekdayNames.inTables.contains("mar")) }
}
