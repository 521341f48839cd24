import Incidents
import Reports

/// Single persons that a list names: "Diallo and her driver were killed", "killed the mayor, his wife and a guard".
extension ClaimRecogniser {
    /// Those before "were killed"; the groups among them are counted elsewhere.
    func subjects(of verb: Range<Int>, _ groups: [Group], _ span: Range<Int>) -> [Range<Int>] {
        guard let end = pluralPassive(before: verb, span), end > span.lowerBound, !isInParts(end - 1, span) else {
            return []
        }
        var persons: [Range<Int>] = []
        var k = end
        var sawAnd = false
        while k > span.lowerBound, persons.count < 12 {
            if tokens[k - 1].folded == "," { k -= 1 }
            if let group = groups.last(where: { $0.tokens.upperBound == k }) {
                // "two people, including a soldier and a civilian, were killed"
                if group.isPart { return [] }
                persons.append(group.tokens)
            } else if let person = person(endingAt: k, span), isSure(person) {
                persons.append(person)
            } else {
                break
            }
            k = persons[persons.count - 1].lowerBound
            guard k > span.lowerBound else { break }
            if let joint = annotations.hit(.conjunction, endingAt: k, floor: span.lowerBound) {
                sawAnd = true
                k = joint.start
            } else if tokens[k - 1].folded != "," {
                break
            }
        }
        return sawAnd ? withoutRemarks(persons.reversed()) : []
    }

    /// A name, or a phrase that ends with a word for people.
    private func isSure(_ person: Range<Int>) -> Bool {
        tokens[person.lowerBound].isCapitalised && tokens[person.upperBound - 1].isCapitalised
            || person.contains { annotations.has(.victim, at: $0) }
                && !person.contains { annotations.has(.effectAfter, at: $0) || annotations.has(.event, at: $0) }
    }

    /// Where the subject of "were killed" ends.
    private func pluralPassive(before verb: Range<Int>, _ span: Range<Int>) -> Int? {
        if let auxiliary = annotations.hit(.pluralPassive, at: verb.lowerBound), auxiliary.length < verb.count {
            return verb.lowerBound
        }
        var k = verb.lowerBound
        while k > span.lowerBound, verb.lowerBound - k < 4 {
            if let auxiliary = annotations.hit(.pluralPassive, endingAt: k, floor: span.lowerBound) {
                return auxiliary.start
            }
            guard annotations.has(.copula, at: k - 1) || text.ends(k - 1, as: .adverb) else { return nil }
            k -= 1
        }
        return nil
    }

    /// "Tutul, *a publisher*, and two bloggers": a name and what is said of it are one person.
    private func withoutRemarks(_ persons: [Range<Int>]) -> [Range<Int>] {
        var kept: [Range<Int>] = []
        for person in persons {
            if let last = kept.last, last.upperBound + 1 == person.lowerBound, tokens[last.upperBound].folded == ",",
                tokens[last.lowerBound].isCapitalised != tokens[person.lowerBound].isCapitalised
            {
                // What is counted elsewhere stands for both.
                if !tokens[person.lowerBound].isCapitalised { kept[kept.count - 1] = person }
                continue
            }
            kept.append(person)
        }
        return kept
    }

    /// Those behind "killed": single persons, and "him" or "them".
    func objects(at start: Int, _ effect: CasualtyEffect, _ groups: [Group], _ span: Range<Int>) -> [Person] {
        var persons: [Person] = []
        var k = start
        while k < span.upperBound, persons.count < 12 {
            guard let next = listed(at: k, isFirst: k == start, groups, span) else { break }
            // Of things too one says "wounds" and "hit".
            let isPronoun = annotations.has(.thirdPerson, at: k)
            guard effect == .killed || next.person.isGroup || isPronoun || isSure(next.person.tokens) else { break }
            persons.append(next.person)
            guard let item = nextItem(after: next.end, next.person, span) else { break }
            k = item
        }
        return persons
    }

    /// The person or group that starts at token `k`, and where what is said of it ends.
    private func listed(at k: Int, isFirst: Bool, _ groups: [Group], _ span: Range<Int>) -> (person: Person, end: Int)?
    {
        if let group = groups.first(where: { $0.tokens.lowerBound == k && !$0.isPart }) {
            var end = group.tokens.upperBound
            // "his wife *Awa Diallo*"
            while end < span.upperBound, tokens[end].kind == .word, tokens[end].isCapitalised { end += 1 }
            return (Person(tokens: group.tokens, count: group.number.count, isGroup: true), end)
        }
        if let person = pronoun(at: k, groups, span) { return (person, person.tokens.upperBound) }
        guard let object = object(at: k, isListed: !isFirst || isListBehind(k, span), span) else { return nil }
        return (Person(tokens: object), remarkEnd(at: object.upperBound, span) ?? object.upperBound)
    }

    /// Where the next one of a list starts. Behind a number and a comma stands no further one but a name of those
    /// counted, or who says it: "killing three nuns, the bishop said".
    private func nextItem(after end: Int, _ person: Person, _ span: Range<Int>) -> Int? {
        guard end < span.upperBound else { return nil }
        let comma = tokens[end].folded == "," ? end + 1 : end
        if let joint = annotations.hit(.conjunction, at: comma) {
            return speaks(comma + joint.length, span) ? nil : comma + joint.length
        }
        let isRemark =
            span.contains(comma) && tokens[comma].isCapitalised && !tokens[person.tokens.lowerBound].isCapitalised
        return comma > end && !person.isMany && !isRemark && !speaks(comma, span) ? comma : nil
    }

    private func speaks(_ i: Int, _ span: Range<Int>) -> Bool {
        for k in Range(from: i, to: min(i + 10, span.upperBound)) {
            if annotations.has(.reporting, at: k) { return true }
            if tokens[k].folded == "," || annotations.has(.conjunction, at: k) { return false }
        }
        return false
    }

    /// "killed Amadou Diallo *and* …": two words are a name where a list goes on.
    private func isListBehind(_ k: Int, _ span: Range<Int>) -> Bool {
        k + 2 < span.upperBound && annotations.has(.conjunction, at: k + 2)
    }

    /// The end of ", a clan elder," at token `k`.
    private func remarkEnd(at k: Int, _ span: Range<Int>) -> Int? {
        guard k + 1 < span.upperBound, tokens[k].folded == ",", annotations.has(.article, at: k + 1) else { return nil }
        return Range(from: k + 2, to: min(k + 14, span.upperBound)).first { tokens[$0].folded == "," }
    }

    /// "killing *him*", "beheaded *them*": as many as the group named last.
    private func pronoun(at k: Int, _ groups: [Group], _ span: Range<Int>) -> Person? {
        guard let hit = annotations.hit(.thirdPerson, at: k) else { return nil }
        let end = k + hit.length
        guard
            end >= span.upperBound || tokens[end].kind == .punctuation || annotations.has(.conjunction, at: end)
                || annotations.has(.scene, at: end) || annotations.has(.by, at: end)
                || annotations.has(.subordinator, at: end)
                || isDay(end) || annotations.has(.datePreposition, at: end)
        else { return nil }
        if hit.value == "one" { return Person(tokens: k..<end) }
        guard let group = groups.last(where: { $0.tokens.upperBound <= k && !$0.isPart && $0.victims != nil }) else {
            return nil
        }
        return Person(tokens: k..<end, count: group.number.count)
    }
}
