import Incidents
import Reports

/// Finds who is said to have been killed, wounded, captured or missing: a number of people, joined by grammar to an
/// effect before it ("killed five soldiers"), after it ("five soldiers were killed") or around it ("left five dead").
struct ClaimRecogniser {
    let text: AnalysedText

    private var annotations: Annotations { text.annotations }
    private var tokens: [Token] { text.tokens }

    /// A number and the people it counts.
    struct Group: Hashable {
        let number: NumberMention
        /// Tokens from the number's first to the people's last.
        let tokens: Range<Int>
        let victims: Range<Int>?
        let side: VictimSide?
        /// Part of a total told beside it ("including five civilians").
        let isPart: Bool
    }

    func claims(in sentence: Sentence, index: Int) -> [ClaimMention] {
        let span = sentence.tokens
        let groups = groups(in: span, NumberRecogniser(text: text).numbers(in: sentence))
        var effects = groups.map { effectBefore($0, span) }
        // "three gunmen killed five soldiers": the verb has its object after it.
        let objects = effects.compactMap { $0?.tokens }
        let after = groups.map { group in
            effectAfter(group, groups, span).flatMap { effect in
                objects.contains { $0.overlaps(effect.tokens) } ? nil : effect
            }
        }
        for i in groups.indices where effects[i] == nil { effects[i] = after[i] }
        // "killed 84 fighters and 47 soldiers"; "18 peacekeepers and two civilians were wounded".
        for i in groups.indices.dropFirst() where effects[i] == nil && areJoined(groups[i - 1], groups[i]) {
            effects[i] = effects[i - 1]
        }
        for i in groups.indices.dropLast().reversed() where effects[i] == nil && areJoined(groups[i], groups[i + 1]) {
            effects[i] = after[i + 1]
        }
        var last: Group?
        var found: [ClaimMention] = []
        for (group, effect) in zip(groups, effects) {
            guard let effect, !group.isPart, !isOfNeither(effect) else { continue }
            var claim = claim(group, effect, inheriting: last, index)
            if isCompany(group, effect, span) { claim.count = Self.withOneMore(claim.count) }
            found.append(claim)
            if group.victims != nil { last = group }
        }
        return found
    }

    /// "X was killed along with two others": the two and X.
    private func isCompany(_ group: Group, _ effect: Effect, _ span: Range<Int>) -> Bool {
        annotations.hit(.alongWith, endingAt: group.tokens.lowerBound, floor: span.lowerBound)?.start
            == effect.tokens.upperBound
    }

    private static func withOneMore(_ count: CasualtyCount) -> CasualtyCount {
        CasualtyCount(low: count.low.map { $0 + 1 }, best: count.best.map { $0 + 1 }, high: count.high.map { $0 + 1 })
    }

    /// "was killed" before "along with": one person, whom the sentence names.
    private func companion(of group: Group, _ span: Range<Int>) -> Effect? {
        guard let with = annotations.hit(.alongWith, endingAt: group.tokens.lowerBound, floor: span.lowerBound),
            let harm = annotations.hit(.effectAfter, endingAt: with.start, floor: span.lowerBound),
            let effect = CasualtyEffect(rawValue: harm.hit.value),
            annotations.hit(.singularPassive, endingAt: harm.start, floor: span.lowerBound) != nil
        else { return nil }
        return Effect(effect: effect, tokens: harm.start..<with.start)
    }

    struct Effect: Hashable {
        let effect: CasualtyEffect
        let tokens: Range<Int>
    }

    private func claim(_ group: Group, _ effect: Effect, inheriting last: Group?, _ index: Int) -> ClaimMention {
        // "three were killed" counts those named before; so does "five others wounded".
        let isAnaphoric = group.victims == nil
        let victims = group.victims ?? among(after: effect.tokens.upperBound) ?? (isAnaphoric ? last?.victims : nil)
        let start = min(group.tokens.lowerBound, effect.tokens.lowerBound)
        let end = max(group.tokens.upperBound, effect.tokens.upperBound)
        let isOwn = effect.tokens.contains { annotations.has(.ownLoss, at: $0) }
        let tokens = end - start > 25 ? group.tokens : start..<end
        return ClaimMention(
            effect: effect.effect, count: group.number.count, tokens: tokens, victims: victims.map { text.words($0) },
            side: group.victims != nil ? group.side : last?.side, isOwnLoss: isOwn, claimant: nil,
            sentence: index)
    }

