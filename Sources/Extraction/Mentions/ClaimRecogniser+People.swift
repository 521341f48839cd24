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
            if let last = found.last, last.isPart,
                isAnd(Range(from: last.tokens.upperBound, to: group.tokens.lowerBound))
            {
                group.isPart = true
            }
            found.append(group)
        }
        return found
    }

    private func isAnd(_ gap: Range<Int>) -> Bool {
        guard !gap.isEmpty, let joint = annotations.hit(.conjunction, at: gap.lowerBound) else { return false }
        return gap.lowerBound + joint.length == gap.upperBound
    }

    private func group(_ number: NumberMention, _ span: Range<Int>) -> Group? {
        if let victims = victims(after: number.tokens.upperBound, span, singular: number.isArticle),
            !isPossessor(victims.tokens, number, span)
        {
            return Group(
                number: number, tokens: number.tokens.lowerBound..<victims.tokens.upperBound,
                victims: victims.tokens,
                side: victims.side, isPart: isPart(number.tokens.lowerBound, span))
        }
        if annotations.has(.theOne, at: number.tokens.lowerBound) { return nil }
        if !number.isArticle, let people = unknownPeople(number, span) {
            return Group(
                number: number, tokens: number.tokens.lowerBound..<people.upperBound, victims: people,
                side: side(of: people), isPart: isPart(number.tokens.lowerBound, span))
        }
        if !number.isArticle, let victims = victimsAfterParticiple(number.tokens.upperBound, span) {
            return Group(
                number: number, tokens: number.tokens.lowerBound..<victims.tokens.upperBound,
                victims: victims.tokens, side: victims.side, isPart: isPart(number.tokens.lowerBound, span))
        }
        guard countsPeopleAlone(number, span) || (!number.isArticle && isObjectAlone(number, span)), !isYear(number)
        else {
            return nil
        }
        return Group(
            number: number, tokens: number.tokens, victims: nil, side: nil,
            isPart: isPart(number.tokens.lowerBound, span))
    }

    /// The numbers, and a one for each "the" or "his" outside them, before one person who is known ("killed the
    /// mayor").
    func withKnownOnes(_ numbers: [NumberMention], _ span: Range<Int>) -> [NumberMention] {
        let ones = span.compactMap { i -> NumberMention? in
            guard annotations.has(.theOne, at: i), !numbers.contains(where: { $0.tokens.contains(i) }) else {
                return nil
            }
            return NumberMention(tokens: i..<i + 1, count: .exactly(1), isArticle: true)
        }
        return ones.isEmpty ? numbers : (numbers + ones).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "killed the mayor's brother", "seized the commander and his car": one who is known counts only when the words
    /// end with him.
    private func isPossessor(_ victims: Range<Int>, _ number: NumberMention, _ span: Range<Int>) -> Bool {
        guard number.isArticle, annotations.has(.theOne, at: number.tokens.lowerBound) else { return false }
        guard victims.upperBound < span.upperBound else { return false }
        return ["'s", "’s", "-"].contains(tokens[victims.upperBound].folded)
    }

    /// "killed 11 *dissidents*", "15 *vigilantes* were killed": a plural that no lexicon knows, beside a verb that only
    /// living beings suffer.
    private func unknownPeople(_ number: NumberMention, _ span: Range<Int>) -> Range<Int>? {
        let start = number.tokens.upperBound
        guard !isYear(number) else { return nil }
        var end = start
        while end < span.upperBound, end - start < 4, tokens[end].kind == .word, continuesNounPhrase(end),
            !annotations.has(.scene, at: end), !annotations.has(.conjunction, at: end),
            !annotations.has(.genitive, at: end), !isThing(end, span)
        {
            end += 1
        }
        guard end > start, text.ends(end - 1, as: .plural), tokens[end - 1].folded.utf8.count > 4,
            end >= span.upperBound || !isThing(end, span)
        else { return nil }
        let before = annotations.hit(.effectBefore, endingAt: number.tokens.lowerBound, floor: span.lowerBound)
        if let before, Self.bodily.contains(before.hit.value), !annotations.has(.ownLoss, at: before.start) {
            return start..<end
        }
        // "5 *maoists* and two policemen were killed"
        if let joint = annotations.hit(.conjunction, at: end), end < span.upperBound,
            let other = NumberRecogniser(text: text).number(at: end + joint.length, span), !other.isArticle,
            victims(after: other.tokens.upperBound, span, singular: false) != nil
        {
            return start..<end
        }
        guard let auxiliary = annotations.hit(.copula, at: end),
            let effect = annotations.hit(.effectAfter, at: end + auxiliary.length),
            Self.bodily.contains(effect.value)
        else { return nil }
        return start..<end
    }

    private static let bodily: Set<String> = [CasualtyEffect.killed.rawValue, CasualtyEffect.wounded.rawValue]

    /// "sixty *neutralised insurgents*": what was done to them stands before the people.
    private func victimsAfterParticiple(_ i: Int, _ span: Range<Int>) -> (tokens: Range<Int>, side: VictimSide)? {
        guard let participle = annotations.hit(.effectAfter, at: i) else { return nil }
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
            if best == nil, let people = people(at: k, span) {
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

    /// "200 *cattle*", but not "cattle traders" or "cattle breeders".
    private func isThing(_ k: Int, _ span: Range<Int>) -> Bool {
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
    private func people(at k: Int, _ span: Range<Int>) -> Int? {
        guard let hit = annotations.hit(.demonym, at: k), text.ends(k + hit.length - 1, as: .plural) else {
            return nil
        }
        let next = k + hit.length
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
        guard tokens[k].kind == .word else { return tokens[k].folded == "." && false }
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

    private func isPart(_ i: Int, _ span: Range<Int>) -> Bool {
        if annotations.hit(.partOf, endingAt: i, floor: span.lowerBound) != nil { return true }
        // "51 people, 40 of them children"
        guard i > span.lowerBound, tokens[i - 1].folded == ",",
            let number = NumberRecogniser(text: text).number(at: i, span),
            let part = annotations.hit(.partOf, at: number.tokens.upperBound)
        else { return false }
        return annotations.has(.victim, at: number.tokens.upperBound + part.length)
    }

    /// "20 morts parmi les civils", "12 dead among the troops": who they were stands after the effect.
    func among(after i: Int, _ span: Range<Int>) -> Range<Int>? {
        guard span.contains(i), let hit = annotations.hit(.among, at: i) else { return nil }
        let start = i + hit.length
        guard let people = annotations.hit(.victim, at: start) ?? annotations.hit(.actor, at: start) else { return nil }
        return start..<start + people.length
    }
}
