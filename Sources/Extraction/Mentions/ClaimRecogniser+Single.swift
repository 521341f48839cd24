import Incidents
import Reports

/// One person, told without a number: grammar says that it is one, whatever the noun.
extension ClaimRecogniser {
    /// "a ranger was killed", "Oumar Diallo was shot dead", "gunmen killed a tailor", where no group holds the verb, and
    /// those that a list names beside the groups counted ("the mayor and two guards were killed").
    func singles(
        in sentence: Sentence, index: Int, besides found: [ClaimMention], _ groups: [Group], _ counted: [Range<Int>]
    ) -> [ClaimMention] {
        let span = sentence.tokens
        var claims: [ClaimMention] = []
        var i = span.lowerBound
        while i < span.upperBound {
            guard let harm = harm(at: i, span, groups, isFree: !found.contains { $0.tokens.contains(i) }) else {
                i += 1
                continue
            }
            for person in harm.persons where !counted.contains(where: { $0.overlaps(person.tokens) }) {
                let people = person.tokens
                claims.append(
                    ClaimMention(
                        effect: harm.effect, count: person.count,
                        tokens: min(people.lowerBound, harm.verb.lowerBound)..<max(
                            people.upperBound, harm.verb.upperBound),
                        victims: text.words(withoutArticle(people)), side: side(ofOne: people), isOwnLoss: false,
                        claimant: nil, sentence: index))
            }
            i = max(harm.verb.upperBound, i + 1)
        }
        return claims
    }

    struct Person {
        let tokens: Range<Int>
        var count = CasualtyCount.exactly(1)
    }

    private struct Harm {
        let effect: CasualtyEffect
        let verb: Range<Int>
        let persons: [Person]
    }

    /// - Parameter isFree: no claim holds the verb yet.
    private func harm(at i: Int, _ span: Range<Int>, _ groups: [Group], isFree: Bool) -> Harm? {
        if let after = harm(after: i, span), after.effect != .missing, !annotations.has(.among, at: i),
            !text.ends(after.tokens.upperBound - 1, as: .plural)
        {
            if isFree, let subject = subject(of: after.tokens, span) {
                return Harm(effect: after.effect, verb: after.tokens, persons: [Person(tokens: subject)])
            }
            let listed = subjects(of: after.tokens, groups, span)
            if !listed.isEmpty {
                return Harm(effect: after.effect, verb: after.tokens, persons: listed.map { Person(tokens: $0) })
            }
        }
        guard let hit = annotations.hit(.effectBefore, at: i), let effect = CasualtyEffect(rawValue: hit.value),
            effect == .killed || effect == .wounded, !annotations.has(.ownLoss, at: i), !isPassive(i, span)
        else { return nil }
        let persons = objects(at: i + hit.length, effect, groups, span)
        return persons.isEmpty ? nil : Harm(effect: effect, verb: i..<i + hit.length, persons: persons)
    }

    // MARK: Whom the verb is about

    /// Words between the auxiliary and the verb of harm, at most: "was abducted by four men and stabbed to death".
    private static let longestChain = 9

    /// Who "was killed" or "died".
    private func subject(of verb: Range<Int>, _ span: Range<Int>) -> Range<Int>? {
        let start = verb.lowerBound
        if let auxiliary = annotations.hit(.singularPassive, at: start), auxiliary.length < verb.count {
            return person(endingAt: start, span)
        }
        let floor = max(span.lowerBound, start - Self.longestChain)
        for k in stride(from: start, to: floor, by: -1) {
            if let auxiliary = annotations.hit(.singularPassive, endingAt: k, floor: floor) {
                return isChain(Range(from: k, to: start)) ? person(endingAt: auxiliary.start, span) : nil
            }
            if [";", ".", ":"].contains(tokens[k - 1].folded) || annotations.has(.subordinator, at: k - 1) { break }
        }
        if annotations.has(.intransitiveHarm, at: start) { return whoDied(start, span) }
        return annotations.has(.suffering, at: start) ? person(endingAt: start, span) : nil
    }

