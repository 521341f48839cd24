import Reports

/// Words that a text uses as names of people: the last of two or three words with capitals after a title or a given
/// name, none of them a word of place.
struct PersonNames {
    /// Folded.
    private(set) var surnames: Set<String> = []

    init(text: AnalysedText, dictionary: any ToponymDictionary) {
        let (tokens, annotations) = (text.tokens, text.annotations)
        for sentence in text.sentences {
            for start in sentence.tokens where tokens[start].kind == .word && tokens[start].isCapitalised {
                let isTitled =
                    annotations.hit(.personTitle, endingAt: start, floor: sentence.tokens.lowerBound) != nil
                    || start - 2 >= sentence.tokens.lowerBound && tokens[start - 1].folded == "."
                        && annotations.has(.personTitle, at: start - 2)
                // "councillor Ana Pereira"
                let isCalled = annotations.hit(.victim, endingAt: start, floor: sentence.tokens.lowerBound) != nil
                let isGiven = annotations.has(.givenName, at: start) || isCalled
                guard isTitled || isGiven else { continue }
                // "a village called Riverton"
                let before = Range(from: max(sentence.tokens.lowerBound, start - 4), to: start)
                if before.contains(where: {
                    annotations.has(.placeSuffix, at: $0) || annotations.has(.placeCue, at: $0)
                }) {
                    continue
                }
                var end = start + 1
                while end < sentence.tokens.upperBound, end - start < 4, Self.isPart(tokens[end]) { end += 1 }
                let words = (start..<end).filter { tokens[$0].kind == .word }
                guard let last = words.last, isTitled || words.count > 1 else { continue }
                let isPlace =
                    annotations.has(.placeSuffix, at: last) || annotations.has(.facility, at: last)
                    || annotations.has(.organisation, at: last) || annotations.has(.demonym, at: last)
                if !isPlace, tokens[last].folded.utf8.count > 2 { surnames.insert(tokens[last].folded) }
            }
        }
    }

    /// A word with a capital, or the stop of an initial.
    private static func isPart(_ token: Token) -> Bool {
        token.kind == .word ? token.isCapitalised && token.folded != "'s" : token.folded == "."
    }

    /// "Jordan Keita", "Sydney Kone": a given name that is a place's too, and a word with a capital after it that is no
    /// place, body or word of place.
    static func opens(
        at i: Int, _ span: Range<Int>, _ text: AnalysedText, _ dictionary: any ToponymDictionary
    ) -> Bool {
        let (tokens, annotations) = (text.tokens, text.annotations)
        guard i + 1 < span.upperBound, annotations.has(.sharedName, at: i) || annotations.has(.givenName, at: i),
            tokens[i + 1].kind == .word, tokens[i + 1].isCapitalised, !tokens[i + 1].isAllCaps,
            tokens[i + 1].folded != "'s", !others.contains(where: { annotations.has($0, at: i + 1) })
        else { return false }
        let next = dictionary.knowledge(of: text.words(i + 1..<i + 2))
        return next.map { $0.level == .place && !$0.isCoarse && $0.population < 500_000 } ?? true
    }

    /// Words that stand after the name of a place.
    private static let others: [WordCategory] = [
        .organisation, .body, .pressTitle, .placeSuffix, .facility, .placeCue, .direction, .demonym, .month, .weekday,
        .group, .event, .street, .office, .inhabitants, .personTitle, .nameJoiner, .notPlace,
    ]
}
