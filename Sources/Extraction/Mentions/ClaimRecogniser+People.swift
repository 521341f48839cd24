import Incidents
import Reports

/// Numbers and the people they count.
extension ClaimRecogniser {
    func groups(in span: Range<Int>, _ numbers: [NumberMention]) -> [Group] {
        var found: [Group] = []
        for number in numbers {
            // "two sons of the chief": a number within a group counts nobody else.
            let isInside = found.last.map { number.tokens.lowerBound < $0.tokens.upperBound } ?? false
            guard !isInside, var group = group(number, span) else { continue }
            // "including six women and six children"
            if let last = found.last, last.isPart, continuesParts(found, group, span) { group.isPart = true }
            found.append(group)
        }
        return found
    }

    /// "including six women, two men and six children": the list of parts goes on.
    private func continuesParts(_ groups: [Group], _ group: Group, _ span: Range<Int>) -> Bool {
        guard let last = groups.last, areJoined(last, group) else { return false }
        let hasComma = tokens[last.tokens.upperBound].folded == ","
        guard hasComma else { return true }
        // "including two women, and four soldiers": those are others, unless a list was begun.
        let isListed = groups.dropLast().last?.isPart ?? false
        if annotations.has(.conjunction, at: last.tokens.upperBound + 1) {
            return isListed && !annotations.has(.copula, at: group.tokens.upperBound) && !endsInEffect(group, span)
        }
        return last.victims != nil && group.victims != nil && !endsInEffect(group, span)
    }

    /// "including two women, *four soldiers wounded*".
    private func endsInEffect(_ group: Group, _ span: Range<Int>) -> Bool {
        group.tokens.upperBound < span.upperBound && annotations.has(.effectAfter, at: group.tokens.upperBound)
    }

    private func group(_ number: NumberMention, _ span: Range<Int>) -> Group? {
        if let household = household(number, span) { return household }
        guard !isDate(number, span) else { return nil }
        if let share = share(number, span) {
            return Group(
                number: number, tokens: number.tokens.lowerBound..<share.upperBound, victims: share,
                side: side(of: share), isPart: isPart(number.tokens.lowerBound, span), isShare: true)
        }
        if let end = isOneMore(number, span) {
            return Group(
                number: number, tokens: number.tokens.lowerBound..<end, victims: nil, side: nil, isPart: false)
        }
        let isPart = isPart(number.tokens.lowerBound, span)
        func group(_ victims: Range<Int>, _ side: VictimSide?) -> Group {
            Group(
                number: number, tokens: number.tokens.lowerBound..<victims.upperBound, victims: victims, side: side,
                isPart: isPart)
        }
        let start = number.tokens.upperBound
        let isPartitive = isPartitive(number)
        if let victims = victims(after: start, span, singular: number.isArticle && !isPartitive),
            !isPossessor(victims.tokens, number, span)
        {
            return group(victims.tokens, victims.side)
        }
        if let part = annotations.hit(.partOf, at: start), !annotations.has(.theOne, at: number.tokens.lowerBound) {
            return Group(
                number: number, tokens: number.tokens.lowerBound..<start + part.length, victims: nil, side: nil,
                isPart: true)
        }
        if annotations.has(.theOne, at: number.tokens.lowerBound) { return nil }
        if !number.isArticle {
            if let people = unknownPeople(number, span) { return group(people, side(of: people)) }
            if let victims = victimsAfterParticiple(start, span) { return group(victims.tokens, victims.side) }
            if let end = namesBeforeNoun(number, span) {
                return Group(
                    number: number, tokens: number.tokens.lowerBound..<end, victims: nil, side: nil, isPart: isPart)
            }
        }
        guard
            countsPeopleAlone(number, span) || (!number.isArticle && isObjectAlone(number, span))
                || (isPart && isSubject(number, span)), !isYear(number)
        else { return nil }
        return Group(number: number, tokens: number.tokens, victims: nil, side: nil, isPart: isPart)
    }

    /// "un *des* blessés": an article before many is one of them.
    private func isPartitive(_ number: NumberMention) -> Bool {
        guard !annotations.has(.theOne, at: number.tokens.lowerBound),
            let genitive = annotations.hit(.genitive, at: number.tokens.upperBound)
        else { return false }
        let next = number.tokens.upperBound + genitive.length
        return annotations.has(.effectNoun, at: next) || annotations.has(.determiner, at: next)
            || annotations.has(.determiner, at: next - 1)
    }

    /// "dont *un est décédé*", "one later died": a number that a verb follows.
    private func isSubject(_ number: NumberMention, _ span: Range<Int>) -> Bool {
        let k = afterFillers(of: .verbFiller, number.tokens.upperBound, span)
        return k < span.upperBound
            && (annotations.has(.effectAfter, at: k) || annotations.has(.intransitiveHarm, at: k))
    }