    /// "a driver died", "a driver was wounded and *later died*".
    private func whoDied(_ verb: Int, _ span: Range<Int>) -> Range<Int>? {
        var k = verb
        while let filler = annotations.hit(.verbFiller, endingAt: k, floor: span.lowerBound)
            ?? annotations.hit(.perfectAuxiliary, endingAt: k, floor: span.lowerBound)
        {
            k = filler.start
        }
        if let person = person(endingAt: k, span) { return person }
        guard let joint = annotations.hit(.clauseJoin, endingAt: k, floor: span.lowerBound) else { return nil }
        for i in stride(from: joint.start, to: max(span.lowerBound, joint.start - 16), by: -1) {
            if let auxiliary = annotations.hit(.singularPassive, endingAt: i, floor: span.lowerBound) {
                return person(endingAt: auxiliary.start, span)
            }
            if annotations.has(.subordinator, at: i - 1) || annotations.has(.passiveAuxiliary, at: i - 1) { return nil }
        }
        return nil
    }

    /// "was", then adverbs, or other participles joined by "and".
    private func isChain(_ between: Range<Int>) -> Bool {
        guard let first = between.first, let last = between.last else { return true }
        if between.allSatisfy({ isPassedOver($0) }) { return true }
        let opens = between.first { !text.ends($0, as: .adverb) } ?? first
        return annotations.has(.conjunction, at: last) && !text.ends(opens, as: .plural)
            && (text.ends(opens, as: .past) || annotations.has(.event, at: opens)
                || annotations.has(.effectAfter, at: opens)
                || annotations.has(.eventByEffect, at: opens) || annotations.has(.pastForm, at: opens))
    }

    /// "was *on Thursday evening* shot dead".
    private func isPassedOver(_ i: Int) -> Bool {
        annotations.has(.copula, at: i) || annotations.has(.verbFiller, at: i) || text.ends(i, as: .adverb) || isDay(i)
            || (annotations.has(.datePreposition, at: i) && isDay(i + 1))
    }

    /// The noun phrase of one person that ends before a verb: "a member of the village council", "Oumar Diallo".
    func person(endingAt end: Int, _ span: Range<Int>) -> Range<Int>? {
        if let person = phrase(endingAt: end, span, isApposed: false) { return person }
        guard end - 1 > span.lowerBound, tokens[end - 1].folded == "," else { return nil }
        // "An unidentified man, aged 34, was killed": the remark between the commas is passed over.
        var tried = 0
        for k in stride(from: end - 2, to: max(span.lowerBound, end - 36), by: -1) where tokens[k].folded == "," {
            let isApposed = annotations.has(.article, at: k + 1) || annotations.has(.theOne, at: k + 1)
            if let person = phrase(endingAt: k, span, isApposed: isApposed) { return person }
            tried += 1
            if tried == 3 { return nil }
        }
        return nil
    }

    /// - Parameter isApposed: a remark follows that says who it is, so that one name is enough.
    private func phrase(endingAt end: Int, _ span: Range<Int>, isApposed: Bool) -> Range<Int>? {
        guard end > span.lowerBound, isInPhrase(end - 1, span) else { return nil }
        if let named = name(endingAt: end, span, isApposed: isApposed) { return named }
        if annotations.has(.pronoun, at: end - 1) {
            let opens = end - 1 == span.lowerBound || annotations.has(.clauseJoin, at: end - 2) || tokens[end - 2].kind == .punctuation
            return opens && annotations.has(.onePerson, at: end - 1) ? end - 1..<end : nil
        }
        var start = end
        while start > span.lowerBound, end - start < 14, isInPhrase(start - 1, span) {
            let k = start - 1
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
                || (tokens[k].kind == .word && NumberRecogniser(text: text).cardinal(at: k, span) != nil
                    && (k == span.lowerBound || !annotations.has(.genitive, at: k - 1)))
            {
                return nil
            }
            start = k
        }
        guard start < end else { return nil }
        if annotations.has(.article, at: start) || annotations.has(.theOne, at: start) {
            return start + 1 < end && isOnePerson(start + 1..<end, isAny: annotations.has(.article, at: start))
                ? start..<end : nil
        }
        return isBare(start..<end, span) ? start..<end : nil
    }

    /// Words, and what stands between words of one phrase: "a CPI(M) worker", "a Jammu & Kashmir officer".
    private func isInPhrase(_ k: Int, _ span: Range<Int>) -> Bool {
        switch tokens[k].kind {
        case .word: true
        case .number: text.ends(k, as: .ordinal) || (k + 1 < span.upperBound && annotations.has(.age, at: k + 1))
        case .punctuation: ["-", "&", "/", "(", ")", "'s", "’s"].contains(tokens[k].folded)
        }
    }

