import Testing

@testable import Text

@Suite struct DelimitedFieldTests {
    @Test(arguments: ["=1+2", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\r=1", "-", "+"])
    func whatMightBeAFormulaGetsAnApostrophe(_ text: String) {
        #expect(DelimitedField.inert(text) == "'" + text)
    }

    @Test(arguments: ["-5", "+3.25", "-1e3", "Gao", "", "a=b", "3-4", "'x", "é"])
    func numbersAndOtherTextsStayAsTheyAre(_ text: String) { #expect(DelimitedField.inert(text) == text) }

    @Test func quotesAreSetWhereTheyMustBe() {
        func quoted(_ text: String, _ delimiter: Character = ",") -> String {
            String(
                decoding: DelimitedField.quoted(text.utf8, delimiter: delimiter.asciiValue ?? 0), as: UTF8.self)
        }
        #expect(quoted("Gao") == "Gao")
        #expect(quoted("Gao, ville") == "\"Gao, ville\"" && quoted("Gao, ville", ";") == "Gao, ville")
        #expect(quoted("\"a\"") == "\"\"\"a\"\"\"" && quoted("a\nb") == "\"a\nb\"")
    }
}
