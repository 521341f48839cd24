import Incidents
import Reports

/// Nouns that name an effect with the people: "21 martyrs", "nine lives".
extension ClaimRecogniser {
    /// "claimed *nine lives*", "*nine lives* were lost".
    private func livesTaken(_ group: Group, _ span: Range<Int>) -> Effect? {
        let start = group.number.tokens.upperBound
        guard start < group.tokens.upperBound,
            let noun = Range(from: start, to: group.tokens.upperBound).first(where: { annotations.has(.life, at: $0) })
        else { return nil }
        if let life = annotations.hit(.life, at: noun), life.value == "victims" {
            return victimsMade(group, noun, span)
        }
        let before = Range(from: max(span.lowerBound, group.tokens.lowerBound - 4), to: group.tokens.lowerBound)
        let behind = Range(from: noun + 1, to: min(noun + 4, span.upperBound))
        guard (Array(before) + Array(behind)).contains(where: { annotations.has(.lifeTaking, at: $0) }) else {
            return nil
        }
        return Effect(effect: .killed, tokens: noun..<noun + 1)
    }

    /// "claimed *eleven victims*", but not "40 victims, 12 of them dead".
    private func victimsMade(_ group: Group, _ noun: Int, _ span: Range<Int>) -> Effect? {
        let floor = max(span.lowerBound, group.tokens.lowerBound - 2)
        guard let verb = annotations.hit(.lifeTaking, endingAt: group.tokens.lowerBound, floor: floor),
            !isOfDeadAndWounded(group, span)
        else { return nil }
        return Effect(effect: .killed, tokens: verb.start..<noun + 1)
    }

    /// "40 *victims*, 12 of them dead": those harmed, of whom the parts say how.
    func isOfDeadAndWounded(_ group: Group, _ span: Range<Int>) -> Bool {
        guard let victims = group.victims,
            victims.contains(where: { annotations.hit(.life, at: $0)?.value == "victims" })
        else { return false }
        let behind = Range(from: victims.upperBound, to: min(victims.upperBound + 6, span.upperBound))
        guard let part = behind.first(where: { annotations.has(.partOf, at: $0) || tokens[$0].folded == "," }) else {
            return false
        }
        return Range(from: part + 1, to: min(part + 6, span.upperBound)).contains {
            annotations.has(.effectNoun, at: $0) && !annotations.has(.life, at: $0)
        }
    }

    /// "21 martyrs", "19 deaths": the people's noun names the effect.
    func effectNoun(in group: Group, _ span: Range<Int>) -> Effect? {
        let start = group.number.tokens.upperBound
        if let lives = livesTaken(group, span) { return lives }
        // "freed five hostages"
        let before = Range(from: max(0, group.tokens.lowerBound - 3), to: group.tokens.lowerBound)
        if before.contains(where: { annotations.has(.release, at: $0) }) { return nil }
        for k in Range(from: start, to: min(group.tokens.upperBound + 1, span.upperBound)) {
            // "one of the *injured*": what had befallen them before.
            if k > start, annotations.has(.determiner, at: k - 1) || annotations.has(.genitive, at: k - 1) { continue }
            if let hit = annotations.hit(.effectNoun, at: k), let effect = CasualtyEffect(rawValue: hit.value),
                group.victims == nil
                    ? k == start || k == group.tokens.upperBound
                    : k < group.tokens.upperBound || !annotations.has(.effectAfter, at: k)
            {
                return Effect(effect: effect, tokens: k..<k + hit.length)
            }
        }
        return nil
    }
}
