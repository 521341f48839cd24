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
        for i in groups.indices.dropFirst() where effects[i] == nil && isShared(groups[i - 1], groups[i]) {
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
        for i in groups.indices.dropLast().reversed() where effects[i] == nil && isShared(groups[i], groups[i + 1]) {
            tail[i] = tail[i + 1]
            effects[i] = tail[i]
        }
        return effects
    }

    /// A list of the whole, or a list of parts.
    private func isShared(_ a: Group, _ b: Group) -> Bool { a.isPart == b.isPart && areJoined(a, b) }

    /// "seven people were wounded; two *of them later died*": what befell a part and not the whole.
    func isOfItsOwn(_ i: Int, _ groups: [Group], _ effects: [Effect?]) -> Bool {
        !groups.indices.prefix(i).contains { !groups[$0].isPart && effects[$0]?.effect == effects[i]?.effect }
    }

    /// "*two families*, eleven people in all": those whom a total after them counts.
    func isInTotal(_ i: Int, _ groups: [Group], _ effects: [Effect?]) -> Bool {
        listed(i, groups, effects).dropFirst().contains { k in
            let end = groups[k].tokens.upperBound
            let isTotal =
                annotations.has(.inAll, at: end) || annotations.hit(.inAll, endingAt: end, floor: end - 3) != nil
            return isTotal && tokens[groups[k].tokens.lowerBound - 1].folded == ","
        }
    }

    /// "18 people, *a police officer and 17 assailants*, were killed": those before, told one by one between commas.
    func isRemark(_ i: Int, _ groups: [Group], _ effects: [Effect?]) -> Bool {
        var first = i
        while first > 0, listed(first - 1, groups, effects).contains(i) { first -= 1 }
        let list = listed(first, groups, effects)
        guard first < i, let last = list.last, let effect = effects[i], let whole = groups[first].number.count.best,
            tokens[groups[first].tokens.upperBound].folded == ",",
            groups[first].tokens.upperBound + 1 == groups[first + 1].tokens.lowerBound,
            groups[last].tokens.upperBound < effect.tokens.lowerBound,
            tokens[groups[last].tokens.upperBound].folded == ","
        else { return false }
        let parts = list.dropFirst().compactMap { groups[$0].number.count.best }
        return parts.reduce(0) { $0 &+ $1 } <= whole
    }

    /// The groups from `i` on that stand in one list and share what befell them.
    private func listed(_ i: Int, _ groups: [Group], _ effects: [Effect?]) -> Range<Int> {
        var end = i
        while end + 1 < groups.count, effects[i] != nil, effects[end + 1]?.effect == effects[i]?.effect,
            areJoined(groups[end], groups[end + 1])
        {
            end += 1
        }
        return i..<end + 1
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
