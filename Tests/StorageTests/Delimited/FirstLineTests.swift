import Testing

@testable import Storage

@Suite struct FirstLineTests {
    private func line(_ text: String, _ candidates: String = ",;\t|") -> FirstLine {
        FirstLine(of: text.utf8, candidates: Array(candidates.utf8))
    }

    @Test(arguments: [
        ("id;date;place, or nearest town\n1,2,3,4,5", ";"), ("id,date\n", ","), ("one column\n", ","),
        ("\"a;b;c\",d,e\n", ","), ("id|date|killed", "|"), ("\"a\n;;;;\",b,c\n", ","), ("a;b,c", ","),
    ])
    func theMostFrequentSeparatorOutsideQuotesWins(_ text: String, _ delimiter: Character) {
        #expect(line(text).delimiter == delimiter.asciiValue)
    }

    @Test func theEndIsThatOfTheLine() {
        #expect(line("a,b\r\nc\n").end == [0x0D, 0x0A])
        #expect(line("a,\"b\r\n\"\nc\r\n").end == [0x0A])
        #expect(line("a,b").end == [0x0A])
    }
}
