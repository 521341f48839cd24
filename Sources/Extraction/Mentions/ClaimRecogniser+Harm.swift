import Incidents
import Reports

/// Words that say what befell people, where no list has the whole phrase.
extension ClaimRecogniser {
    /// What stands behind people and says what befell them: "killed", "beaten to death", "suffered burns".
    func harm(after k: Int, _ span: Range<Int>) -> Effect? {
        if let death = violentDeath(at: k, span) { return death }
        if let hit = annotations.hit(.effectAfter, at: k), let effect = CasualtyEffect(rawValue: hit.value) {
            // "some twenty men *led by* Moussa Traoré"
            if isLed(k, span) { return nil }
            return Effect(effect: effect, tokens: k..<k + hit.length)
        }
        // "with five officers *left dead*"
        if annotations.has(.leaving, at: k), let hit = annotations.hit(.effectAfter, at: k + 1),
            k + 1 < span.upperBound,
            let effect = CasualtyEffect(rawValue: hit.value)
        {
            return Effect(effect: effect, tokens: k..<k + 1 + hit.length)
        }
        return injury(at: k, span)
    }

    /// "trampled *to death*", "beat two men *to death*", but not "sentenced to death".
    private func violentDeath(at k: Int, _ span: Range<Int>) -> Effect? {
        let isVerb = text.ends(k, as: .past) || annotations.has(.pastForm, at: k)
        let start = isVerb && !annotations.has(.toDeath, at: k) ? k + 1 : k
        guard start < span.upperBound, let hit = annotations.hit(.toDeath, at: start),
            !Range(from: max(span.lowerBound, k - 8), to: start).contains(where: {
                annotations.has(.sentencing, at: $0)
            })
        else { return nil }
        return Effect(effect: .killed, tokens: k..<start + hit.length)
    }

    /// "emmenés par Moussa Traoré": who leads them, and nobody's captives.
    private func isLed(_ k: Int, _ span: Range<Int>) -> Bool {
        guard let led = annotations.hit(.ledBy, at: k), k + led.length < span.upperBound else { return false }
        return tokens[k + led.length].isCapitalised
    }

    /// "auraient *péri*", "ont également *perdu la vie*": a verb in the perfect that has no object.
    func intransitive(after k: Int, _ span: Range<Int>) -> Effect? {
        guard annotations.has(.perfectAuxiliary, at: k) else { return nil }
        var start = k + 1
        while start < span.upperBound,
            let word = annotations.hit(.copula, at: start) ?? annotations.hit(.verbFiller, at: start)
        {
            start += word.length
        }
        guard start < span.upperBound, isIntransitive(start), let harm = harm(after: start, span) else { return nil }
        return Effect(effect: harm.effect, tokens: k..<harm.tokens.upperBound)
    }

    /// "died", "lost their lives": no object can follow.
    func isIntransitive(_ i: Int) -> Bool {
        guard let after = annotations.hit(.effectAfter, at: i) else { return false }
        return (annotations.hit(.effectBefore, at: i)?.length ?? 0) < after.length
    }

    /// "suffered serious burns".
    private func injury(at k: Int, _ span: Range<Int>) -> Effect? {
        guard let verb = annotations.hit(.suffering, at: k) else { return nil }
        for i in Range(from: k + verb.length, to: min(k + verb.length + 5, span.upperBound)) {
            if let noun = annotations.hit(.harmNoun, at: i), noun.value == CasualtyEffect.wounded.rawValue {
                return Effect(effect: .wounded, tokens: k..<i + noun.length)
            }
            guard tokens[i].kind == .word, NumberRecogniser(text: text).cardinal(at: i, span) == nil else { return nil }
        }
        return nil
    }

    /// "20 morts parmi les civils", "12 dead among the troops": who they were stands after the effect.
    func among(after i: Int, _ span: Range<Int>) -> Range<Int>? {
        guard span.contains(i), let hit = annotations.hit(.among, at: i) else { return nil }
        let start = i + hit.length
        guard let people = annotations.hit(.victim, at: start) ?? annotations.hit(.actor, at: start) else { return nil }
        return start..<start + people.length
    }
}