    /// "20 morts parmi les civils", "12 dead among the troops": who they were stands after the effect.
    private func among(after i: Int) -> Range<Int>? {
        guard let hit = annotations.hit(.among, at: i) else { return nil }
        let start = i + hit.length
        guard let people = annotations.hit(.victim, at: start) ?? annotations.hit(.actor, at: start) else { return nil }
        return start..<start + people.length
    }

    /// "killed or wounded over 100": the number is of neither effect alone.
    private func isOfNeither(_ effect: Effect) -> Bool {
        (max(0, effect.tokens.lowerBound - 3)..<effect.tokens.upperBound).contains { start in
            annotations.hit(.noEffect, at: start).map { start + $0.length > effect.tokens.lowerBound } ?? false
        }
    }

    // MARK: Numbers of people

    private func groups(in span: Range<Int>, _ numbers: [NumberMention]) -> [Group] {
        numbers.compactMap { number in
            if let victims = victims(after: number.tokens.upperBound, span, singular: number.isArticle) {
                return Group(
                    number: number, tokens: number.tokens.lowerBound..<victims.tokens.upperBound,
                    victims: victims.tokens,
                    side: victims.side, isPart: isPart(number.tokens.lowerBound, span))
            }
            if let people = unlistedPeople(after: number, span) { return people }
            guard countsPeopleAlone(number, span) || (!number.isArticle && isObjectAlone(number, span)), !isYear(number)
            else {
                return nil
            }
            return Group(
                number: number, tokens: number.tokens, victims: nil, side: nil,
                isPart: isPart(number.tokens.lowerBound, span))
        }
    }

