import Testing

@testable import Text

@Suite struct WordFileTests {
    private func entries(_ text: String) -> [String] {
        WordFile(text).entries.map { "\($0.section)|\($0.phrase)|\($0.value ?? "-")" }
    }

    @Test func aLinesValueWinsOverTheHeaders() {
        let text = """
            # Words of harm.
            [effect killed]
            dead, shot dead
            hurt = wounded

            [plain]
            of , the,
            """
        #expect(
            entries(text) == [
                "effect|dead|killed", "effect|shot dead|killed", "effect|hurt|wounded", "plain|of|-", "plain|the|-",
            ])
    }

    @Test func anUnderscoreAtAnEdgeIsABlank() {
        #expect(entries("[cue]\n_seen_, map of_, re_use") == ["cue| seen |-", "cue|map of |-", "cue|re_use|-"])
    }

    @Test func aBracketThatIsNoHeaderOpensAPhrase() {
        #expect(entries("[credit]\n(Photo, [Photo, ©") == ["credit|(Photo|-", "credit|[Photo|-", "credit|©|-"])
    }

    @Test func whatComesBeforeTheFirstHeaderIsLeftOut() { #expect(entries("word\n[a]\n").isEmpty) }
}