    /// "Security guard killed": one person at the start of a sentence, without an article.
    private func isBare(_ phrase: Range<Int>, _ span: Range<Int>) -> Bool {
        guard phrase.lowerBound == span.lowerBound, !annotations.has(.determiner, at: phrase.lowerBound),
            let people = phrase.last(where: { annotations.has(.victim, at: $0) }), people == phrase.upperBound - 1
        else { return false }
        return isOnePerson(phrase, isAny: false)
    }

    /// Capitalised words of a person's name, one before with a title, a remark or the full name before, two at least.
    private func name(endingAt end: Int, _ span: Range<Int>, isApposed: Bool) -> Range<Int>? {
        var start = end
        while start > span.lowerBound, tokens[start - 1].kind == .word, tokens[start - 1].isCapitalised,
            !isNoPartOfName(start - 1)
        {
            start -= 1
        }
        guard start < end, tokens[end - 1].kind == .word else { return nil }
        let hasTitle =
            annotations.hit(.personTitle, endingAt: start, floor: span.lowerBound) != nil
            || annotations.has(.personTitle, at: start)
        let isKnown = end - start == 1 && !annotations.has(.pronoun, at: start) && (isApposed || isSurname(start))
        guard end - start >= (hasTitle || isKnown ? 1 : 2),
            start == span.lowerBound || !annotations.has(.definite, at: start - 1)
        else { return nil }
        return start..<end
    }

    /// "Diallo", where "Oumar Diallo" stood not long before.
    private func isSurname(_ i: Int) -> Bool {
        Range(from: max(1, i - 150), to: i).contains { k in
            tokens[k].folded == tokens[i].folded && tokens[k].isCapitalised && tokens[k - 1].isCapitalised
                && tokens[k - 1].kind == .word && !isNoPartOfName(k - 1)
        }
    }

    func isNoPartOfName(_ i: Int) -> Bool {
        [
            .group, .demonym, .month, .weekday, .organisation, .actor, .placeSuffix, .facility, .article, .definite,
            .scene,
        ]
        .contains { annotations.has($0, at: i) }
    }

    /// Whom somebody killed: "a tailor", "the owner", "General Amadou Traoré".
    func object(at start: Int, isListed: Bool, _ span: Range<Int>) -> Range<Int>? {
        guard start < span.upperBound else { return nil }
        if tokens[start].isCapitalised, !annotations.has(.demonym, at: start), !annotations.has(.group, at: start) {
            var end = start
            while end < span.upperBound, tokens[end].kind == .word, tokens[end].isCapitalised, !isNoPartOfName(end) {
                end += 1
            }
            let isTitled = annotations.has(.personTitle, at: start)
            let isApposed = end + 1 < span.upperBound && tokens[end].folded == "," && annotations.has(.article, at: end + 1)
            let isName = end - start >= (isTitled || isApposed || isListed ? 2 : 3)
            return (isName || (end - start == 1 && isSurname(start))) && endsPhrase(end, span) ? start..<end : nil
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
        guard end > start + 1, isOnePerson(start + 1..<end, isAny: annotations.has(.article, at: start)),
            !["'s", "’s", "-"].contains(end < span.upperBound ? tokens[end].folded : "")
        else { return nil }
        return start..<end
    }

    func endsPhrase(_ i: Int, _ span: Range<Int>) -> Bool {
        i >= span.upperBound || tokens[i].kind == .punctuation || annotations.has(.conjunction, at: i)
            || annotations.has(.scene, at: i) || annotations.has(.subordinator, at: i)
    }

    /// The head of the phrase is no thing, no group of people and no plural.
    ///
    /// - Parameter isAny: an indefinite article opens the phrase, so that a name of a people or group is one of them.
    func isOnePerson(_ phrase: Range<Int>, isAny: Bool) -> Bool {
        let joint = phrase.first {
            $0 > phrase.lowerBound
                && (annotations.has(.genitive, at: $0) || annotations.has(.scene, at: $0)
                    || annotations.has(.origin, at: $0)
                    || annotations.has(.nounJoint, at: $0))
        }
        let head = (joint ?? phrase.upperBound) - 1
        guard head >= phrase.lowerBound, tokens[head].kind == .word else { return false }
        if tokens[head].isCapitalised {
            guard isAny || annotations.has(.victim, at: head) || annotations.has(.personTitle, at: head) else {
                return false
            }
        }
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
