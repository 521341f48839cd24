import Incidents
import Reports

/// How an effect and the people it befell stand to each other in a sentence.
extension ClaimRecogniser {
    /// "killed five", "killing at least five", "the deaths of five", "death toll of five".
    func effectBefore(_ group: Group, _ span: Range<Int>) -> Effect? {
        if let found = companion(of: group, span) ?? appended(group, span) ?? inverted(group, span) { return found }
        var i = group.tokens.lowerBound
        var steps = 0
        while i > span.lowerBound, steps < 4 {
            if let found = annotations.hit(.effectBefore, endingAt: i, floor: span.lowerBound),
                let effect = CasualtyEffect(rawValue: found.hit.value)
            {
                return isPassive(found.start, span) ? nil : Effect(effect: effect, tokens: found.start..<i)
            }
            if let toll = isToll(i, span) {
                let counted = annotations.hit(.toll, at: toll).flatMap { CasualtyEffect(rawValue: $0.value) }
                return Effect(effect: counted ?? .killed, tokens: toll..<i)
            }
            if let verb = coordinatedVerb(before: i, span) { return verb }
            if let verb = verbBeforeInsertion(i, of: group, span) { return verb }
            let filler = annotations.hit(.objectFiller, endingAt: i, floor: span.lowerBound)?.start
            guard let start = filler ?? timeOrManner(endingAt: i, span) ?? opener(endingAt: i) else { return nil }
            i = start
            steps += 1
        }
        return nil
    }

    /// "killed the mayor *and three guards*": the verb before an object that has no number of its own.
    func coordinatedVerb(before i: Int, _ span: Range<Int>) -> Effect? {
        guard let joint = annotations.hit(.conjunction, endingAt: i, floor: span.lowerBound) else { return nil }
        for end in stride(from: joint.start, to: max(span.lowerBound, joint.start - 9), by: -1) {
            if let verb = annotations.hit(.effectBefore, endingAt: end, floor: span.lowerBound) {
                // "two soldiers *lost their lives* and five others were hurt"
                let phrase = annotations.hit(.effectAfter, at: verb.start)?.length ?? 0
                guard end < joint.start, phrase <= verb.hit.length, !isPassive(verb.start, span),
                    let effect = CasualtyEffect(rawValue: verb.hit.value)
                else { return nil }
                return Effect(effect: effect, tokens: verb.start..<i)
            }
            // "killed 200 cattle, 20 donkeys and three herders"
            if tokens[end - 1].kind == .number { continue }
            if tokens[end - 1].folded == ",",
                annotations.hit(.notPeople, endingAt: end - 1, floor: span.lowerBound) != nil
                    || NumberRecogniser(text: text).cardinal(at: end, span) != nil
            {
                continue
            }
            guard tokens[end - 1].kind == .word,
                annotations.has(.determiner, at: end - 1) || annotations.has(.facility, at: end - 1)
                    || continuesNounPhrase(end - 1)
            else { return nil }
        }
        return nil
    }

    /// "ont tué samedi 12 soldats".
    func isDay(_ i: Int) -> Bool {
        annotations.has(.weekday, at: i) || annotations.has(.relativeDay, at: i) || annotations.has(.dayPart, at: i)
    }

    /// "X was killed along with two others": the two and X.
    func isCompany(_ group: Group, _ effect: Effect, _ span: Range<Int>) -> Bool {
        companion(of: group, span).map { $0 == effect } ?? false
    }

    static func withOneMore(_ count: CasualtyCount) -> CasualtyCount {
        CasualtyCount(low: count.low.map { $0 + 1 }, best: count.best.map { $0 + 1 }, high: count.high.map { $0 + 1 })
    }

    /// "was killed" before "along with": one person, whom the sentence names.
    private func companion(of group: Group, _ span: Range<Int>) -> Effect? {
        guard let with = annotations.hit(.alongWith, endingAt: group.tokens.lowerBound, floor: span.lowerBound),
            case let end = with.start > span.lowerBound && tokens[with.start - 1].folded == ","
                ? with.start - 1 : with.start,
            let harm = annotations.hit(.effectAfter, endingAt: end, floor: span.lowerBound),
            let effect = CasualtyEffect(rawValue: harm.hit.value),
            annotations.hit(.singularPassive, endingAt: harm.start, floor: span.lowerBound) != nil
        else { return nil }
        return Effect(effect: effect, tokens: harm.start..<with.start)
    }

