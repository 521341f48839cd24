import Testing

@testable import Tables

@Suite struct NumberTextTests {
    private func number(_ text: String, comma: Bool = false) -> Double? {
        withBytes(text) { NumberText.double($0, commaIsPoint: comma) }
    }

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

    @Test func aCommaIsThePointWhereThatIsSaid() {
        #expect(number("16,25", comma: true) == 16.25)
        #expect(number("-3,00742", comma: true) == -3.00742)
    }

    @Test(arguments: ["", "-", "NA", "n/a", "NULL", "Unknown", "NaN"])
    func knowsWordsForMissing(_ text: String) { #expect(withBytes(text) { NumberText.isMissing($0) }) }

    @Test(arguments: ["0", "no", "many", "none at all"])
    func otherWordsAreNotMissing(_ text: String) { #expect(!withBytes(text) { NumberText.isMissing($0) }) }
}