    /// "killed the mayor's brother", "seized the commander and his car": one who is known counts only when the words
    /// end with him.
    private func isPossessor(_ victims: Range<Int>, _ number: NumberMention, _ span: Range<Int>) -> Bool {
        guard number.isArticle, annotations.has(.theOne, at: number.tokens.lowerBound) else { return false }
        guard victims.upperBound < span.upperBound else { return false }
        return ["'s", "’s", "-"].contains(tokens[victims.upperBound].folded)
    }

    /// "sixty *neutralised insurgents*": what was done to them stands before the people.
    private func victimsAfterParticiple(_ i: Int, _ span: Range<Int>) -> (tokens: Range<Int>, side: VictimSide)? {
        // "12 were wounded and others fled" says what was done, and to no people after it.
        guard let participle = annotations.hit(.effectAfter, at: i), !annotations.has(.passiveAuxiliary, at: i),
            !annotations.has(.conjunction, at: i + participle.length)
        else { return nil }
        let next = i + participle.length
        let opens: [WordCategory] = [.victim, .victimModifier, .group, .demonym]
        guard next < span.upperBound, opens.contains(where: { annotations.has($0, at: next) }) else { return nil }
        return victims(after: next, span, singular: false)
    }

    /// The people after a number, at most six words of description between.
    func victims(after i: Int, _ span: Range<Int>, singular: Bool) -> (tokens: Range<Int>, side: VictimSide)? {
        var k = i
        var steps = 0
        var best: (Range<Int>, VictimSide)?
        while k < span.upperBound, steps < 7 {
            // fourteen "heavily armed" men
            if best == nil, Self.quotes.contains(tokens[k].folded) {
                k += 1
                continue
            }
            if best == nil, let age = age(at: k, span) {
                k = age
                continue
            }
            if best == nil, let injured = injured(at: k, from: i, span) {
                if injured.isNoun { best = (k..<injured.end, .person) }
                k = injured.end
                continue
            }
            if best == nil, k > i, tokens[k].kind == .word, annotations.has(.number, at: k) { break }
            // "four *presumed* militants", but not "four presumed dead".
            if best == nil, k == i, annotations.has(.copula, at: k), text.ends(k, as: .past),
                harm(after: k + 1, span) == nil
            {
                k += 1
                continue
            }
            // "took fifteen soldiers hostage": what was done to them, and no other people.
            if best != nil, annotations.has(.effectAfter, at: k) { break }
            if let hit = annotations.hit(.victim, at: k), let side = VictimSide(rawValue: hit.value) {
                let isPlural = text.ends(k + hit.length - 1, as: .plural)
                if singular, isPlural, !annotations.has(.singularNoun, at: k + hit.length - 1) { return nil }
                let isTheOne = singular && i > 0 && annotations.has(.theOne, at: i - 1)
                if isTheOne, annotations.has(.notOne, at: k + hit.length - 1) { return nil }
                best = (max(i, firstWord(i, k))..<k + hit.length, side)
                k += hit.length
                // "police officers", "government soldiers": the last noun is the head.
                continue
            }
            if let found = best, let length = complement(at: k, span) {
                best = (found.0.lowerBound..<k + length, found.1)
                k += length
                continue
            }
            if best == nil, let hit = annotations.hit(.group, at: k),
                let noun = annotations.hit(.victim, at: k + hit.length - 1), let side = VictimSide(rawValue: noun.value)
            {
                best = (max(i, firstWord(i, k))..<k + hit.length, side)
                k += hit.length
                continue
            }
            if best == nil, let people = people(at: k, singular, span) {
                best = (max(i, firstWord(i, k))..<k + people, .person)
                k += people
                continue
            }
            guard best == nil, continuesNounPhrase(k), !isThing(k, span), !opensAnother(k, span),
                !(singular && annotations.has(.genitive, at: k))
            else { break }
            if let hit = annotations.hit(.group, at: k) ?? annotations.hit(.demonym, at: k) {
                k += hit.length
            } else {
                k += 1
            }
            steps += 1
        }
        return best.map { ($0.0, side(of: $0.0) ?? $0.1) }
    }

    /// "one of the *injured* (protesters)": what had befallen them before.
    private func injured(at k: Int, from start: Int, _ span: Range<Int>) -> (end: Int, isNoun: Bool)? {
        guard k > start, let hit = annotations.hit(.effectAfter, at: k),
            annotations.has(.determiner, at: k - 1) || annotations.has(.victimOpener, at: k - 1)
        else { return nil }
        let end = k + hit.length
        let hasNoun = annotations.has(.victim, at: end) || annotations.has(.group, at: end)
        return hasNoun || hit.value == CasualtyEffect.wounded.rawValue ? (end, !hasNoun) : nil
    }

