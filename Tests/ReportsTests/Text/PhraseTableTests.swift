import Testing

@testable import Reports

@Suite struct PhraseTableTests {
    private let table = PhraseTable(["tag", "share on", "©", ""])

    private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

    @Test func phrasesAreFoundAnywhere() {
        #expect(table.occurs(in: bytes("please share on monday")))
        #expect(table.occurs(in: bytes("photo © agency")))
        #expect(!table.occurs(in: bytes("share it")))
        #expect(!table.occurs(in: bytes("")))
    }

    @Test func openingWordsEndWhereThePhraseDoes() {
        #expect(table.opens(bytes("tagged")))
        #expect(!table.opensWithWords(bytes("tagged")))
        #expect(table.opensWithWords(bytes("tag army")))
        #expect(table.opensWithWords(bytes("tag")))
    }

    @Test func slicesAreReadFromTheirStart() {
        #expect(table.opensWithWords(bytes("a tag army").dropFirst(2)))
        #expect(!table.opensWithWords(bytes("a tag army")))
    }
}
