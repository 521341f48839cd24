import Testing

@testable import Text

@Suite struct MonthNamesTests {
    @Test func eachLanguageHasTwelve() {
        #expect(MonthNames.english.count == 12)
        #expect(MonthNames.french.count == 12)
    }

    @Test(arguments: [
        ("march", 3), ("sept", 9), ("fevr", 2), ("fev", 2), ("aout", 8), ("dec", 12), ("juil", 7), ("mai", 5),
        ("may", 5),
    ])
    func foldedNamesOfAllLanguagesAreNumbered(_ name: String, _ number: Int) {
        #expect(MonthNames.numbers[name] == number)
    }

    @Test(arguments: [
        ("janu", 1), ("jui", nil), ("juill", 7), ("ju", nil), ("septem", 9), ("dece", 12), ("aou", 8), ("monday", nil),
    ])
    func theBeginningOfOneNameIsEnough(_ word: String, _ number: Int?) {
        #expect(MonthNames.number(beginning: word) == number)
    }
}
