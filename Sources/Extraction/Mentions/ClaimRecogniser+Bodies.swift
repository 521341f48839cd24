import Incidents
import Reports

/// The dead of whom the text says only that they were found.
extension ClaimRecogniser {
    /// Words between a body and the verb that finds it.
    private static let reach = 6

    /// "*his body* was found", "*the bodies of the two men* were recovered": whose they are was said before or stands
    /// behind.
    func foundDead(at i: Int, _ groups: [Group], _ span: Range<Int>) -> Harm? {
        guard annotations.has(.remains, at: i), i > span.lowerBound, isFound(after: i, span) else { return nil }
        if annotations.has(.possessive, at: i - 1) {
            let isMany = text.ends(i, as: .plural)
            let last = groups.last { $0.tokens.upperBound <= i && !$0.isPart && $0.victims != nil }
            guard !isMany || last != nil else { return nil }
            let count = isMany ? last?.number.count ?? .exactly(1) : .exactly(1)
            return Harm(
                effect: .killed, verb: i..<i + 1, persons: [Person(tokens: i - 1..<i + 1, count: count, isBody: true)])
        }
        guard !text.ends(i, as: .plural), let genitive = annotations.hit(.genitive, at: i + 1) else { return nil }
        // "the body of the kidnapped doctor"
        let start = annotations.has(.definite, at: i + genitive.length) ? i + genitive.length : i + 1 + genitive.length
        var end = start + 1
        while end < span.upperBound, end - start < 5, tokens[end].kind == .word,
            continuesNounPhrase(end) || annotations.has(.effectAfter, at: end) && end == start + 1
        {
            end += 1
        }
        guard end <= span.upperBound, end > start + 1, isOnePerson(start + 1..<end, isAny: false),
            !groups.contains(where: { $0.tokens.overlaps(start..<end) })
        else { return nil }
        return Harm(effect: .killed, verb: i..<i + 1, persons: [Person(tokens: start..<end)])
    }

    private func isFound(after i: Int, _ span: Range<Int>) -> Bool {
        Range(from: i + 1, to: min(i + 2 + Self.reach, span.upperBound)).contains { annotations.has(.finding, at: $0) }
    }

    /// "died in hospital the next day", "succumbed to his wounds": its day is not that of the attack.
    func isLaterDeath(_ claim: ClaimMention, _ span: Range<Int>) -> Bool {
        guard claim.effect == .killed, (claim.count.best ?? 0) <= Self.fewDeaths else { return false }
        return claim.tokens.contains { annotations.has(.remains, at: $0) }
            || claim.tokens.contains { annotations.has(.intransitiveHarm, at: $0) }
                && span.contains { annotations.has(.sickbed, at: $0) }
    }

    /// People of whom one tells when each of them died.
    private static let fewDeaths = 3
}
