import Incidents
import Reports

/// One person, told without a number: grammar says that it is one, whatever the noun.
extension ClaimRecogniser {
    /// "a ranger was killed", "Oumar Diallo was shot dead", "gunmen killed a tailor", where no other claim holds the verb.
    func singles(in sentence: Sentence, index: Int, besides found: [ClaimMention]) -> [ClaimMention] {
        let span = sentence.tokens
        var claims: [ClaimMention] = []
        var i = span.lowerBound
        while i < span.upperBound {
            guard let harm = harm(at: i, span), !found.contains(where: { $0.tokens.overlaps(harm.verb) }) else {
                i += 1
                continue
            }
            let people = harm.person
            claims.append(
                ClaimMention(
                    effect: harm.effect, count: .exactly(1),
                    tokens: min(people.lowerBound, harm.verb.lowerBound)..<max(people.upperBound, harm.verb.upperBound),
                    victims: text.words(withoutArticle(people)), side: side(ofOne: people), isOwnLoss: false,
                    claimant: nil,
                    sentence: index))
            i = max(harm.verb.upperBound, i + 1)
        }
        return claims
    }

    private typealias Harm = (effect: CasualtyEffect, verb: Range<Int>, person: Range<Int>)

    private func harm(at i: Int, _ span: Range<Int>) -> Harm? {
        if let hit = annotations.hit(.effectAfter, at: i), let effect = CasualtyEffect(rawValue: hit.value),
            effect != .missing, !annotations.has(.among, at: i), !text.ends(i + hit.length - 1, as: .plural),
            let subject = subject(of: i, hit, span)
        {
            return (effect, i..<i + hit.length, subject)
        }
        guard let hit = annotations.hit(.effectBefore, at: i), let effect = CasualtyEffect(rawValue: hit.value),
            effect == .killed, !annotations.has(.ownLoss, at: i), !isPassive(i, span), i + hit.length < span.upperBound,
            let object = object(at: i + hit.length, span)
        else { return nil }
        return (effect, i..<i + hit.length, object)
    }

    // MARK: Whom the verb is about

    /// Words between the auxiliary and the verb of harm, at most: "was abducted by four men and stabbed to death".
    private static let longestChain = 9

    /// Who "was killed" or "died".
    private func subject(of verb: Int, _ hit: WordHit, _ span: Range<Int>) -> Range<Int>? {
        if let auxiliary = annotations.hit(.singularPassive, at: verb), auxiliary.length < hit.length {
            return person(endingAt: verb, span)
        }
        let floor = max(span.lowerBound, verb - Self.longestChain)
        for k in stride(from: verb, to: floor, by: -1) {
            if let auxiliary = annotations.hit(.singularPassive, endingAt: k, floor: floor) {
                return isChain(Range(from: k, to: verb)) ? person(endingAt: auxiliary.start, span) : nil
            }
            if [";", ".", ":"].contains(tokens[k - 1].folded) || annotations.has(.subordinator, at: k - 1) { break }
        }
        return annotations.has(.intransitiveHarm, at: verb) ? person(endingAt: verb, span) : nil
    }

    /// "was", then adverbs, or other participles joined by "and".
    private func isChain(_ between: Range<Int>) -> Bool {
        guard let first = between.first, let last = between.last else { return true }
        if between.allSatisfy({ annotations.has(.copula, at: $0) || text.ends($0, as: .adverb) }) { return true }
        let opens = between.first { !text.ends($0, as: .adverb) } ?? first
        return annotations.has(.conjunction, at: last) && !text.ends(opens, as: .plural)
            && (text.ends(opens, as: .past) || annotations.has(.event, at: opens)
                || annotations.has(.effectAfter, at: opens)
                || annotations.has(.eventByEffect, at: opens) || annotations.has(.pastForm, at: opens))
    }

    /// The noun phrase of one person that ends before a verb: "a member of the village council", "Oumar Diallo".
    private func person(endingAt end: Int, _ span: Range<Int>) -> Range<Int>? {
        let end = beforeParenthesis(end, span)
        guard end > span.lowerBound, tokens[end - 1].kind == .word else { return nil }
        if let named = name(endingAt: end, span) { return named }
        if end - 1 == span.lowerBound || annotations.has(.clauseJoin, at: end - 2),
            annotations.has(.pronoun, at: end - 1)
        {
            return annotations.has(.onePerson, at: end - 1) ? end - 1..<end : nil
        }
        var start = end
        while start > span.lowerBound, end - start < 14 {
            let k = start - 1
            guard tokens[k].kind == .word || tokens[k].folded == "-" else { return nil }
            if annotations.has(.article, at: k) || annotations.has(.theOne, at: k) {
                start = k
                let joins =
                    k > span.lowerBound
                    && (annotations.has(.genitive, at: k - 1) || annotations.has(.origin, at: k - 1)
                        || annotations.has(.nounJoint, at: k - 1))
                if !joins { break }
                start = k - 1
                continue
            }
            if annotations.has(.subordinator, at: k) || annotations.has(.reporting, at: k)
                || annotations.has(.passiveAuxiliary, at: k)
                || NumberRecogniser(text: text).cardinal(at: k, span) != nil
            {
                return nil
            }
            start = k
        }
        guard annotations.has(.article, at: start) || annotations.has(.theOne, at: start), start + 1 < end else {
            return nil
        }
        return isOnePerson(start + 1..<end) ? start..<end : nil
    }

