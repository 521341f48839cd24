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
}
