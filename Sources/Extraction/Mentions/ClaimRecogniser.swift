import Incidents
import Reports

/// Finds who is said to have been killed, wounded, captured or missing: a number of people, joined by grammar to an
/// effect before it ("killed five soldiers"), after it ("five soldiers were killed") or around it ("left five dead").
struct ClaimRecogniser {
    let text: AnalysedText

    var annotations: Annotations { text.annotations }
    var tokens: [Token] { text.tokens }

    /// A number and the people it counts.
    struct Group: Hashable {
        let number: NumberMention
        /// Tokens from the number's first to the people's last.
        let tokens: Range<Int>
        let victims: Range<Int>?
        let side: VictimSide?
        /// Part of a total given beside it ("including five civilians").
        var isPart: Bool
        /// Part of a number given with it ("three of the five hostages").
        var isShare = false
    }

    func claims(in sentence: Sentence, index: Int) -> [ClaimMention] {
        let span = sentence.tokens
        let numbers = withRepeatedOnes(numbers(in: sentence), span)
        let groups = groups(in: span, withKnownOnes(numbers, span))
        let effects = effects(of: groups, span)
        var last: Group?
        var found: [ClaimMention] = []
        let counted = zip(groups, effects).compactMap { group, effect in effect.map { (group.tokens, $0.effect) } }
        for (i, (group, effect)) in zip(groups, effects).enumerated() {
            guard let effect, !isOfNeither(effect), !isInTotal(i, groups, effects),
                !isRemark(i, groups, effects),
                !group.isPart || isOfItsOwn(i, groups, effects)
            else { continue }
            var claim = claim(group, effect, inheriting: last, in: (sentence, index))
            if isCompany(group, effect, span) { claim.count = Self.withOneMore(claim.count) }
            found.append(claim)
            if let death = laterDeath(after: effect, span) { found.append(claim.with(death)) }
            if group.victims != nil, !group.isPart { last = group }
        }
        let claims = found + singles(in: sentence, index: index, besides: found, groups, counted)
        return (claims + otherFigures(claims, numbers, (sentence, index))).filter { !isOfPeriod($0, span) }.map {
            claim in
            var claim = claim
            claim.isLaterDeath = isLaterDeath(claim, span)
            return claim
        }
    }

    /// The numbers of a sentence, but for the "one" of "no one".
    private func numbers(in sentence: Sentence) -> [NumberMention] {
        let openers = sentence.tokens.compactMap { opener(at: $0, sentence.tokens)?.tokens }
        return NumberRecogniser(text: text).numbers(in: sentence).filter { number in
            !openers.contains { $0.overlaps(number.tokens) } && !isOfManner(number)
        }
    }

    /// "executed *one* by one nine captives".
    private func isOfManner(_ number: NumberMention) -> Bool {
        (annotations.hit(.objectFiller, at: number.tokens.lowerBound)?.length ?? 0) > number.tokens.count
            || number.tokens.lowerBound > 0
                && (annotations.hit(.objectFiller, at: number.tokens.lowerBound - 1)?.length ?? 0)
                    > number.tokens.count + 1
    }

    /// "Deaths 14", "Injured 22+": a row of a box, its label the effect.
    func labelled(in sentence: Sentence, index: Int) -> [ClaimMention] {
        let start = sentence.tokens.lowerBound
        guard let label = annotations.hit(.effectNoun, at: start), let effect = CasualtyEffect(rawValue: label.value)
        else { return [] }
        var next = start + label.length
        while next < sentence.tokens.upperBound, tokens[next].kind == .punctuation { next += 1 }
        guard let number = NumberRecogniser(text: text).number(at: next, sentence.tokens), !number.isArticle else {
            return []
        }
        return [
            ClaimMention(
                effect: effect, count: number.count, tokens: start..<number.tokens.upperBound, victims: nil, side: nil,
                isOwnLoss: false, claimant: nil, sentence: index)
        ]
    }

    struct Effect: Hashable {
        let effect: CasualtyEffect
        let tokens: Range<Int>
    }

    private func claim(
        _ group: Group, _ effect: Effect, inheriting last: Group?, in sentence: (whole: Sentence, index: Int)
    ) -> ClaimMention {
        let span = sentence.whole.tokens
        // "three were killed" counts those named before; so does "five others wounded".
        let isAnaphoric = group.victims == nil && !annotations.has(.remains, at: effect.tokens.lowerBound)
        let victims =
            group.victims ?? among(after: effect.tokens.upperBound, span) ?? (isAnaphoric ? last?.victims : nil)
        let start = min(group.tokens.lowerBound, effect.tokens.lowerBound)
        let end = max(group.tokens.upperBound, effect.tokens.upperBound)
        let isOwn = effect.tokens.contains { annotations.has(.ownLoss, at: $0) }
        let tokens = end - start > 25 ? group.tokens : start..<end
        let isToll =
            annotations.has(.toll, at: effect.tokens.lowerBound)
            || annotations.has(.tollVerb, at: effect.tokens.lowerBound)
            || annotations.has(.tollMover, at: effect.tokens.lowerBound)
        return ClaimMention(
            effect: effect.effect, count: group.number.count, tokens: tokens, victims: victims.map { text.words($0) },
            side: isAnaphoric ? last?.side : group.side, isOwnLoss: isOwn, claimant: nil,
            sentence: sentence.index, isToll: isToll)
    }

    /// "killed or wounded over 100": the number is of neither effect alone.
    private func isOfNeither(_ effect: Effect) -> Bool {
        Range(from: max(0, effect.tokens.lowerBound - 3), to: effect.tokens.upperBound).contains { start in
            annotations.hit(.noEffect, at: start).map { start + $0.length > effect.tokens.lowerBound } ?? false
        }
    }
}
