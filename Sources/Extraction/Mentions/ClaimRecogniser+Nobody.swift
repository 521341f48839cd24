import Incidents
import Reports

/// Claims of none: "no one was killed", "no casualties", "not one soldier was hurt", "without killing anyone".
extension ClaimRecogniser {
    /// What opens a claim of none: "nobody", "not one".
    struct Opener: Hashable {
        enum Kind: String {
            /// Stands for people by itself: "nobody".
            case people
            /// Stands before people or harm: "not one".
            case group
            /// Stands before people only: "none of the".
            case part
            /// Stands before harm only: "without".
            case harm
        }

        let tokens: Range<Int>
        let kind: Kind
    }

    /// Of whom none suffered what.
    private struct Nobody {
        let tokens: Range<Int>
        let effects: [CasualtyEffect]
        /// nil when it is said of all people.
        var victims: Range<Int>?
        var side: VictimSide?
    }

    func claimsOfNone(in sentence: Sentence, index: Int) -> [ClaimMention] {
        let span = sentence.tokens
        var found: [Nobody] = []
        for i in span {
            guard let nobody = claim(at: i, span), !isHypothetical(nobody.tokens.lowerBound, span),
                !found.contains(where: { $0.tokens.overlaps(nobody.tokens) })
            else { continue }
            found.append(nobody)
        }
        return found.flatMap { nobody in
            nobody.effects.map { effect in
                ClaimMention(
                    effect: effect, count: .exactly(0), tokens: nobody.tokens,
                    victims: nobody.victims.map { text.words($0) }, side: nobody.side, isOwnLoss: false, claimant: nil,
                    sentence: index)
            }
        }
    }

    private func claim(at i: Int, _ span: Range<Int>) -> Nobody? {
        opener(at: i, span).flatMap { nobody($0, span) } ?? anybody(at: i, span) ?? notCaused(at: i, span)
    }

    /// "no", "nobody", but not the "no" of "no fewer than", nor the "personne" of "une personne n'a pas été retrouvée".
    func opener(at i: Int, _ span: Range<Int>) -> Opener? {
        guard let hit = annotations.hit(.nobody, at: i), let kind = Opener.Kind(rawValue: hit.value),
            (annotations.hit(.qualifier, at: i)?.length ?? 0) <= hit.length
        else { return nil }
        let isCounted =
            i > span.lowerBound
            && (annotations.has(.article, at: i - 1) || NumberRecogniser(text: text).cardinal(at: i - 1, span) != nil)
        return isCounted ? nil : Opener(tokens: i..<i + hit.length, kind: kind)
    }

    private func isHypothetical(_ i: Int, _ span: Range<Int>) -> Bool {
        if annotations.has(.conditional, at: span.lowerBound) { return true }
        for k in stride(from: i - 1, through: max(span.lowerBound, i - 8), by: -1) {
            if tokens[k].kind == .punctuation { return false }
            if let hit = annotations.hit(.hypothetical, at: k), k + hit.length <= i, !isMonth(k) { return true }
        }
        return false
    }

    /// "5 May 2021": no "may".
    private func isMonth(_ k: Int) -> Bool { tokens[k].isCapitalised && annotations.has(.month, at: k) }

    private func nobody(_ opener: Opener, _ span: Range<Int>) -> Nobody? {
        let (start, next) = (opener.tokens.lowerBound, afterFillers(opener.tokens.upperBound, span))
        if next < span.upperBound, annotations.has(.besides, at: next) { return nil }
        if opener.kind != .part, let harm = harm(at: next, span) {
            return Nobody(tokens: start..<harm.end, effects: harm.effects, victims: harm.victims)
        }
        var nobody = Nobody(tokens: opener.tokens, effects: [])
        switch opener.kind {
        case .harm: return nil
        case .people: break
        case .group, .part:
            guard let people = victims(after: next, span, singular: false) else { return nil }
            nobody = Nobody(
                tokens: start..<people.tokens.upperBound, effects: [], victims: people.tokens, side: people.side)
        }
        // "killed no one else"
        let end = nobody.tokens.upperBound
        if end < span.upperBound, annotations.has(.besides, at: end) { return nil }
        if let suffered = suffered(after: nobody.tokens.upperBound, span) {
            return Nobody(
                tokens: start..<suffered.end, effects: suffered.effects, victims: nobody.victims, side: nobody.side)
        }
        return verb(endingAt: start, span).map {
            Nobody(
                tokens: $0.start..<nobody.tokens.upperBound, effects: [$0.effect], victims: nobody.victims,
                side: nobody.side)
        }
    }

    /// "did not kill anyone", "without any casualties", "n'a blessé personne".
    private func anybody(at i: Int, _ span: Range<Int>) -> Nobody? {
        guard let hit = annotations.hit(.anybody, at: i), let negation = negation(before: i, span) else { return nil }
        let next = i + hit.length
        if let harm = harm(at: afterFillers(next, span), span) {
            return Nobody(tokens: negation..<harm.end, effects: harm.effects, victims: harm.victims)
        }
        guard let verb = verb(endingAt: i, span) else { return nil }
        if hit.value == Opener.Kind.people.rawValue { return Nobody(tokens: negation..<next, effects: [verb.effect]) }
        return victims(after: next, span, singular: false).map {
            Nobody(
                tokens: negation..<$0.tokens.upperBound, effects: [verb.effect], victims: $0.tokens, side: $0.side)
        }
    }