    /// "200 *cattle*", but not "cattle traders" or "cattle breeders".
    func isThing(_ k: Int, _ span: Range<Int>) -> Bool {
        guard let thing = annotations.hit(.notPeople, at: k), !annotations.has(.victim, at: k) else { return false }
        let next = k + thing.length
        guard next < span.upperBound, tokens[next].kind == .word else { return true }
        if annotations.has(.victim, at: next) { return false }
        return text.ends(next - 1, as: .plural) || !text.ends(next, as: .plural) || !continuesNounPhrase(next)
            || annotations.has(.notPeople, at: next)
    }

    /// "and three herders", "and a guard": the next ones of a list.
    private func opensAnother(_ k: Int, _ span: Range<Int>) -> Bool {
        guard let joint = annotations.hit(.conjunction, at: k) else { return false }
        return NumberRecogniser(text: text).number(at: k + joint.length, span) != nil
    }

    /// "Wagner fighters", "separatist fighters": the party's side rather than the noun's.
    private func side(of victims: Range<Int>) -> VictimSide? {
        for k in victims {
            if let hit = annotations.hit(.group, at: k), let side = hit.value.split(separator: "|").last {
                return VictimSide(rawValue: String(side))
            }
            if let hit = annotations.hit(.actorAdjective, at: k) { return VictimSide(rawValue: hit.value) }
        }
        return nil
    }

    /// What describes the people after their noun: "soldats *maliens*", "civilians *aboard*".
    private func complement(at k: Int, _ span: Range<Int>) -> Int? {
        let length = [WordCategory.victimComplement, .demonym].compactMap { annotations.hit($0, at: k)?.length }.max()
        guard let length, k + length <= span.upperBound, !tokens[k].isCapitalised else { return nil }
        return length
    }

    /// "50 Russians": a people's name that stands for itself.
    private func people(at k: Int, _ singular: Bool, _ span: Range<Int>) -> Int? {
        guard let hit = annotations.hit(.demonym, at: k) else { return nil }
        let next = k + hit.length
        // "two Germans and *an American* were abducted"
        if singular {
            let ends = endsPhrase(next, span) || annotations.has(.copula, at: next)
            return tokens[k].isCapitalised && ends ? hit.length : nil
        }
        guard text.ends(next - 1, as: .plural) else { return nil }
        return next >= span.upperBound || !annotations.has(.victim, at: next) ? hit.length : nil
    }

    /// The token after "66-year-old".
    private func age(at k: Int, _ span: Range<Int>) -> Int? {
        guard tokens[k].kind == .number else { return nil }
        let next = k + 1 < span.upperBound && tokens[k + 1].folded == "-" ? k + 2 : k + 1
        return annotations.hit(.age, at: next).map { next + $0.length }
    }

    private static let quotes: Set<String> = ["\"", "“", "”", "«", "»"]

    /// The noun phrase starts after "of", "the".
    private func firstWord(_ i: Int, _ k: Int) -> Int {
        var start = i
        while start < k, annotations.has(.victimOpener, at: start) || Self.quotes.contains(tokens[start].folded) {
            start += 1
        }
        return start
    }

    func continuesNounPhrase(_ k: Int) -> Bool {
        guard tokens[k].kind == .word else { return false }
        if annotations.has(.group, at: k) || annotations.has(.demonym, at: k) || annotations.has(.victimModifier, at: k)
        {
            return true
        }
        if annotations.has(.effectAfter, at: k) || annotations.has(.copula, at: k) || annotations.has(.event, at: k)
            || annotations.has(.reporting, at: k) || annotations.has(.scene, at: k)
            || annotations.has(.subordinator, at: k)
            || annotations.has(.by, at: k) || annotations.has(.destination, at: k) || annotations.has(.facility, at: k)
            || annotations.has(.durationUnit, at: k)
        {
            return false
        }
        // An adjective or a name that no lexicon knows.
        return true
    }

    func isPart(_ i: Int, _ span: Range<Int>) -> Bool {
        if annotations.hit(.partOf, endingAt: i, floor: span.lowerBound) != nil { return true }
        // "51 people, 40 of them children"
        guard i > span.lowerBound, tokens[i - 1].folded == ",",
            let number = NumberRecogniser(text: text).number(at: i, span),
            let part = annotations.hit(.partOf, at: number.tokens.upperBound)
        else { return false }
        return annotations.has(.victim, at: number.tokens.upperBound + part.length)
    }
}