    /// "An unidentified man, aged 34, was killed": the remark between the commas is passed over.
    private func beforeParenthesis(_ end: Int, _ span: Range<Int>) -> Int {
        guard end - 1 > span.lowerBound, tokens[end - 1].folded == "," else { return end }
        let floor = max(span.lowerBound, end - 14)
        return Range(from: floor, to: end - 1).last { tokens[$0].folded == "," } ?? end
    }

    /// Capitalised words of a person's name, one before with a title or two at least.
    private func name(endingAt end: Int, _ span: Range<Int>) -> Range<Int>? {
        var start = end
        while start > span.lowerBound, tokens[start - 1].kind == .word, tokens[start - 1].isCapitalised,
            !isNoPartOfName(start - 1)
        {
            start -= 1
        }
        guard start < end else { return nil }
        let hasTitle =
            annotations.hit(.personTitle, endingAt: start, floor: span.lowerBound) != nil
            || annotations.has(.personTitle, at: start)
        guard end - start >= (hasTitle ? 1 : 2), start == span.lowerBound || !annotations.has(.definite, at: start - 1)
        else {
            return nil
        }
        return start..<end
    }

    private func isNoPartOfName(_ i: Int) -> Bool {
        [
            .group, .demonym, .month, .weekday, .organisation, .actor, .placeSuffix, .facility, .article, .definite,
            .scene,
        ]
        .contains { annotations.has($0, at: i) }
    }

    /// Whom somebody killed: "a tailor", "the owner", "General Amadou Traoré".
    private func object(at start: Int, _ span: Range<Int>) -> Range<Int>? {
        if tokens[start].isCapitalised, !annotations.has(.demonym, at: start), !annotations.has(.group, at: start) {
            var end = start
            while end < span.upperBound, tokens[end].kind == .word, tokens[end].isCapitalised, !isNoPartOfName(end) {
                end += 1
            }
            let isTitled = annotations.has(.personTitle, at: start)
            return end - start >= (isTitled ? 2 : 3) && endsPhrase(end, span) ? start..<end : nil
        }
        guard annotations.has(.article, at: start) || annotations.has(.theOne, at: start),
            NumberRecogniser(text: text).cardinal(at: start + 1, span) == nil
        else { return nil }
        var end = start + 1
        while end < span.upperBound, end - start < 6, tokens[end].kind == .word, continuesNounPhrase(end),
            !annotations.has(.conjunction, at: end), !annotations.has(.genitive, at: end)
        {
            end += 1
        }
        guard end > start + 1, isOnePerson(start + 1..<end),
            !["'s", "’s", "-"].contains(end < span.upperBound ? tokens[end].folded : "")
        else { return nil }
        return start..<end
    }

    private func endsPhrase(_ i: Int, _ span: Range<Int>) -> Bool {
        i >= span.upperBound || tokens[i].kind == .punctuation || annotations.has(.conjunction, at: i)
            || annotations.has(.scene, at: i) || annotations.has(.subordinator, at: i)
    }

    /// The head of the phrase is no thing, no group of people and no plural.
    private func isOnePerson(_ phrase: Range<Int>) -> Bool {
        let joint = phrase.first {
            $0 > phrase.lowerBound
                && (annotations.has(.genitive, at: $0) || annotations.has(.scene, at: $0)
                    || annotations.has(.origin, at: $0)
                    || annotations.has(.nounJoint, at: $0))
        }
        let head = (joint ?? phrase.upperBound) - 1
        guard head >= phrase.lowerBound, tokens[head].kind == .word, !tokens[head].isCapitalised else { return false }
        if text.ends(head, as: .plural), !annotations.has(.singularNoun, at: head) { return false }
        return ![
            .notPeople, .collective, .event, .eventNoun, .effectNoun, .harmNoun, .facility, .placeSuffix, .placeCue,
        ]
        .contains { annotations.has($0, at: head) }
    }

    private func withoutArticle(_ people: Range<Int>) -> Range<Int> {
        people.count > 1
            && (annotations.has(.article, at: people.lowerBound) || annotations.has(.theOne, at: people.lowerBound))
            ? people.lowerBound + 1..<people.upperBound : people
    }

    private func side(ofOne people: Range<Int>) -> VictimSide? {
        people.reversed().lazy.compactMap {
            annotations.hit(.victim, at: $0).flatMap { VictimSide(rawValue: $0.value) }
        }.first
            ?? .person
    }
}
