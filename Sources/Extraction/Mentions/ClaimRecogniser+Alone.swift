import Incidents
import Reports

/// Numbers that count people without a noun for them.
extension ClaimRecogniser {
    /// "five wounded", "three were killed": people without a noun.
    func countsPeopleAlone(_ number: NumberMention, _ span: Range<Int>) -> Bool {
        var k = number.tokens.upperBound
        if let more = annotations.hit(.furtherPeople, at: k) { k += more.length }
        while k < span.upperBound, k - number.tokens.upperBound < 5,
            let word = annotations.hit(.copula, at: k) ?? annotations.hit(.verbFiller, at: k)
        {
            k += word.length
        }
        guard k < span.upperBound else { return false }
        if number.isArticle { return isOneAlone(number.tokens.upperBound, span) }
        return harm(after: k, span) != nil || annotations.has(.effectNoun, at: k)
    }

    /// "wounding 120, officials said": people without a noun after a verb of harm.
    func isObjectAlone(_ number: NumberMention, _ span: Range<Int>) -> Bool {
        let start = number.tokens.lowerBound
        if let reach = annotations.hit(.tollReach, endingAt: start, floor: span.lowerBound),
            tollBehind(start, reach.start, span) != nil
        {
            return true
        }
        let verb = beforeFillers(start, span)
        guard
            annotations.hit(.effectBefore, endingAt: verb, floor: span.lowerBound) != nil || isToll(start, span) != nil
        else { return false }
        var next = number.tokens.upperBound
        if let more = annotations.hit(.furtherPeople, at: next) { next += more.length }
        return next >= span.upperBound || tokens[next].kind == .punctuation || annotations.has(.scene, at: next)
            || annotations.has(.rangeJoin, at: next) || annotations.has(.subordinator, at: next)
            || annotations.has(.origin, at: next) || annotations.has(.conjunction, at: next)
            || annotations.has(.rearDate, at: next)
    }

    /// "lost *a total of* 14".
    private func beforeFillers(_ i: Int, _ span: Range<Int>) -> Int {
        var k = i
        while i - k < 5, annotations.hit(.effectBefore, endingAt: k, floor: span.lowerBound) == nil,
            let filler = annotations.hit(.objectFiller, endingAt: k, floor: span.lowerBound)
        {
            k = filler.start
        }
        return k
    }

    /// "un mort et trois blessés": the noun of the effect ends the phrase.
    private func isOneAlone(_ i: Int, _ span: Range<Int>) -> Bool {
        guard let hit = annotations.hit(.effectNoun, at: i) else { return false }
        let next = i + hit.length
        return next >= span.upperBound || tokens[next].kind == .punctuation || annotations.has(.conjunction, at: next)
            || annotations.has(.scene, at: next) || annotations.has(.partOf, at: next) || isDay(next)
            || annotations.has(.subordinator, at: next) || annotations.has(.by, at: next)
    }

    /// "2012 fatalities": a year, and no count.
    func isYear(_ number: NumberMention) -> Bool {
        let word = tokens[number.tokens.upperBound - 1].folded
        return number.tokens.count == 1 && word.utf8.count == 4 && Int(word).map { (1900...2100).contains($0) } == true
    }

    /// "7 May *2021* left four dead", "May *16* – five gendarmes", "under the age of *10*": no count.
    func isDate(_ number: NumberMention, _ span: Range<Int>) -> Bool {
        let i = number.tokens.lowerBound
        if annotations.hit(.aged, endingAt: i, floor: span.lowerBound) != nil { return true }
        guard number.tokens.count == 1, tokens[i].kind == .number else { return false }
        let beside = [i - 1, i + 1].filter { span.contains($0) && tokens[$0].isCapitalised }
        if beside.contains(where: { annotations.has(.month, at: $0) }), Int(tokens[i].folded).map({ $0 <= 31 }) == true
        {
            return true
        }
        return isYear(number)
            && Range(from: max(span.lowerBound, i - 3), to: i).contains { annotations.has(.month, at: $0) }
    }
}
