import Reports
import Testing

@testable import Extraction

@Suite struct AnnotationsTests {
    private func annotations(_ text: String) -> (tokens: [Token], annotations: Annotations) {
        let bytes = Array(text.utf8)
        let tokens = Tokenizer(language: .english).tokens(in: bytes, range: 0..<bytes.count)
        return (tokens, Lexicon.shared(.english).annotate(tokens))
    }

    /// "They were shot. Dead silence followed.": nobody was shot dead.
    @Test func noPhraseRunsIntoTheNextSentence() throws {
        let whole = annotations("five were shot dead")
        let cut = Lexicon.shared(.english).annotate(whole.tokens, sentenceEnds: [3, 4])
        #expect(whole.annotations.hit(.effectAfter, at: 2)?.length == 2)
        #expect(cut.hit(.effectAfter, at: 2) == nil)
        #expect(cut.hit(.effectAfter, at: 3)?.value == "killed")
    }

    @Test func whatIsThereIsFoundAtItsStartAndAtItsEnd() throws {
        let (tokens, annotations) = annotations("Gunmen attacked the base on Monday")
        let attacked = try #require(tokens.firstIndex { $0.folded == "attacked" })
        #expect(annotations.has(.event, at: attacked))
        #expect(annotations.hit(.event, at: attacked)?.value == "armed_assault")
        #expect(annotations.hit(.event, endingAt: attacked + 1, floor: 0)?.start == attacked)
        #expect(annotations.hit(.event, endingAt: attacked + 1, floor: attacked + 1) == nil)
        #expect(annotations.hit(.weekday, at: tokens.count - 1)?.value == "1")
        #expect(annotations.hit(.weekday, endingAt: tokens.count, floor: 0)?.start == tokens.count - 1)
    }

    @Test func outsideOfTheTextIsNothing() {
        let (tokens, annotations) = annotations("Gunmen attacked")
        for i in [-1, tokens.count, tokens.count + 9] {
            #expect(!annotations.has(.event, at: i))
            #expect(annotations.hit(.event, at: i) == nil)
        }
        #expect(annotations.hit(.event, endingAt: tokens.count + 1, floor: 0) == nil)
        #expect(annotations.hit(.event, endingAt: 0, floor: 0) == nil)
    }

    /// The quick answer and the list agree, for every token and category.
    @Test func setsAndListsAgree() {
        let (tokens, annotations) = annotations(
            "At least two hundred soldiers were killed by gunmen near the border, officials said on March 3, 2021.")
        for i in tokens.indices {
            let hits = annotations.hits(at: i)
            #expect(hits.map(\.length) == hits.map(\.length).sorted(by: >))
            for category in WordCategory.allCases {
                #expect(annotations.has(category, at: i) == hits.contains { $0.category == category })
                #expect(annotations.hit(category, at: i) == hits.first { $0.category == category })
            }
            for hit in hits where hit.length <= 8 {
                let ending = annotations.hit(hit.category, endingAt: i + hit.length, floor: 0)
                #expect(ending.map { $0.start <= i && $0.start + $0.hit.length == i + hit.length } == true)
            }
        }
    }

    @Test func wordsKeepTheirNumbersAsTheTableGrows() {
        var numbers = WordNumbers()
        let words = (0..<5000).map { "word\($0)" }
        for (index, word) in words.enumerated() { #expect(numbers.append(word) == index) }
        #expect(words.indices.allSatisfy { numbers[words[$0]] == $0 })
        #expect(numbers["word5000"] == nil)
        #expect(numbers[""] == nil)
    }
}
