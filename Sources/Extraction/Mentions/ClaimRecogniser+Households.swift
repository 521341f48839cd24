import Incidents

/// Families and couples, whose number a word holds or does not tell.
extension ClaimRecogniser {
    /// "a family *of five*" is five, "a couple" two, "two families" several.
    func household(_ number: NumberMention, _ span: Range<Int>) -> Group? {
        // "an *elderly* couple"
        var noun = number.tokens.upperBound
        while noun < number.tokens.upperBound + 2, noun < span.upperBound, !annotations.has(.household, at: noun),
            continuesNounPhrase(noun), !annotations.has(.genitive, at: noun)
        {
            noun += 1
        }
        guard let hit = annotations.hit(.household, at: noun) else { return nil }
        let end = noun + hit.length
        if let genitive = annotations.hit(.genitive, at: end),
            let size = NumberRecogniser(text: text).cardinal(at: end + genitive.length, span)
        {
            let people = victims(after: size.end, span, singular: false)?.tokens.upperBound ?? size.end
            return group(number, .exactly(size.value), noun..<people, span)
        }
        // "a family home", "a couple of soldiers"
        guard end >= span.upperBound || !annotations.has(.genitive, at: end), !isCompound(end, span) else { return nil }
        guard let size = Int(hit.value) else {
            let low = number.isArticle ? 2 : number.count.low ?? 2
            return group(number, CasualtyCount(low: low, best: nil, high: nil), noun..<end, span)
        }
        return number.isArticle ? group(number, .exactly(size), noun..<end, span) : nil
    }

    private func isCompound(_ i: Int, _ span: Range<Int>) -> Bool {
        i < span.upperBound && tokens[i].kind == .word
            && (annotations.has(.victim, at: i) || annotations.has(.facility, at: i)
                || annotations.has(.notPeople, at: i))
    }

    private func group(_ number: NumberMention, _ count: CasualtyCount, _ people: Range<Int>, _ span: Range<Int>)
        -> Group
    {
        Group(
            number: NumberMention(tokens: number.tokens, count: count, isArticle: false),
            tokens: number.tokens.lowerBound..<people.upperBound, victims: people, side: .civilian,
            isPart: isPart(number.tokens.lowerBound, span))
    }
}
