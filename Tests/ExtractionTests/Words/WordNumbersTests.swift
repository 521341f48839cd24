import Testing

@testable import Extraction

@Suite struct WordNumbersTests {
    @Test func wordsAreNumberedInOrder() {
        var words = WordNumbers()
        #expect(words["gao"] == nil)
        #expect(words.append("gao") == 0)
        #expect(words.append("ségou") == 1)
        #expect(words["gao"] == 0 && words["ségou"] == 1)
        #expect(words["segou"] == nil && words[""] == nil)
    }

    /// The table is twice as large after every doubling of its words.
    @Test func allAreFoundAfterTheTableGrows() {
        var words = WordNumbers()
        let all = (0..<5_000).map { "word\($0)" }
        for word in all { _ = words.append(word) }
        #expect(all.indices.allSatisfy { words[all[$0]] == $0 })
        #expect(words["word5000"] == nil)
    }
}