    /// "200 cattle *were killed* along with three herders": what stands before the verb is no people.
    private func appended(_ group: Group, _ span: Range<Int>) -> Effect? {
        guard let with = annotations.hit(.alongWith, endingAt: group.tokens.lowerBound, floor: span.lowerBound),
            with.hit.length > 1
        else { return nil }
        let end = with.start > span.lowerBound && tokens[with.start - 1].folded == "," ? with.start - 1 : with.start
        guard let harm = annotations.hit(.effectAfter, endingAt: end, floor: span.lowerBound),
            let effect = CasualtyEffect(rawValue: harm.hit.value),
            annotations.hit(.copula, endingAt: harm.start, floor: span.lowerBound) != nil
                || annotations.has(.copula, at: harm.start),
            Range(from: span.lowerBound, to: harm.start).contains(where: { annotations.has(.notPeople, at: $0) })
        else { return nil }
        return Effect(effect: effect, tokens: harm.start..<end)
    }

    private func opener(endingAt i: Int) -> Int? { Self.openers.contains(tokens[i - 1].folded) ? i - 1 : nil }

    private static let openers: Set<String> = ["“", "\"", ":", "«"]

    /// "were killed five days later": the verb's object is before it.
    func isPassive(_ verb: Int, _ span: Range<Int>) -> Bool {
        var k = verb - 1
        var steps = 0
        while k >= span.lowerBound, steps < 3 {
            if annotations.has(.passiveAuxiliary, at: k) { return true }
            guard annotations.has(.copula, at: k) || text.ends(k, as: .adverb) else { return false }
            k -= 1
            steps += 1
        }
        return false
    }

    /// "five soldiers were killed", "18 dead", "left five soldiers dead", "five soldiers in the camp were killed".
    func effectAfter(_ group: Group, _ groups: [Group], _ span: Range<Int>) -> Effect? {
        if isOfDeadAndWounded(group, span) { return nil }
        let noun = effectNoun(in: group, span)
        // "two wounded have died"
        if let noun, let death = death(ofThe: noun, span) { return death }
        // "two wounded soldiers died"
        if let noun, noun.tokens.upperBound >= group.tokens.upperBound || noun.effect != .wounded { return noun }
        return verb(after: group, groups, span) ?? noun ?? participle(in: group)
    }

    /// "sixty *neutralised* insurgents".
    private func participle(in group: Group) -> Effect? {
        let start = group.number.tokens.upperBound
        guard let victims = group.victims, victims.lowerBound > start,
            let hit = annotations.hit(.effectAfter, at: start), let effect = CasualtyEffect(rawValue: hit.value)
        else { return nil }
        return Effect(effect: effect, tokens: start..<start + hit.length)
    }

    private func verb(after group: Group, _ groups: [Group], _ span: Range<Int>) -> Effect? {
        var k = group.tokens.upperBound
        var gap = 0
        var sawCopula = false
        // "4–7 *total* killed", "120 *more* wounded"
        if group.victims == nil, let more = annotations.hit(.furtherPeople, at: k) { k += more.length }
        while k < span.upperBound, gap < 14 {
            if let effect = harm(after: k, span) {
                let isDirect = gap == 0 || sawCopula || hasAuxiliary(k) || isElliptic(group, k, span)
                if !sawCopula, hasObject(k, span) { return nil }
                // "three of the five hostages *abducted* in May": what befell all of them.
                if gap == 0, !sawCopula, group.isShare, !hasAuxiliary(k) {
                    k = effect.tokens.upperBound
                    gap = 1
                    continue
                }
                if gap == 0, !sawCopula, let death = death(ofThe: effect, span) { return death }
                return isDirect ? effect : nil
            }
            if let hit = annotations.hit(.copula, at: k) {
                sawCopula = true
                k += hit.length
                continue
            }
            if let effect = intransitive(after: k, span) { return effect }
            if let end = skipped(at: k, groups, span) {
                k = end
                continue
            }
            if tokens[k].kind == .punctuation, !Self.softPunctuation.contains(tokens[k].folded) { return nil }
            if groups.contains(where: { $0.tokens.lowerBound == k && !$0.number.isArticle }) { return nil }
            if annotations.has(.reporting, at: k) || annotations.has(.effectBefore, at: k)
                || annotations.has(.subordinator, at: k)
                || isActiveVerb(k)
            {
                return nil
            }
            if sawCopula, !text.ends(k, as: .adverb), tokens[k].kind != .punctuation { return nil }
            k += 1
            gap += 1
        }
        return nil
    }

    /// "deux soldats blessés *sont morts*".
    private func death(ofThe harmed: Effect, _ span: Range<Int>) -> Effect? {
        let end = harmed.tokens.upperBound
        guard harmed.effect == .wounded, end < span.upperBound else { return nil }
        if annotations.has(.intransitiveHarm, at: end) { return harm(after: end, span) }
        if let death = intransitive(after: end, span), death.effect == .killed { return death }
        guard let copula = annotations.hit(.copula, at: end), end + copula.length < span.upperBound,
            let death = harm(after: hasAuxiliary(end) ? end : end + copula.length, span)
                ?? harm(after: end + copula.length, span), death.effect == .killed
        else { return nil }
        return death
    }

