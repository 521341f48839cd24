import Reports
import Testing

@testable import Extraction

@Suite struct TokenizerTests {
    private func tokens(_ text: String, _ language: Language = .english) -> [Token] {
        let bytes = Array(text.utf8)
        return Tokenizer(language: language).tokens(in: bytes, range: 0..<bytes.count)
    }

    private func words(_ text: String, _ language: Language = .english) -> [String] {
        tokens(text, language).map(\.folded)
    }

    @Test func hyphensAndApostrophesBetweenLettersStayInTheWord() {
        #expect(words("Jama'at Nasr al-Islam") == ["jama'at", "nasr", "al-islam"])
        #expect(words("N’Tillit, Tin‑Essako") == ["n'tillit", ",", "tin-essako"])
        #expect(words("twenty-one") == ["twenty-one"])
    }

    @Test(arguments: ["Mali's army", "Mali’s army"])
    func possessiveIsAWordOfItsOwn(_ text: String) {
        #expect(words(text) == ["mali", "'s", "army"])
    }

    @Test func possessiveOfAHyphenatedName() {
        #expect(words("al-Qaeda's branch") == ["al-qaeda", "'s", "branch"])
    }

    @Test func pluralPossessiveAndQuotesAreMarks() {
        #expect(words("the soldiers' camp") == ["the", "soldiers", "'", "camp"])
        #expect(words("“We fled,” he said") == ["“", "we", "fled", ",", "”", "he", "said"])
    }

    @Test func numbersKeepTheirThousandsDecimalsAndTimes() {
        #expect(
            words("1,200 people, 3.5 km, at 10:30.") == ["1,200", "people", ",", "3.5", "km", ",", "at", "10:30", "."])
        #expect(tokens("1,200 people").map(\.kind) == [.number, .word])
    }

    @Test func ordinalsAndUnitsBelongToTheNumber() {
        #expect(words("the 2nd, 5th and 101st") == ["the", "2nd", ",", "5th", "and", "101st"])
        #expect(words("at 10pm") == ["at", "10pm"])
        #expect(words("a 40-strong patrol") == ["a", "40", "-", "strong", "patrol"])
    }

    @Test(arguments: ["40-85", "40–85"])
    func dashBetweenNumbersIsAMark(_ text: String) {
        #expect(words(text) == ["40", "-", "85"])
    }

    @Test func aWordMayHoldDigits() {
        #expect(words("M23 and G5 Sahel") == ["m23", "and", "g5", "sahel"])
        #expect(tokens("M23").map(\.kind) == [.word])
    }

    @Test func frenchElisionsAreWordsOfTheirOwn() {
        #expect(words("l'armée d’Ansongo jusqu'à", .french) == ["l'", "armee", "d'", "ansongo", "jusqu'", "a"])
        #expect(words("aujourd'hui", .french) == ["aujourd'hui"])
        #expect(words("l'armée", .english) == ["l'armee"])
    }

    @Test func rangesAreBytesOfTheText() {
        let text = Array("À Sévaré, 12 morts".utf8)
        let spans = Tokenizer(language: .french).tokens(in: text, range: 0..<text.count).map {
            String(decoding: text[$0.range], as: UTF8.self)
        }
        #expect(spans == ["À", "Sévaré", ",", "12", "morts"])
    }

    @Test func onlyTheGivenRangeIsRead() {
        let text = Array("Gao Kidal Mopti".utf8)
        let tokens = Tokenizer(language: .english).tokens(in: text, range: 4..<9)
        #expect(tokens.map(\.folded) == ["kidal"])
        #expect(tokens.map(\.range) == [4..<9])
    }

    @Test func capitals() {
        let tokens = tokens("JNIM Gao al-Qaeda A Élysée US-led")
        #expect(tokens.map(\.isCapitalised) == [true, true, false, true, true, true])
        #expect(tokens.map(\.isAllCaps) == [true, false, false, false, false, false])
    }

    @Test func noBreakSpacesSeparateWords() {
        #expect(words("20\u{A0}soldiers\u{202F}killed") == ["20", "soldiers", "killed"])
    }

    @Test func bytesThatAreNotUTF8AreReadOneByOne() {
        let text: [UInt8] = [0x47, 0x61, 0x6F, 0x20, 0xFF, 0x20, 0xC3, 0x20, 0x4D, 0xE2, 0x80]
        let tokens = Tokenizer(language: .english).tokens(in: text, range: 0..<text.count)
        #expect(tokens.first?.folded == "gao")
        #expect(tokens.allSatisfy { $0.range.upperBound <= text.count && !$0.range.isEmpty })
    }

    @Test func nothingInNothing() {
        #expect(words("").isEmpty)
        #expect(words(" \n\t ").isEmpty)
    }
}
