import Incidents
import Reports

/// People that no lexicon knows, beside a verb that only living beings suffer.
extension ClaimRecogniser {
    /// "killed 11 *dissidents*", "12 *FAC* were killed", "two *al Shabaab* dead": people that no lexicon knows, beside a
    /// verb that only living beings suffer.
    func unknownPeople(_ number: NumberMention, _ span: Range<Int>) -> Range<Int>? {
        let start = afterPartitive(number.tokens.upperBound, number)
        guard !isYear(number), let end = unknownEnd(start, span) else { return nil }
        let head = Range(from: start + 1, to: end).first { annotations.has(.genitive, at: $0) } ?? end
        let isMany = text.ends(head - 1, as: .plural) && tokens[head - 1].folded.utf8.count > 4
        let isName = tokens[head - 1].isCapitalised
        let isOne = (number.count.best ?? number.count.low) == 1
        let isPlural = annotations.has(.pluralPassive, at: end)
        guard isMany || isName || isOne || isPlural else { return nil }
        let before = annotations.hit(.effectBefore, endingAt: number.tokens.lowerBound, floor: span.lowerBound)
        if let before, isMany, Self.bodily.contains(before.hit.value), !annotations.has(.ownLoss, at: before.start) {
            return start..<end
        }
        // "5 *maoists* and two policemen were killed"
        if isMany || isName, let joint = annotations.hit(.conjunction, at: end), end < span.upperBound,
            let other = NumberRecogniser(text: text).number(at: end + joint.length, span), !other.isArticle,
            victims(after: other.tokens.upperBound, span, singular: false) != nil
        {
            return start..<end
        }
        return suffers(after: end, span) ? start..<end : nil
    }

    /// "one *of the* dissidents".
    private func afterPartitive(_ i: Int, _ number: NumberMention) -> Int {
        guard let genitive = annotations.hit(.genitive, at: i) else { return i }
        let next = i + genitive.length
        if annotations.has(.determiner, at: next) { return next + 1 }
        return annotations.has(.determiner, at: next - 1) ? next : i
    }

    /// The end of a noun phrase that no lexicon knows.
    private func unknownEnd(_ start: Int, _ span: Range<Int>) -> Int? {
        var end = start
        while end < span.upperBound, end - start < 9, continuesName(end), end > start || tokens[end].kind == .word,
            !isThing(end, span), NumberRecogniser(text: text).cardinal(at: end, span) == nil
        {
            let isOf = annotations.has(.genitive, at: end)
            if isOf, end == start || !text.ends(end - 1, as: .plural) { break }
            end += 1
        }
        guard end > start, end >= span.upperBound || !isThing(end, span), tokens[end - 1].kind == .word else {
            return nil
        }
        return end
    }

    private func continuesName(_ k: Int) -> Bool {
        if tokens[k].folded == "-" || tokens[k].folded == "&" { return true }
        return tokens[k].kind == .word && continuesNounPhrase(k) && !annotations.has(.conjunction, at: k)
            && !annotations.has(.effectBefore, at: k) && !annotations.has(.partOf, at: k)
            && !annotations.has(.effectNoun, at: k)
    }

    /// "were killed", or "dead" where the phrase ends.
    private func suffers(after end: Int, _ span: Range<Int>) -> Bool {
        let auxiliary = annotations.hit(.copula, at: end)
        let verb = afterFillers(of: .verbFiller, end + (auxiliary?.length ?? 0), span)
        guard verb < span.upperBound, let effect = harm(after: verb, span), Self.bodily.contains(effect.effect.rawValue)
        else { return false }
        let next = effect.tokens.upperBound
        return auxiliary != nil || next >= span.upperBound || tokens[next].kind == .punctuation
            || annotations.has(.conjunction, at: next) || annotations.has(.scene, at: next)
            || annotations.has(.by, at: next)
    }

    private static let bodily: Set<String> = [CasualtyEffect.killed.rawValue, CasualtyEffect.wounded.rawValue]
}
