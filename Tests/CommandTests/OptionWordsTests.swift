import Testing

@testable import incident_mapper

@Suite struct OptionWordsTests {
    @Test(arguments: [
        ("give the option date-order dmy or mdy", "give --date-order dmy or mdy"),
        ("the option merge: counted elsewhere", "--merge: counted elsewhere"),
        ("a.csv: no such file", "a.csv: no such file"),
        ("take the option of a ceasefire", "take the option of a ceasefire"),
        ("the option ", "the option "),
    ])
    func theLibrarysOptionsAreFlags(_ message: String, _ shown: String) {
        #expect(OptionWords.spelled(message) == shown)
    }
}
