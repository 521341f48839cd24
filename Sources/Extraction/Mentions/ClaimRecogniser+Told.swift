import Incidents
import Reports

/// Numbers that somebody gives for what another number told before counts, and numbers of a period.
extension ClaimRecogniser {
    /// "killed 30 people; *more than 40*, the opposition says", "residents put the figure at *35*".
    func otherFigures(_ claims: [ClaimMention], _ numbers: [NumberMention], _ sentence: (whole: Sentence, index: Int))
        -> [ClaimMention]
    {
        let span = sentence.whole.tokens
        let asked = isAnswer(span) ? asked(before: sentence.index) : nil
        return numbers.compactMap { number in
            guard !number.isArticle, isBareFigure(number, span), !isYear(number), !isDate(number, span),
                let told = claims.last(where: {
                    $0.tokens.upperBound <= number.tokens.lowerBound && $0.effect == .killed
                }) ?? asked, told.count.best ?? told.count.low ?? 0 > Self.fewTold,
                !claims.contains(where: { $0.tokens.overlaps(number.tokens) })
            else { return nil }
            var claim = told.with(told.effect, number.count, at: number.tokens)
            claim.isToll = true
            return claim
        }
    }

    /// Of one or two nobody gives another figure by a number alone.
    private static let fewTold = 2

    /// Words between "since the start of the year" and the number, at most.
    private static let longestOpening = 30

    /// A number alone between commas or the like, whom somebody says.
    private func isBareFigure(_ number: NumberMention, _ span: Range<Int>) -> Bool {
        let (start, end) = (number.tokens.lowerBound, number.tokens.upperBound)
        let isLast = end >= span.upperBound || tokens[end].kind == .punctuation && tokens[end].folded != "-"
        let isSaid = annotations.hit(.reporting, endingAt: start, floor: span.lowerBound) != nil
        if annotations.hit(.figure, endingAt: start, floor: span.lowerBound) != nil { return isLast || isSaid }
        guard isLast || annotations.has(.according, at: end) else { return false }
        if isSaid { return true }
        let opens = start == span.lowerBound || [";", "–", "—"].contains(tokens[start - 1].folded)
        return opens && isSaidBehind(end, span)
    }

    /// A sentence that opens with a number and nobody whom it counts.
    private func isAnswer(_ span: Range<Int>) -> Bool {
        guard let number = NumberRecogniser(text: text).number(at: span.lowerBound, span), !number.isArticle else {
            return false
        }
        return number.tokens.upperBound < span.upperBound && tokens[number.tokens.upperBound].folded == ","
    }

    /// "How many were killed?": what the sentence before asks.
    private func asked(before index: Int) -> ClaimMention? {
        guard index > 0 else { return nil }
        let span = text.sentences[index - 1].tokens
        guard let last = span.last, tokens[last].folded == "?",
            span.contains(where: { i in
                annotations.hit(.effectAfter, at: i)?.value == CasualtyEffect.killed.rawValue
                    || annotations.has(.toll, at: i)
            })
        else { return nil }
        return ClaimMention(
            effect: .killed, count: .exactly(Self.fewTold + 1), tokens: span, victims: nil, side: nil, isOwnLoss: false,
            claimant: nil, sentence: index)
    }

    /// "…, *the opposition says*", "… *according to residents*".
    private func isSaidBehind(_ end: Int, _ span: Range<Int>) -> Bool {
        for k in Range(from: end, to: min(end + 10, span.upperBound)) {
            if tokens[k].folded == ";" { return false }
            if annotations.has(.reporting, at: k) || annotations.has(.according, at: k) { return true }
        }
        return false
    }

    /// "80 soldiers have been killed *since the start of the year*", "*in such attacks*": no number of one event.
    func isOfPeriod(_ claim: ClaimMention, _ span: Range<Int>) -> Bool {
        if annotations.has(.manyEvents, at: span.lowerBound) {
            let before = Range(from: span.lowerBound, to: claim.tokens.lowerBound)
            guard before.count <= Self.longestOpening, let comma = before.first(where: { tokens[$0].folded == "," })
            else { return false }
            return !Range(from: comma, to: claim.tokens.lowerBound).contains { isBreak($0) }
        }
        for k in Range(from: claim.tokens.upperBound, to: min(claim.tokens.upperBound + 10, span.upperBound)) {
            if annotations.has(.manyEvents, at: k) { return true }
            if isBreak(k) || tokens[k].folded == "," { return false }
        }
        return false
    }

    private func isBreak(_ k: Int) -> Bool {
        [";", ":"].contains(tokens[k].folded) || annotations.has(.event, at: k) || annotations.has(.subordinator, at: k)
            || annotations.has(.superlative, at: k)
    }
}
