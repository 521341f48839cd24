import Testing

@testable import Text

@Suite struct TextFoldingWordsTests {
    private func words(_ text: String) -> String { TextFolding.words(Array(text.utf8)[...]) }

    @Test func wordsAreFolded() {
        #expect(words("ÉLÈVES à l’Œuvre, Łódź!") == "eleves a l oeuvre lodz")
        #expect(words("Кидаль 1") == "кидаль 1")
    }

    @Test func marksAtTheEdgesLeaveNoBlank() {
        #expect(words("« Gao » – 3") == "gao 3")
        #expect(words("…") == "")
    }

    @Test func invisibleCharactersPartNoWord() {
        #expect(words("Tim\u{AD}buktu") == "timbuktu")
    }
}
