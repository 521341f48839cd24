import Incidents
import Reports

/// People counted by others: a share of them, as many again, one more; and those who stand behind their verb.
extension ClaimRecogniser {
    /// "*three of the five hostages* were killed": the first number counts, the second says of how many.
    func share(_ number: NumberMention, _ span: Range<Int>) -> Range<Int>? {
        guard !number.isArticle, let genitive = annotations.hit(.genitive, at: number.tokens.upperBound) else {
            return nil
        }
        var k = number.tokens.upperBound + genitive.length
        while k < span.upperBound, annotations.has(.theOne, at: k) || annotations.has(.determiner, at: k) { k += 1 }
        guard let whole = NumberRecogniser(text: text).cardinal(at: k, span), whole.value > number.count.best ?? 0,
            let people = victims(after: whole.end, span, singular: false)
        else { return nil }
        return people.tokens
    }

    /// "*another* seriously wounded", "*a second* was wounded": one more of those named before.
    func isOneMore(_ number: NumberMention, _ span: Range<Int>) -> Int? {
        guard number.isArticle, let hit = annotations.hit(.oneMore, at: number.tokens.lowerBound) else { return nil }
        let end = number.tokens.lowerBound + hit.length
        var k = end
        while k < span.upperBound, k - end < 5, let word = annotations.hit(.copula, at: k) { k += word.length }
        guard k < span.upperBound, let harm = harm(after: k, span) else { return nil }
        // "another wounded soldier"
        let next = harm.tokens.upperBound
        return k == end && next < span.upperBound && annotations.has(.victim, at: next) ? nil : end
    }

    /// The numbers with those that repeat the last one: "three soldiers and *as many* rebels".
    func withRepeatedOnes(_ numbers: [NumberMention], _ span: Range<Int>) -> [NumberMention] {
        var all = numbers
        for i in span {
            guard let hit = annotations.hit(.asMany, at: i),
                let last = numbers.last(where: { $0.tokens.upperBound <= i && !$0.isArticle }),
                i - last.tokens.upperBound < 8
            else { continue }
            let tokens = i..<i + hit.length
            // "as many as eight"
            guard !numbers.contains(where: { $0.tokens.overlaps(tokens) && !$0.isArticle }) else { continue }
            all.removeAll { $0.tokens.overlaps(tokens) }
            all.append(NumberMention(tokens: tokens, count: last.count, isArticle: false))
        }
        return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "*Killed* in the blast *were* four policemen": the verb opens the sentence and its people end it.
    func inverted(_ group: Group, _ span: Range<Int>) -> Effect? {
        guard annotations.hit(.pluralPassive, endingAt: group.tokens.lowerBound, floor: span.lowerBound) != nil,
            annotations.hit(.effectAfter, at: span.lowerBound) != nil, let effect = harm(after: span.lowerBound, span),
            effect.tokens.upperBound < group.tokens.lowerBound,
            !Range(from: effect.tokens.upperBound, to: group.tokens.lowerBound).contains(where: {
                tokens[$0].folded == "," || annotations.has(.victim, at: $0)
            })
        else { return nil }
        return effect
    }

    /// The numbers, and a one for each "the" or "his" outside them, before one person who is known ("killed the
    /// mayor").
    func withKnownOnes(_ numbers: [NumberMention], _ span: Range<Int>) -> [NumberMention] {
        let ones = span.compactMap { i -> NumberMention? in
            guard annotations.has(.theOne, at: i), !numbers.contains(where: { $0.tokens.contains(i) }) else {
                return nil
            }
            return NumberMention(tokens: i..<i + 1, count: .exactly(1), isArticle: true)
        }
        return ones.isEmpty ? numbers : (numbers + ones).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "11 *SNG* deaths": whose deaths a number counts.
    func namesBeforeNoun(_ number: NumberMention, _ span: Range<Int>) -> Int? {
        var k = number.tokens.upperBound
        while k < span.upperBound, tokens[k].isCapitalised, k - number.tokens.upperBound < 3 { k += 1 }
        let isNoun = annotations.has(.effectNoun, at: k) && !annotations.has(.effectAfter, at: k)
        return k > number.tokens.upperBound && isNoun && !isYear(number) ? k : nil
    }
}