    /// What stands between people and their verb and belongs to neither.
    private func skipped(at k: Int, _ groups: [Group], _ span: Range<Int>) -> Int? {
        if let filler = annotations.hit(.verbFiller, at: k) { return k + filler.length }
        // "Diallo, a publisher, and two bloggers, were injured"
        if tokens[k].folded == ",", annotations.has(.pluralPassive, at: k + 1), !isInParts(k, span) { return k + 1 }
        return parenthesisEnd(at: k, groups, span) ?? peoplesEnd(at: k, span) ?? parts(after: k, groups)
    }

    private static let softPunctuation: Set<String> = ["“", "”", "\"", "(", ")", "«", "»"]

    /// "two gunmen *killed the mayor*": the verb is active, and those before it are who did it.
    func hasObject(_ verb: Int, _ span: Range<Int>) -> Bool {
        // "lost their lives" has no object, "lost three men" has.
        guard let hit = annotations.hit(.effectBefore, at: verb), verb + hit.length < span.upperBound,
            hit.length >= annotations.hit(.effectAfter, at: verb)?.length ?? 0
        else { return false }
        let next = verb + hit.length
        if annotations.has(.thirdPerson, at: next) || opensObject(next, span) { return true }
        // "stabbed *and killed the owner*"
        if let joint = annotations.hit(.conjunction, at: next), next + joint.length < span.upperBound,
            annotations.has(.effectBefore, at: next + joint.length)
        {
            return hasObject(next + joint.length, span)
        }
        let opens: [WordCategory] = [.determiner, .article, .victim, .victimModifier, .group, .demonym]
        return opens.contains { annotations.has($0, at: next) } && victims(after: next, span, singular: false) != nil
    }

    /// "ont péri", "have died": the phrase holds its auxiliary.
    private func hasAuxiliary(_ k: Int) -> Bool {
        annotations.has(.perfectAuxiliary, at: k) || annotations.has(.copula, at: k)
    }

    /// "…, including a soldier and a civilian, were killed": the comma that ends the parts.
    func isInParts(_ comma: Int, _ span: Range<Int>) -> Bool {
        guard tokens[comma].folded == "," else { return false }
        let before = Range(from: max(span.lowerBound, comma - 16), to: comma)
        return before.contains { annotations.has(.partOf, at: $0) }
    }

    /// The end of "including three officers and a driver" that starts at token `k`.
    private func parts(after k: Int, _ groups: [Group]) -> Int? {
        guard let hit = annotations.hit(.partOf, at: k),
            var last = groups.firstIndex(where: { $0.isPart && $0.tokens.lowerBound == k + hit.length })
        else { return nil }
        while last + 1 < groups.count, groups[last + 1].isPart, areJoined(groups[last], groups[last + 1]) { last += 1 }
        return groups[last].tokens.upperBound
    }

    private func isActiveVerb(_ k: Int) -> Bool {
        annotations.has(.event, at: k) && text.ends(k, as: .past)
    }

    /// "left at least six soldiers and a driver dead".
    private func isElliptic(_ group: Group, _ k: Int, _ span: Range<Int>) -> Bool {
        Range(from: max(span.lowerBound, group.tokens.lowerBound - 8), to: group.tokens.lowerBound).contains {
            annotations.has(.leaving, at: $0)
        }
    }

    /// The token after a parenthesis set off by commas that starts at `k` ("…, including two officers, were killed").
    private func parenthesisEnd(at k: Int, _ groups: [Group], _ span: Range<Int>) -> Int? {
        guard tokens[k].folded == ",", k + 1 < span.upperBound else { return nil }
        let parts = parts(after: k + 1, groups)
        let start = parts ?? k + 1
        guard
            let end = Range(from: start, to: min(start + 15, span.upperBound)).first(where: { tokens[$0].folded == "," }
            ),
            parts == nil || !Range(from: start, to: end).contains(where: { harm(after: $0, span) != nil })
        else { return parts }
        if annotations.has(.partOf, at: k + 1) || annotations.has(.partOpener, at: k + 1) { return end + 1 }
        // "…, travelling on motorbikes, were killed".
        let resumes =
            end + 1 < span.upperBound
            && (annotations.has(.passiveAuxiliary, at: end + 1) || annotations.has(.effectAfter, at: end + 1))
        return resumes && !NumberRecogniser(text: text).startsNumber(in: k + 1..<end) ? end + 1 : nil
    }

    /// The token after a list of peoples ("of Nigerien, Sudanese, and Chadian origin").
    private func peoplesEnd(at k: Int, _ span: Range<Int>) -> Int? {
        guard tokens[k].folded == ",", k + 2 < span.upperBound else { return nil }
        let next = annotations.has(.conjunction, at: k + 1) ? k + 2 : k + 1
        return annotations.hit(.demonym, at: next).map { next + $0.length }
    }
}
