import Incidents
import Reports

/// Verbs that give parties roles of their own: to oppose, to arrest, and participles that do no harm.
extension PartyRoles {
    /// Words between "pitting" and the second side.
    private static let longestOpposition = 14
    /// Words between somebody arrested and the verb.
    private static let longestArrest = 6
    /// Words between "repelled" and the attack.
    private static let longestRepelled = 6
    /// Words of a remark between commas.
    private static let longestRemark = 24

    private var annotations: Annotations { text.annotations }

    /// "pitting *rebels* against *the army*": both sides fight.
    func isOpposed(_ mention: PartyMention) -> Bool {
        let span = sentence.tokens
        var k = mention.tokens.lowerBound
        var steps = 0
        while k > span.lowerBound, steps < 5 {
            if annotations.hit(.opposing, endingAt: k, floor: span.lowerBound) != nil { return true }
            if let link = annotations.hit(.opposedTo, endingAt: k, floor: span.lowerBound) {
                let before = Range(from: max(span.lowerBound, link.start - Self.longestOpposition), to: link.start)
                return before.contains { annotations.has(.opposing, at: $0) }
            }
            guard let next = skipped(before: k) else { return false }
            k = next
            steps += 1
        }
        return false
    }

    /// "*rebels* repelled an attack by *the army*": the subject is who was attacked.
    func asRepelled(_ mention: PartyMention) -> Party.Role? {
        let span = sentence.tokens
        let behind = Range(from: mention.tokens.upperBound, to: min(span.upperBound, mention.tokens.upperBound + 4))
        if let verb = behind.first(where: { annotations.has(.repelling, at: $0) }), attack(after: verb) != nil {
            let isSubject = Range(from: behind.lowerBound, to: verb).allSatisfy {
                annotations.has(.perfectAuxiliary, at: $0) || annotations.has(.copula, at: $0)
                    || text.ends($0, as: .adverb)
            }
            return isSubject ? .target : nil
        }
        let start = mention.tokens.lowerBound
        let before = Range(from: max(span.lowerBound, start - 2 * Self.longestRepelled), to: start)
        guard let verb = before.last(where: { annotations.has(.repelling, at: $0) }), let act = attack(after: verb),
            let link = annotations.hit(.genitive, at: act.tokens.upperBound)
                ?? annotations.hit(.agentive, at: act.tokens.upperBound)
        else { return nil }
        // "une attaque de *l'armée*", "an attack by *the army*"
        return (-1...1).contains(start - act.tokens.upperBound - link.length) ? .perpetrator : nil
    }

    private func attack(after verb: Int) -> Act? {
        acts.first {
            $0.form == .noun && $0.tokens.lowerBound > verb && $0.tokens.lowerBound - verb <= Self.longestRepelled
        }
    }

    /// "an accomplice of *terrorist groups* was arrested", "arrested three *militants*".
    func isArrested(_ mention: PartyMention) -> Bool {
        let span = sentence.tokens
        let before = Range(
            from: max(span.lowerBound, mention.tokens.lowerBound - Self.longestArrest), to: mention.tokens.lowerBound)
        let behind = Range(
            from: mention.tokens.upperBound, to: min(span.upperBound, mention.tokens.upperBound + Self.longestArrest))
        return before.contains { annotations.has(.arrest, at: $0) }
            || behind.contains { k in
                annotations.has(.arrest, at: k)
                    && Range(from: behind.lowerBound, to: k).contains { annotations.has(.passiveAuxiliary, at: $0) }
            }
    }

    /// "killed, last Tuesday, *eight rebels*": a claim joins the verb and those behind it.
    func isVictimOfVerbBefore(_ mention: PartyMention) -> Bool {
        harmed.contains { claim in
            claim.overlaps(mention.tokens)
                && acts.contains { act in
                    act.form == .active && act.tokens.lowerBound == claim.lowerBound
                        && act.tokens.upperBound <= mention.tokens.lowerBound
                }
        }
    }

    /// "villagers *conscripted by soldiers* were shot": a participle that is no violence, beside an act that is.
    func isPeaceful(_ by: Int, _ mention: PartyMention) -> Bool {
        guard mention.side != .militant, by > sentence.tokens.lowerBound, text.ends(by - 1, as: .passive) else {
            return false
        }
        let known: [WordCategory] = [.deed, .claiming, .responsibleBy, .event, .eventByEffect, .effectAfter]
        let isViolent =
            known.contains { annotations.has($0, at: by - 1) }
            || acts.contains { $0.tokens.upperBound <= by && by - $0.tokens.upperBound < 6 }
        return !isViolent && acts.contains { $0.tokens.lowerBound > by && $0.form == .passive }
    }

    /// "villagers, *forced to dig by soldiers*, were shot": what stands between commas is no part of the sentence's
    /// subject and verb.
    func withoutRemark(_ gap: Range<Int>) -> Range<Int> {
        guard let first = gap.first, text.tokens[first].folded == ",", gap.count <= Self.longestRemark,
            let last = gap.last(where: { text.tokens[$0].folded == "," }), last > first + 1, last + 1 < gap.upperBound,
            !mentions.contains(where: { $0.tokens.lowerBound > last && gap.contains($0.tokens.lowerBound) })
        else { return gap }
        return Range(from: last + 1, to: gap.upperBound)
    }
}
