import Incidents
import Reports

/// One person, told without a number: grammar says that it is one, whatever the noun.
extension ClaimRecogniser {
    /// "a ranger was killed", "Oumar Diallo was shot dead", "gunmen killed a tailor", where no group holds the verb, and
    /// those that a list names beside the groups counted ("the mayor and two guards were killed").
    func singles(
        in sentence: Sentence, index: Int, besides found: [ClaimMention], _ groups: [Group],
        _ counted: [(people: Range<Int>, effect: CasualtyEffect)]
    ) -> [ClaimMention] {
        let span = sentence.tokens
        var claims: [ClaimMention] = []
        var i = span.lowerBound
        while i < span.upperBound {
            guard let harm = harm(at: i, span, groups, isFree: !found.contains { $0.tokens.contains(i) }) else {
                i += 1
                continue
            }
            let isTold = (found + claims).contains { $0.effect == .killed }
            for person in harm.persons
            where !(person.isBody && isTold)
                && !counted.contains(where: {
                    (person.isGroup || $0.effect == harm.effect) && $0.people.overlaps(person.tokens)
                })
            {
                let people = person.tokens
                claims.append(
                    ClaimMention(
                        effect: harm.effect, count: person.count,
                        tokens: min(
                            people.lowerBound, harm.verb.lowerBound)..<max(
                                people.upperBound, harm.verb.upperBound),
                        victims: person.isBody ? nil : text.words(withoutArticle(people)),
                        side: side(ofOne: people), isOwnLoss: false,
                        claimant: nil, sentence: index))
            }
            i = max(harm.verb.upperBound, i + 1)
        }
        return claims
    }

    struct Person {
        let tokens: Range<Int>
        var count = CasualtyCount.exactly(1)
        var isMany: Bool { isGroup && count != .exactly(1) }
        /// Counted where a verb of its own befalls it.
        var isGroup = false
        /// "his body": whose it is was said before.
        var isBody = false
    }

    struct Harm {
        let effect: CasualtyEffect
        let verb: Range<Int>
        let persons: [Person]
    }

    /// - Parameter isFree: no claim holds the verb yet.
    private func harm(at i: Int, _ span: Range<Int>, _ groups: [Group], isFree: Bool) -> Harm? {
        if let found = foundDead(at: i, groups, span) { return found }
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
        if let left = left(before: start, span) { return left }
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
        if annotations.has(.suffering, at: start) { return person(endingAt: start, span) }
        // "Security guard killed in a raid"
        guard let opening = phrase(endingAt: start, span, isApposed: false), isBare(opening, span),
            !hasObject(start, span)
        else { return nil }
        return opening
    }

    /// "leaving *him* dead".
    private func left(before verb: Int, _ span: Range<Int>) -> Range<Int>? {
        guard let one = annotations.hit(.thirdPerson, endingAt: verb, floor: span.lowerBound), one.hit.value == "one",
            annotations.hit(.leaving, endingAt: one.start, floor: span.lowerBound) != nil
        else { return nil }
        return one.start..<verb
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