    /// The people after a number, at most six words of description between.
    private func victims(after i: Int, _ span: Range<Int>, singular: Bool) -> (tokens: Range<Int>, side: VictimSide)? {
        var k = i
        var steps = 0
        var best: (Range<Int>, VictimSide)?
        while k < span.upperBound, steps < 7 {
            // "took fifteen soldiers hostage": what was done to them, and no other people.
            if best != nil, annotations.has(.effectAfter, at: k) { break }
            if let hit = annotations.hit(.victim, at: k), let side = VictimSide(rawValue: hit.value) {
                let isPlural = tokens[k + hit.length - 1].folded.hasSuffix("s")
                if singular, isPlural, !Self.singularInS.contains(tokens[k + hit.length - 1].folded) { return nil }
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
            guard best == nil, continuesNounPhrase(k), !(singular && tokens[k].folded == "of") else { break }
            if let hit = annotations.hit(.group, at: k) ?? annotations.hit(.demonym, at: k) {
                k += hit.length
            } else {
                k += 1
            }
            steps += 1
        }
        return best.map { ($0.0, side(of: $0.0) ?? $0.1) }
    }

    /// "killed four constables", "quatorze bûcherons ont été enlevés": whom a verb of harm has for its object are people,
    /// though no lexicon lists them, unless it lists them as things.
    private func unlistedPeople(after number: NumberMention, _ span: Range<Int>) -> Group? {
        let i = number.tokens.upperBound
        guard !number.isArticle, i < span.upperBound, isUnlistedNoun(i, isOne: number.count == .exactly(1)) else {
            return nil
        }
        let group = Group(
            number: number, tokens: number.tokens.lowerBound..<i + 1, victims: i..<i + 1, side: .person,
            isPart: isPart(number.tokens.lowerBound, span))
        if let effect = effectBefore(group, span) {
            return effect.tokens.contains { annotations.has(.ownLoss, at: $0) } ? nil : group
        }
        let verb = (i + 1..<min(i + 4, span.upperBound)).first { !annotations.has(.copula, at: $0) } ?? i + 1
        return verb > i + 1 && annotations.has(.effectAfter, at: verb) ? group : nil
    }

    private func isUnlistedNoun(_ i: Int, isOne: Bool) -> Bool {
        let word = tokens[i]
        let known: [WordCategory] = [
            .notPeople, .victimModifier, .effectAfter, .effectNoun, .effectBefore, .copula, .event, .eventNoun,
            .reporting, .scene, .vague, .subordinator, .by, .destination, .origin, .facility, .placeSuffix, .placeCue,
            .durationUnit, .month, .weekday, .conjunction, .furtherPeople, .agoUnit, .followingUnit, .multiplier,
            .demonym, .determiner, .article, .datePreposition, .partOf, .offset, .direction,
        ]
        return word.kind == .word && !word.isCapitalised && word.folded.utf8.count > 3
            && (isOne || word.folded.hasSuffix("s"))
            && !known.contains { annotations.has($0, at: i) }
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
        guard let hit = annotations.hit(.demonym, at: k), tokens[k + hit.length - 1].folded.hasSuffix("s") else {
            return nil
        }
        let next = k + hit.length
        return next >= span.upperBound || !annotations.has(.victim, at: next) ? hit.length : nil
    }

    private static let singularInS: Set<String> = ["police", "vdps", "boss"]

    /// The noun phrase starts after "of", "the".
    private func firstWord(_ i: Int, _ k: Int) -> Int {
        var start = i
        while start < k, Self.leading.contains(tokens[start].folded) { start += 1 }
        return start
    }

    private static let leading: Set<String> = [
        "of", "the", "other", "more", "others", "de", "des", "d'", "autres", "its", "his",
    ]

    private func continuesNounPhrase(_ k: Int) -> Bool {
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

    /// "five wounded", "three were killed": people without a noun.
    private func countsPeopleAlone(_ number: NumberMention, _ span: Range<Int>) -> Bool {
        var k = number.tokens.upperBound
        if let more = annotations.hit(.furtherPeople, at: k) { k += more.length }
        while k < span.upperBound, annotations.has(.copula, at: k), k - number.tokens.upperBound < 5 {
            k += annotations.hit(.copula, at: k)?.length ?? 1
        }
        guard k < span.upperBound else { return false }
        if number.isArticle { return isOneAlone(number.tokens.upperBound, span) }
        return annotations.has(.effectAfter, at: k) || annotations.has(.effectNoun, at: k)
    }

    /// "wounding 120, officials said": people without a noun after a verb of harm.
    private func isObjectAlone(_ number: NumberMention, _ span: Range<Int>) -> Bool {
        let start = number.tokens.lowerBound
        guard
            annotations.hit(.effectBefore, endingAt: start, floor: span.lowerBound) != nil || isToll(start, span) != nil
        else { return false }
        var next = number.tokens.upperBound
        if let more = annotations.hit(.furtherPeople, at: next) { next += more.length }
        return next >= span.upperBound || tokens[next].kind == .punctuation || annotations.has(.scene, at: next)
            || annotations.has(.rangeJoin, at: next) || annotations.has(.subordinator, at: next)
    }

    /// "un mort et trois blessés": the noun of the effect ends the phrase.
    private func isOneAlone(_ i: Int, _ span: Range<Int>) -> Bool {
        guard let hit = annotations.hit(.effectNoun, at: i) else { return false }
        let next = i + hit.length
        return next >= span.upperBound || tokens[next].kind == .punctuation || annotations.has(.conjunction, at: next)
            || annotations.has(.scene, at: next) || annotations.has(.partOf, at: next) || isDay(next)
            || annotations.has(.subordinator, at: next) || annotations.has(.by, at: next)
    }

    /// "2012 fatalities": a year, and no count.
    private func isYear(_ number: NumberMention) -> Bool {
        let word = tokens[number.tokens.upperBound - 1].folded
        return number.tokens.count == 1 && word.utf8.count == 4 && Int(word).map { (1900...2100).contains($0) } == true
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

    // MARK: Effects

    /// "killed five", "killing at least five", "the deaths of five", "death toll of five".
    private func effectBefore(_ group: Group, _ span: Range<Int>) -> Effect? {
        if let companion = companion(of: group, span) { return companion }
        var i = group.tokens.lowerBound
        var steps = 0
        while i > span.lowerBound, steps < 4 {
            if let found = annotations.hit(.effectBefore, endingAt: i, floor: span.lowerBound),
                let effect = CasualtyEffect(rawValue: found.hit.value)
            {
                return isPassive(found.start, span) ? nil : Effect(effect: effect, tokens: found.start..<i)
            }
            if let toll = isToll(i, span) { return Effect(effect: .killed, tokens: toll..<i) }
            if let verb = coordinatedVerb(before: i, span) { return verb }
            let filler = annotations.hit(.objectFiller, endingAt: i, floor: span.lowerBound)
            let period = annotations.hit(.relativePeriod, endingAt: i, floor: span.lowerBound)
            guard filler != nil || period != nil || isDay(i - 1) || Self.openers.contains(tokens[i - 1].folded) else { return nil }
            i = filler?.start ?? period?.start ?? i - 1
            steps += 1
        }
        return nil
    }

    /// "the toll has since risen to 53": where the word "toll" stands, when nothing but its verb parts it from the number.
    private func isToll(_ i: Int, _ span: Range<Int>) -> Int? {
        guard let reach = annotations.hit(.tollReach, endingAt: i, floor: span.lowerBound) else { return nil }
        for k in stride(from: reach.start - 1, through: max(span.lowerBound, reach.start - 8), by: -1) {
            if annotations.has(.toll, at: k) { return k }
            if tokens[k].kind == .punctuation { return nil }
        }
        return nil
    }

    /// "killed the mayor *and three guards*": the verb before an object that has no number of its own.
    private func coordinatedVerb(before i: Int, _ span: Range<Int>) -> Effect? {
        guard let joint = annotations.hit(.conjunction, endingAt: i, floor: span.lowerBound) else { return nil }
        for end in stride(from: joint.start, to: max(span.lowerBound, joint.start - 6), by: -1) {
            if let verb = annotations.hit(.effectBefore, endingAt: end, floor: span.lowerBound) {
                guard end < joint.start, !isPassive(verb.start, span),
                    let effect = CasualtyEffect(rawValue: verb.hit.value)
                else { return nil }
                return Effect(effect: effect, tokens: verb.start..<i)
            }
            guard tokens[end - 1].kind == .word,
                annotations.has(.determiner, at: end - 1) || continuesNounPhrase(end - 1)
            else { return nil }
        }
        return nil
    }

    /// "ont tué samedi 12 soldats".
    private func isDay(_ i: Int) -> Bool {
        annotations.has(.weekday, at: i) || annotations.has(.relativeDay, at: i) || annotations.has(.dayPart, at: i)
    }

    private static let openers: Set<String> = ["“", "\"", ":", "«"]

    /// "were killed five days later": the verb's object is before it.
    private func isPassive(_ verb: Int, _ span: Range<Int>) -> Bool {
        var k = verb - 1
        var steps = 0
        while k >= span.lowerBound, steps < 3 {
            if annotations.has(.passiveAuxiliary, at: k) { return true }
            guard annotations.has(.copula, at: k) || tokens[k].folded.hasSuffix("ly") else { return false }
            k -= 1
            steps += 1
        }
        return false
    }

    /// "five soldiers were killed", "18 dead", "left five soldiers dead", "five soldiers in the camp were killed".
    private func effectAfter(_ group: Group, _ groups: [Group], _ span: Range<Int>) -> Effect? {
        if let noun = effectNoun(in: group) { return noun }
        var k = group.tokens.upperBound
        var gap = 0
        var sawCopula = false
        while k < span.upperBound, gap < 14 {
            if let hit = annotations.hit(.effectAfter, at: k), let effect = CasualtyEffect(rawValue: hit.value) {
                let isDirect = gap == 0 || sawCopula || hasAuxiliary(k) || isElliptic(group, k, span)
                if !sawCopula, hasObject(k, span) { return nil }
                return isDirect ? Effect(effect: effect, tokens: k..<k + hit.length) : nil
            }
            if let hit = annotations.hit(.copula, at: k) {
                sawCopula = true
                k += hit.length
                continue
            }
            if let end = parenthesisEnd(at: k, span) {
                k = end
                continue
            }
            if let end = peoplesEnd(at: k, span) {
                k = end
                continue
            }
            if let part = part(after: k, groups) {
                k = part
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
            if sawCopula, !tokens[k].folded.hasSuffix("ly") { return nil }
            k += 1
            gap += 1
        }
        return nil
    }

    private static let softPunctuation: Set<String> = ["“", "”", "\"", "(", ")", "«", "»"]

    /// "two gunmen *killed the mayor*": the verb is active, and those before it are who did it.
    private func hasObject(_ verb: Int, _ span: Range<Int>) -> Bool {
        guard let hit = annotations.hit(.effectBefore, at: verb), verb + hit.length < span.upperBound else {
            return false
        }
        let next = verb + hit.length
        let opens: [WordCategory] = [.determiner, .article, .victim, .victimModifier, .group, .demonym]
        return opens.contains { annotations.has($0, at: next) } && victims(after: next, span, singular: false) != nil
    }

    /// "ont péri", "have died": the phrase holds its auxiliary.
    private func hasAuxiliary(_ k: Int) -> Bool {
        annotations.has(.perfectAuxiliary, at: k) || annotations.has(.copula, at: k)
    }

    /// The end of "including three officers" that starts at token `k`.
    private func part(after k: Int, _ groups: [Group]) -> Int? {
        guard let hit = annotations.hit(.partOf, at: k) else { return nil }
        return groups.first { $0.isPart && $0.tokens.lowerBound == k + hit.length }?.tokens.upperBound
    }

    private func isActiveVerb(_ k: Int) -> Bool {
        annotations.has(.event, at: k) && tokens[k].folded.hasSuffix("ed")
    }

    /// "left at least six soldiers and a driver dead".
    private func isElliptic(_ group: Group, _ k: Int, _ span: Range<Int>) -> Bool {
        (max(span.lowerBound, group.tokens.lowerBound - 8)..<group.tokens.lowerBound).contains {
            annotations.has(.leaving, at: $0)
        }
    }

    /// "21 martyrs", "19 deaths": the people's noun tells the effect.
    private func effectNoun(in group: Group) -> Effect? {
        let start = group.number.tokens.upperBound
        for k in start..<max(start, min(group.tokens.upperBound + 1, tokens.count)) {
            if let hit = annotations.hit(.effectNoun, at: k), let effect = CasualtyEffect(rawValue: hit.value),
                group.victims == nil ? k == start : k < group.tokens.upperBound
            {
                return Effect(effect: effect, tokens: k..<k + hit.length)
            }
        }
        return nil
    }

    /// The token after a parenthesis set off by commas that starts at `k` ("…, including two officers, were killed").
    private func parenthesisEnd(at k: Int, _ span: Range<Int>) -> Int? {
        guard tokens[k].folded == ",", k + 1 < span.upperBound,
            annotations.has(.partOf, at: k + 1) || Self.relatives.contains(tokens[k + 1].folded)
        else { return nil }
        for end in k + 1..<min(k + 16, span.upperBound) where tokens[end].folded == "," { return end + 1 }
        return nil
    }

    /// The token after a list of peoples ("of Nigerien, Sudanese, and Chadian origin").
    private func peoplesEnd(at k: Int, _ span: Range<Int>) -> Int? {
        guard tokens[k].folded == ",", k + 2 < span.upperBound else { return nil }
        let next = annotations.has(.conjunction, at: k + 1) ? k + 2 : k + 1
        return annotations.hit(.demonym, at: next).map { next + $0.length }
    }

    private static let relatives: Set<String> = ["mostly", "mainly", "most", "some", "all", "dont"]

    /// Joined by "and" or a comma, nothing else between.
    private func areJoined(_ a: Group, _ b: Group) -> Bool {
        var start = a.tokens.upperBound
        guard start < b.tokens.lowerBound else { return false }
        if tokens[start].folded == "," { start += 1 }
        return start == b.tokens.lowerBound
            || annotations.hit(.conjunction, at: start).map { start + $0.length } == b.tokens.lowerBound
    }
}
