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
                let isGiven = annotations.has(.givenName, at: start)
                guard isTitled || isGiven else { continue }
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
}
