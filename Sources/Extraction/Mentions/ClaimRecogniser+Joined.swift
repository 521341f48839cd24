import Incidents
import Reports

/// What befell the groups of a sentence, where lists share a verb.
extension ClaimRecogniser {
    func effects(of groups: [Group], _ span: Range<Int>) -> [Effect?] {
        var effects = groups.map { effectBefore($0, span) }
        // "50 killed, 4 captured": the word before the second number is the first one's.
        for i in groups.indices.dropFirst() {
            if let effect = effects[i], groups[i - 1].tokens.upperBound == effect.tokens.lowerBound,
                annotations.has(.effectAfter, at: groups[i].tokens.upperBound),
                !hasObject(effect.tokens.lowerBound, span)
            {
                effects[i] = nil
            }
        }
        // "three gunmen killed five soldiers": the verb has its object after it.
        let objects = effects.compactMap { $0?.tokens }
        let after = groups.map { group in
            effectAfter(group, groups, span).flatMap { effect in
                objects.contains { $0.overlaps(effect.tokens) } ? nil : effect
            }
        }
        for i in groups.indices where effects[i] == nil { effects[i] = after[i] }
        return shared(effects, after, groups)
    }

    /// Gives those without a verb of their own the verb of the list they stand in.
    private func shared(_ own: [Effect?], _ after: [Effect?], _ groups: [Group]) -> [Effect?] {
        var effects = own
        // "killed 84 fighters and 47 soldiers"; "18 peacekeepers and two civilians were wounded".
        for i in groups.indices.dropFirst() where effects[i] == nil && areJoined(groups[i - 1], groups[i]) {
            effects[i] = effects[i - 1]
        }
        // "nine rebels were killed, along with four soldiers".
        for i in groups.indices.dropFirst() where effects[i] == nil {
            if let effect = after[i - 1], effects[i - 1] == effect, isAppended(groups[i], to: effect) {
                effects[i] = effect
            }
        }
        // "four civilians, two assailants and one soldier dead": the last one's verb is everybody's.
        var tail = after
        for i in groups.indices.dropLast().reversed() where effects[i] == nil && areJoined(groups[i], groups[i + 1]) {
            tail[i] = tail[i + 1]
            effects[i] = tail[i]
        }
        return effects
    }

    /// "seven people were wounded; two *of them later died*": what befell a part and not the whole.
    func isOfItsOwn(_ i: Int, _ groups: [Group], _ effects: [Effect?]) -> Bool {
        !groups.indices.prefix(i).contains { !groups[$0].isPart && effects[$0]?.effect == effects[i]?.effect }
    }

    /// "*two families*, eleven people in all": those whom a total after them counts.
    func isInTotal(_ i: Int, _ groups: [Group], _ effects: [Effect?], _ span: Range<Int>) -> Bool {
        var k = i
        while k + 1 < groups.count, effects[k + 1]?.effect == effects[i]?.effect, areJoined(groups[k], groups[k + 1]) {
            k += 1
            let isApposed = tokens[groups[k].tokens.lowerBound - 1].folded == ","
            let end = groups[k].tokens.upperBound
            let isTotal = annotations.has(.inAll, at: end) || annotations.hit(.inAll, endingAt: end, floor: end - 3) != nil
            if isApposed, isTotal { return true }
        }
        return false
    }

    /// "two soldiers were wounded *and later died*": another effect on the same people.
    func laterDeath(after effect: Effect, _ span: Range<Int>) -> CasualtyEffect? {
        guard effect.effect == .wounded, let joint = annotations.hit(.conjunction, at: effect.tokens.upperBound)
        else { return nil }
        let verb = afterFillers(of: .verbFiller, effect.tokens.upperBound + joint.length, span)
        return verb < span.upperBound && annotations.has(.intransitiveHarm, at: verb) ? .killed : nil
    }

    /// The token after words of a category that start at token `i`.
    func afterFillers(of category: WordCategory, _ i: Int, _ span: Range<Int>) -> Int {
        var k = i
        while k < span.upperBound, let hit = annotations.hit(category, at: k) { k += hit.length }
        return k
    }

    /// Named right after the verb of those before, by more than a mere "and".
    private func isAppended(_ group: Group, to effect: Effect) -> Bool {
        var start = effect.tokens.upperBound
        guard start < group.tokens.lowerBound else { return false }
        if tokens[start].folded == "," { start += 1 }
        guard let joint = annotations.hit(.conjunction, at: start), joint.length > 1 else { return false }
        return start + joint.length == group.tokens.lowerBound
    }

    /// Joined by "and" or a comma, nothing else between but "his" or "the".
    func areJoined(_ a: Group, _ b: Group) -> Bool {
        let end = b.tokens.lowerBound
        var start = a.tokens.upperBound
        guard start < end, !isSpeaking(b) else { return false }
        if tokens[start].folded == "," { start += 1 }
        if let joint = annotations.hit(.conjunction, at: start) {
            start += joint.length
        } else if tokens[start].folded == "&" {
            start += 1
        }
        if start < end, start > a.tokens.upperBound, annotations.has(.victimOpener, at: start) { start += 1 }
        return start == end && start > a.tokens.upperBound
    }

    /// "killing three nuns, the bishop said": who says it, and no victim.
    private func isSpeaking(_ group: Group) -> Bool {
        group.number.isArticle && annotations.has(.reporting, at: group.tokens.upperBound)
    }
}
