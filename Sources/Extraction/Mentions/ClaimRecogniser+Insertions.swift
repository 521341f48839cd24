import Incidents
import Reports

/// Time, place and manner between a verb of harm and the number of its object.
extension ClaimRecogniser {
    /// Words between the commas, at most.
    private static let longestInsertion = 16

    /// "killed, *in the night of 3 to 4 May*, six shepherds", "the deaths, *three days earlier*, of six shepherds".
    func verbBeforeInsertion(_ i: Int, of group: Group, _ span: Range<Int>) -> Effect? {
        guard group.victims != nil, !isFollowedByHarm(group, span) else { return nil }
        let genitive = annotations.hit(.genitive, endingAt: i, floor: span.lowerBound)
        let closing = (genitive?.start ?? i) - 1
        guard closing > span.lowerBound, tokens[closing].folded == "," else { return nil }
        for comma in stride(from: closing - 2, to: max(span.lowerBound, closing - Self.longestInsertion), by: -1)
        where tokens[comma].folded == "," {
            guard isInsertion(comma + 1..<closing) else { continue }
            if let effect = effect(endingAt: comma, isNoun: genitive != nil, span) {
                return Effect(effect: effect.effect, tokens: effect.tokens.lowerBound..<i)
            }
        }
        return nil
    }

    private func effect(endingAt comma: Int, isNoun: Bool, _ span: Range<Int>) -> Effect? {
        let found = annotations.hit(isNoun ? .harmNoun : .effectBefore, endingAt: comma, floor: span.lowerBound)
        guard let found, let effect = CasualtyEffect(rawValue: found.hit.value), isNoun || !isPassive(found.start, span)
        else { return nil }
        return Effect(effect: effect, tokens: found.start..<comma)
    }

    /// When, where or how, and no clause with a verb.
    private func isInsertion(_ words: Range<Int>) -> Bool {
        guard let first = words.first else { return false }
        let opens: [WordCategory] = [
            .scene, .datePreposition, .timeOfDay, .following, .last, .relativePeriod, .dayArticle, .aroundDate,
        ]
        let isOpened =
            isDay(first) || text.ends(first, as: .adverb) || opens.contains { annotations.has($0, at: first) }
            || words.contains { annotations.has(.followingUnit, at: $0) || annotations.has(.timeOfDay, at: $0) }
        let verbs: [WordCategory] = [
            .reporting, .subordinator, .relativePronoun, .copula, .effectAfter, .effectBefore, .partOf,
        ]
        let clock = words.first { annotations.has(.timeOfDay, at: $0) }
        let clockEnd = clock.map { $0 + (annotations.hit(.timeOfDay, at: $0)?.length ?? 1) } ?? 0
        return isOpened
            && !words.contains { k in
                tokens[k].kind == .word && !(clock.map { k >= $0 && k < clockEnd } ?? false)
                    && verbs.contains { annotations.has($0, at: k) }
                    && !annotations.has(.datePreposition, at: k) && !text.ends(k, as: .adverb)
            }
    }

    /// "killed, in two days, five villagers *were* …": the people have a verb of their own.
    private func isFollowedByHarm(_ group: Group, _ span: Range<Int>) -> Bool {
        let k = group.tokens.upperBound
        return k < span.upperBound && (annotations.has(.copula, at: k) || harm(after: k, span) != nil)
    }

    /// Where a word of time or manner starts that ends before token `i`: "killed *last Tuesday* six rebels", "executed
    /// *summarily* 20 villagers".
    func timeOrManner(endingAt i: Int, _ span: Range<Int>) -> Int? {
        for category in [WordCategory.relativePeriod, .timeOfDay, .following] {
            if let hit = annotations.hit(category, endingAt: i, floor: span.lowerBound) { return hit.start }
        }
        guard i > span.lowerBound, tokens[i - 1].kind == .word else { return nil }
        if isDay(i - 1) || text.ends(i - 1, as: .adverb) { return i - 1 }
        guard let last = annotations.hit(.last, endingAt: i, floor: span.lowerBound), last.start > span.lowerBound,
            isDay(last.start - 1)
        else { return isDay(i) && annotations.has(.datePreposition, at: i - 1) ? i - 1 : nil }
        return last.start - 1
    }
}