    /// "did not cause casualties", "n'a pas fait de blessés".
    private func notCaused(at i: Int, _ span: Range<Int>) -> Nobody? {
        guard annotations.has(.harmNoun, at: i),
            let verb = annotations.hit(.causing, endingAt: i, floor: span.lowerBound),
            let negation = negation(before: verb.start, span), let harm = harm(at: i, span)
        else { return nil }
        return Nobody(tokens: negation..<harm.end, effects: harm.effects, victims: harm.victims)
    }

    // MARK: Harm

    /// "casualties", "civilian casualties", "deaths or injuries", "victims among the troops": what effects it names.
    private func harm(at i: Int, _ span: Range<Int>) -> (effects: [CasualtyEffect], end: Int, victims: Range<Int>?)? {
        var start = i
        if !annotations.has(.harmNoun, at: i),
            let people = annotations.hit(.victim, at: i) ?? annotations.hit(.actor, at: i)
        {
            start = i + people.length
        }
        // "no death toll", "no casualty figures": how many is not said.
        guard start < span.upperBound, let noun = annotations.hit(.harmNoun, at: start),
            !annotations.has(.toll, at: start)
        else { return nil }
        var effects = Self.effects(noun.value)
        var end = start + noun.length
        while end < span.upperBound, let joint = annotations.hit(.harmJoint, at: end),
            let other = annotations.hit(.harmNoun, at: afterFillers(end + joint.length, span))
        {
            effects += Self.effects(other.value)
            end = afterFillers(end + joint.length, span) + other.length
        }
        return (Self.distinct(effects), end, start > i ? i..<start : among(after: end, span))
    }

    /// "was killed", "have been killed or wounded", "at the scene was hurt".
    private func suffered(after i: Int, _ span: Range<Int>) -> (effects: [CasualtyEffect], end: Int)? {
        var k = i
        var hasVerb = false
        while k < span.upperBound, k - i < 14 {
            if let hit = annotations.hit(.effectAfter, at: k), let effect = CasualtyEffect(rawValue: hit.value) {
                guard hasVerb || !hasObject(k, span) else { return nil }
                return joined([effect], k + hit.length, span)
            }
            if let hit = annotations.hit(.copula, at: k) {
                hasVerb = true
                k += hit.length
            } else if annotations.has(.nobodyFiller, at: k) || text.ends(k, as: .adverb) {
                k += 1
            } else if !hasVerb, annotations.has(.scene, at: k) || annotations.has(.among, at: k),
                let verb = Range(from: k + 1, to: min(k + 8, span.upperBound)).first(where: {
                    annotations.has(.copula, at: $0)
                }),
                !Range(from: k, to: verb).contains(where: { isBreak($0) })
            {
                k = verb
            } else {
                return nil
            }
        }
        return nil
    }

    private func isBreak(_ k: Int) -> Bool {
        tokens[k].kind == .punctuation || annotations.has(.subordinator, at: k) || annotations.has(.reporting, at: k)
    }

    /// "killed *or wounded*".
    private func joined(
        _ effects: [CasualtyEffect], _ end: Int, _ span: Range<Int>
    ) -> (effects: [CasualtyEffect], end: Int) {
        guard end < span.upperBound, let joint = annotations.hit(.harmJoint, at: end),
            let hit = annotations.hit(.effectAfter, at: end + joint.length),
            let effect = CasualtyEffect(rawValue: hit.value)
        else { return (Self.distinct(effects), end) }
        return joined(effects + [effect], end + joint.length + hit.length, span)
    }

    /// "kill", "injuring" right before token `i`.
    private func verb(endingAt i: Int, _ span: Range<Int>) -> (effect: CasualtyEffect, start: Int)? {
        for category in [WordCategory.effectBefore, .effectAfter] {
            if let found = annotations.hit(category, endingAt: i, floor: span.lowerBound),
                let effect = CasualtyEffect(rawValue: found.hit.value), !isPassive(found.start, span)
            {
                return (effect, found.start)
            }
        }
        return nil
    }

    // MARK: Words

    /// Where a negation stands in the few words before token `i`, in the same clause.
    private func negation(before i: Int, _ span: Range<Int>) -> Int? {
        for k in stride(from: i - 1, through: max(span.lowerBound, i - 6), by: -1) {
            if isBreak(k) { return nil }
            if annotations.has(.negating, at: k) { return k }
        }
        return nil
    }

    private func afterFillers(_ i: Int, _ span: Range<Int>) -> Int {
        var k = i
        while k < span.upperBound, annotations.has(.nobodyFiller, at: k) { k += 1 }
        return k
    }

    /// The effects that a word of harm names: casualties are the dead and the wounded.
    private static func effects(_ value: String) -> [CasualtyEffect] {
        CasualtyEffect(rawValue: value).map { [$0] } ?? [.killed, .wounded]
    }

    private static func distinct(_ effects: [CasualtyEffect]) -> [CasualtyEffect] {
        CasualtyEffect.allCases.filter(effects.contains)
    }
}
